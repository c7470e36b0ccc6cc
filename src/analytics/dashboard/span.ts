import { dayOf } from "../../base/day.ts"
import type { Period } from "../../contract/dashboard.ts"

/** A period's days and the same number before them; every day as `yyyy-mm-dd`, both ends included. */
export interface Span {
  readonly days: readonly string[]
  readonly from: string
  readonly to: string
  readonly previousFrom: string
  readonly previousTo: string
}

const DAYS: Readonly<Record<Period, number>> = { today: 1, "7d": 7, "30d": 30, "90d": 90 }
const DAY_MS = 86_400_000

/** The days of a period that ends today in `timezone`; `now` in epoch ms. */
export function spanOf(period: Period, timezone: string, now: number): Span {
  const count = DAYS[period]
  const today = dayOf(now, timezone)
  const back = (days: number): string => new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10)
  return {
    days: Array.from({ length: count }, (_, i) => back(count - 1 - i)),
    from: back(count - 1),
    to: today,
    previousFrom: back(2 * count - 1),
    previousTo: back(count),
  }
}
