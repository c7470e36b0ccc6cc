/** Where one budget's bucket ends and the next begins, in BRL; the last has no end. */
export const BUDGET_STARTS = [0, 30_000, 50_000, 70_000, 100_000, 150_000, 200_000, 300_000] as const

/** A range of prices: from `from` BRL up to, without, `to`; `null` is no end. */
export interface BudgetRange {
  readonly from: number
  readonly to: number | null
}

export const BUDGET_RANGES: readonly BudgetRange[] = BUDGET_STARTS.map((from, i) => ({
  from,
  to: BUDGET_STARTS[i + 1] ?? null,
}))

/** The start, in BRL, of the bucket that a budget or price lies in. */
export function budgetStart(brl: number): number {
  return BUDGET_STARTS.findLast((start) => brl >= start) ?? 0
}
