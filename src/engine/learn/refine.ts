import { type Answered, answered } from "./answered.ts"
import type { Contest } from "./choice.ts"
import { dot, multiplySymmetric } from "./matrix.ts"

export interface Moments {
  readonly mean: Float64Array
  /** Row by row, whole. */
  readonly covariance: Float64Array
}

const SWEEPS = 12
/** Sweeps end where no site moves by more: for an answer, and for one of a population's many rounds. */
const ENOUGH = 1e-4
export const ROUGHLY = 1e-2
const DAMPING = 0.9
/** Beliefs narrower than this are certain: an answer adds nothing. */
const CERTAIN = 1e-10

/**
 * Mean and covariance of `prior` × Π duels, by expectation propagation (Minka 2001; for such models far nearer the truth
 * than Laplace: Nickisch and Rasmussen 2008). A person who nearly always answers alike has a skewed posterior whose mean
 * lies beyond the mode: taken as it is, Laplace is too timid. Contests must be two-way.
 */
export function refine(prior: Moments, duels: readonly Contest[], lapse: number, enough = ENOUGH): Moments {
  const size = prior.mean.length
  const mean = prior.mean.slice()
  const covariance = prior.covariance.slice()
  /** What each duel contributes along its row: a precision and a precision times mean. */
  const sites = duels.map(() => ({ precision: 0, shift: 0 }))
  const along = new Float64Array(size)
  const after: Answered = { probability: 0, mean: 0, variance: 0 }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0
    for (let s = 0; s < duels.length; s++) {
      const { rows, offsets } = duels[s]!
      const row = rows[0]!
      const site = sites[s]!
      multiplySymmetric(covariance, row, along)
      const variance = dot(along, row)
      if (variance < CERTAIN) continue
      const lead = dot(mean, row)
      const cavity = 1 / variance - site.precision
      if (cavity < 1e-6) continue
      const pull = lead / variance - site.shift
      // The row is the loser's lead: the winner's is its negative.
      answered(-(pull / cavity) - offsets[0]!, 1 / cavity, lapse, after)
      const precision = site.precision + DAMPING * (1 / after.variance - cavity - site.precision)
      const shift = site.shift + DAMPING * (-(after.mean + offsets[0]!) / after.variance - pull - site.shift)
      const morePrecise = Math.max(precision, -0.5 * cavity) - site.precision
      const further = shift - site.shift
      moved = Math.max(moved, Math.abs(morePrecise), Math.abs(further))
      site.precision += morePrecise
      site.shift = shift
      // Sherman and Morrison.
      const scale = 1 + morePrecise * variance
      const step = (further - morePrecise * lead) / scale
      for (let r = 0; r < size; r++) {
        mean[r] = mean[r]! + step * along[r]!
        const narrower = (morePrecise / scale) * along[r]!
        for (let c = 0; c < size; c++) covariance[r * size + c] = covariance[r * size + c]! - narrower * along[c]!
      }
    }
    if (moved < enough) break
  }
  return { mean, covariance }
}
