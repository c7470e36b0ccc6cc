import { laplace } from "./laplace.ts"
import { diagonal, dot } from "./matrix.ts"
import type { Foreseen } from "./stack.ts"

const CLIP = 1e-6

const logits = (chances: Float64Array): Float64Array =>
  chances.map((p) => {
    const clipped = Math.min(1 - CLIP, Math.max(CLIP, p))
    return Math.log(clipped / (1 - clipped))
  })

/**
 * The voices' probability together, σ(Σ w_k logit p_k): a logarithmic opinion pool (Genest, McConway, Schervish 1986). It
 * may be surer than any voice, as several that agree for different reasons should be, and surer or less sure than all as
 * their weights' sum is more or less than 1; ½ stays ½.
 */
export function together(weights: Float64Array, chances: Float64Array): number {
  return 1 / (1 + Math.exp(-dot(weights, logits(chances))))
}

/**
 * Weights of voices by logistic regression on their logits (stacking, Wolpert 1992; the sum is the temperature of Guo and
 * others 2017), drawn to `before` with the precision `held`. To say that what was answered was answered is a duel between
 * voices, so the mode is Laplace's.
 */
export function weigh(foreseen: readonly Foreseen[], before: Float64Array, held: number): Float64Array {
  const contests = foreseen.map((chances) => ({
    rows: [logits(chances).map((logit) => -logit)],
    offsets: new Float64Array(1),
  }))
  const precision = diagonal(new Float64Array(before.length).fill(held))
  return laplace({ mean: before, precision }, contests).mode
}
