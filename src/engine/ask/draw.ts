import { normals } from "../chance.ts"
import { backwards, dot, factor, multiplySymmetric, solveFactored } from "../learn/matrix.ts"
import type { ShopperPosterior } from "../shopper/posterior.ts"

/**
 * Draws weights under another prior mean, with Laplace's Gaussian in place of the evidence: a mean further by d moves the
 * posterior's by C⁻¹ P d, P being the prior's precision and C the posterior's. `fit` is how much likelier the evidence is
 * under that mean, as a logarithm.
 */
export function drawerFrom({ prior, mode, curvature }: ShopperPosterior, seed = "shoppers") {
  const size = mode.length
  const l = factor(curvature.slice(), size)
  const normal = normals(seed)
  const [further, pull, learnt] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let k = 0; k < size; k++) further[k] = mode[k]! - prior.mean[k]!
  multiplySymmetric(prior.precision, further, learnt)
  const heard = further.some((value) => value !== 0)
  // C⁻¹ P by columns: b's product with it is that of `multiplySymmetric`, which takes columns as rows.
  const along = new Float64Array(size * size)
  for (let c = 0; c < size; c++) {
    along.set(solveFactored(l, prior.precision.subarray(c * size, (c + 1) * size)), c * size)
  }
  const moved = new Float64Array(size)
  return (mean: Float64Array): { weights: Float64Array; fit: number } => {
    const weights = new Float64Array(size)
    for (let k = 0; k < size; k++) weights[k] = normal()
    backwards(l, weights)
    for (let k = 0; k < size; k++) further[k] = mean[k]! - prior.mean[k]!
    if (!heard) {
      // C is P.
      for (let k = 0; k < size; k++) weights[k] = weights[k]! + mean[k]!
      return { weights, fit: 0 }
    }
    multiplySymmetric(prior.precision, further, pull)
    multiplySymmetric(along, further, moved)
    for (let k = 0; k < size; k++) weights[k] = weights[k]! + mode[k]! + moved[k]!
    return { weights, fit: dot(learnt, further) - (dot(pull, further) - dot(pull, moved)) / 2 }
  }
}
