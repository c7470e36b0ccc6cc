import { chance } from "./answered.ts"
import type { Witness } from "./choice.ts"
import { between, dot } from "./matrix.ts"
import { type Population, priorOf } from "./population.ts"
import { normalMean } from "./quadrature.ts"
import { refine } from "./refine.ts"

/** Choices of one person that are foreseen; later ones say little more about a prior, and cost more. */
const FORESEEN = 12

/**
 * Mean log loss of a person's two-way choices, each foreseen from those before it: how well a population would have
 * served somebody it has not seen.
 */
export function foresight(population: Population, { contests, stated }: Witness, lapse: number): number {
  const prior = { mean: priorOf(population, stated, population.covariance).mean, covariance: population.covariance }
  const judged = contests.slice(0, FORESEEN)
  const losses = judged.map(({ rows, offsets }, i) => {
    const { mean, covariance } = refine(prior, judged.slice(0, i), lapse)
    const row = rows[0]!
    const lead = -dot(row, mean) - offsets[0]!
    return -Math.log(normalMean(lead, Math.max(0, between(row, covariance, row)), (z) => chance(z, lapse)))
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
