import { CAR_STATUSES } from "../contract/car.ts"
import type { Stock } from "./snapshot.ts"

const AVAILABLE = 1 + CAR_STATUSES.indexOf("available")

/** The prices (BRL) of the cars on sale, cheapest first: what the start page draws its histogram from. */
export function pricesOnSale(stock: Stock): number[] {
  const status = stock.columns.code("status")
  return Array.from(stock.columns.number("price"))
    .filter((_, i) => status[i] === AVAILABLE)
    .sort((a, b) => a - b)
}
