const BUDGETS = [45_000, 60_000, 75_000, 90_000, 110_000, 140_000]
const USES = [["city"], ["family", "highway"], ["work"], ["app_driver", "city"], ["leisure"], []]

/** A shopper's answers; every request has others, so that nothing can be answered from the one before. */
export function profileOf(i: number): object {
  const max = (BUDGETS[i % BUDGETS.length] ?? 60_000) + i * 10
  return { budget: { max }, uses: USES[i % USES.length], people: 1 + (i % 5) }
}
