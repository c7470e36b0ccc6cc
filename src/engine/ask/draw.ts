import { normals } from "../chance.ts"
import { backwards, dot, factor, multiplySymmetric, solveFactored } from "../learn/matrix.ts"
import type { Gaussian } from "../learn/laplace.ts"
import type { ShopperPosterior } from "../shopper/posterior.ts"

/**
 * Draws weights under another prior N(m′, P′⁻¹), with Laplace's Gaussian in place of the evidence: at the mode its
 * gradient is g = P (mode − m) and its curvature H = C − P, P being the former prior's precision and C the posterior's.
 * With d = m′ − mode the new mode lies (P′ + H)⁻¹ (g + P′ d) further. `fit` is how much likelier the evidence is under
 * that mean, as a logarithm. `precision`: P′, the former prior's unless told.
 */
export function drawerFrom({ prior, mode, curvature }: ShopperPosterior, seed: string, precision = prior.precision) {
  const size = mode.length
  const l = factor(
    curvature.map((value, at) => value + precision[at]! - prior.precision[at]!),
    size,
  )
  const normal = normals(seed)
  const [further, pull, gradient] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let k = 0; k < size; k++) further[k] = mode[k]! - prior.mean[k]!
  multiplySymmetric(prior.precision, further, gradient)
  const heard = further.some((value) => value !== 0)
  return (mean: Gaussian["mean"]): { weights: Float64Array; fit: number } => {
    const weights = new Float64Array(size)
    for (let k = 0; k < size; k++) weights[k] = normal()
    backwards(l, weights)
    if (!heard) {
      for (let k = 0; k < size; k++) weights[k] = weights[k]! + mean[k]!
      return { weights, fit: 0 }
    }
    for (let k = 0; k < size; k++) further[k] = mean[k]! - mode[k]!
    multiplySymmetric(precision, further, pull)
    const held = dot(pull, further)
    for (let k = 0; k < size; k++) pull[k] = pull[k]! + gradient[k]!
    const moved = solveFactored(l, pull)
    for (let k = 0; k < size; k++) weights[k] = weights[k]! + mode[k]! + moved[k]!
    return { weights, fit: (dot(pull, moved) - held) / 2 }
  }
}
