import { type Answered, answered } from "./answered.ts"
import type { Contest } from "./choice.ts"
import { dot, multiplySymmetric } from "./matrix.ts"

export interface Moments {
  readonly mean: Float64Array
  /** Row by row, whole. */
  readonly covariance: Float64Array
}

/** What one duel contributes along its row: a precision and a precision times mean. */
export interface Site {
  precision: number
  shift: number
}

const SWEEPS = 12
/** Sweeps end where no site moves by more: for an answer, and for one of a population's many rounds. */
const ENOUGH = 1e-4
export const ROUGHLY = 1e-2
const DAMPING = 0.9
/** Beliefs narrower than this are certain: an answer adds nothing. */
const CERTAIN = 1e-10
/** A former site that would widen a belief by more than this factor is begun anew. */
const WIDEST = 2

export const sitesOf = (duels: readonly Contest[]): Site[] => duels.map(() => ({ precision: 0, shift: 0 }))

/**
 * Mean and covariance of `prior` × Π duels, by expectation propagation (Minka 2001; for such models far nearer the truth
 * than Laplace: Nickisch and Rasmussen 2008). A person who nearly always answers alike has a skewed posterior whose mean
 * lies beyond the mode: taken as it is, Laplace is too timid. Contests must be two-way. `sites` are what the same duels
 * contributed beside a prior not far from this one, and become what they do beside this: that saves most sweeps.
 */
export function refine(
  prior: Moments,
  duels: readonly Contest[],
  lapse: number,
  enough = ENOUGH,
  sites = sitesOf(duels),
): Moments {
  const size = prior.mean.length
  const belief = { mean: prior.mean.slice(), covariance: prior.covariance.slice() }
  const along = new Float64Array(size)
  const after: Answered = { probability: 0, mean: 0, variance: 0 }
  duels.forEach(({ rows }, s) => {
    const site = sites[s]!
    if (site.precision === 0 && site.shift === 0) return
    const variance = dot(multiplySymmetric(belief.covariance, rows[0]!, along), rows[0]!)
    if (1 + site.precision * variance < 1 / WIDEST) site.precision = site.shift = 0
    else absorb(belief, along, { lead: dot(belief.mean, rows[0]!), variance }, site)
  })
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0
    for (let s = 0; s < duels.length; s++) {
      const { rows, offsets } = duels[s]!
      const row = rows[0]!
      const site = sites[s]!
      const variance = dot(multiplySymmetric(belief.covariance, row, along), row)
      if (variance < CERTAIN) continue
      const lead = dot(belief.mean, row)
      const cavity = 1 / variance - site.precision
      if (cavity < 1e-6) continue
      const pull = lead / variance - site.shift
      // The row is the loser's lead: the winner's is its negative.
      answered(-(pull / cavity) - offsets[0]!, 1 / cavity, lapse, after)
      const precision = site.precision + DAMPING * (1 / after.variance - cavity - site.precision)
      const shift = site.shift + DAMPING * (-(after.mean + offsets[0]!) / after.variance - pull - site.shift)
      const change = {
        precision: Math.max(precision, -0.5 * cavity) - site.precision,
        shift: shift - site.shift,
      }
      moved = Math.max(moved, Math.abs(change.precision), Math.abs(change.shift))
      site.precision += change.precision
      site.shift = shift
      absorb(belief, along, { lead, variance }, change)
    }
    if (moved < enough) break
  }
  return belief
}

/** Changes a belief by so much of a site; `along` is its covariance times the row (Sherman and Morrison). */
function absorb(
  { mean, covariance }: Moments,
  along: Float64Array,
  { lead, variance }: { readonly lead: number; readonly variance: number },
  { precision, shift }: Readonly<Site>,
): void {
  const size = mean.length
  const scale = 1 + precision * variance
  const step = (shift - precision * lead) / scale
  const narrowing = precision / scale
  for (let r = 0, at = 0; r < size; r++) {
    mean[r] = mean[r]! + step * along[r]!
    const narrower = narrowing * along[r]!
    for (let c = 0; c < size; c++, at++) covariance[at] = covariance[at]! - narrower * along[c]!
  }
}
