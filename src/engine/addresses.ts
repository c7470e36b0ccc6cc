import { codeOf, type Stock } from "./snapshot.ts"

/** Where a car's page is and when the car last changed. */
export interface CarAddress {
  readonly url: string
  /** ISO 8601. */
  readonly updatedAt: string
}

/** The pages of the cars on show (available or reserved), at most `limit`, in the stock's order: one pass, no sorting. */
export function carAddresses(stock: Stock, limit: number): CarAddress[] {
  const shown = [codeOf("status", "available"), codeOf("status", "reserved")]
  const status = stock.columns.code("status")
  const found: CarAddress[] = []
  for (let i = 0; i < stock.size && found.length < limit; i++) {
    if (!shown.includes(status[i]!)) continue
    const { url, updatedAt } = stock.car(i)
    found.push({ url, updatedAt })
  }
  return found
}
