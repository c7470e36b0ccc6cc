import { type Answered, answered, chance } from "./answered.ts"
import { dot, multiply } from "./matrix.ts"
import type { Forecast } from "./panel.ts"
import { normalMean } from "./quadrature.ts"
import { difference, LAPSE, type Opinion } from "./taste.ts"

export type Pair = readonly [one: number, other: number]

/**
 * Which of `pairs` to ask next, by its place: the one whose answer is expected to make the answers to all `about` pairs
 * surest. Undefined where there is none; the first of equals.
 */
export function nextPair(
  { opinions, weights }: Forecast,
  pairs: readonly Pair[],
  about: readonly Pair[],
): number | undefined {
  const gains = new Float64Array(pairs.length)
  opinions.forEach((opinion, k) => {
    const gainOf = expectedGain(opinion, about)
    pairs.forEach((pair, i) => (gains[i] = gains[i]! + Math.max(0, weights[k]!) * gainOf(pair)))
  })
  let best: number | undefined
  gains.forEach((gain, i) => {
    if (best === undefined || gain > gains[best]! + 1e-12) best = i
  })
  return best
}

/**
 * The expected fall in the variance of every difference of utility, those that are still open counting most (integrated
 * variance, Cohn 1996, in the Gaussian that the belief is): an answer along d that leaves v′ of variance v narrows each
 * difference e by cov(e, d)² (v − v′)/v².
 */
function expectedGain({ taste, belief }: Opinion, about: readonly Pair[]): (pair: Pair) => number {
  const rowOf = ([one, other]: Pair): Float64Array => difference(taste.frame, one, other)
  const along = (row: Float64Array): Float64Array => multiply(belief.covariance, row, new Float64Array(row.length))
  const open = about.map((pair) => {
    const row = rowOf(pair)
    const p = normalMean(dot(row, belief.mean), Math.max(0, dot(row, along(row))), (z) => chance(z, LAPSE))
    return { row, weight: p * (1 - p) }
  })
  return (pair) => {
    const row = rowOf(pair)
    const across = along(row)
    const variance = dot(row, across)
    if (variance < 1e-9) return 0
    const left = expectedVariance(dot(row, belief.mean), variance)
    const share = (variance - left) / (variance * variance)
    return open.reduce((sum, { row: other, weight }) => sum + weight * dot(other, across) ** 2 * share, 0)
  }
}

/** Mean over both answers of the variance that each leaves. */
function expectedVariance(lead: number, variance: number): number {
  const after: Answered = { probability: 0, mean: 0, variance: 0 }
  const yes = { ...answered(lead, variance, LAPSE, after) }
  const no = answered(-lead, variance, LAPSE, after)
  return yes.probability * yes.variance + no.probability * no.variance
}
