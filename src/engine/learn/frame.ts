import type { Encoding } from "./attributes.ts"
import { diagonal, dot } from "./matrix.ts"

/** Items in the coordinates that a population is learnt over, with Σ before anybody was seen. */
export interface Frame {
  readonly vectors: readonly Float64Array[]
  /** Row by row, whole. */
  readonly covariance: Float64Array
}

/** Keeps Σ definite where items are alike in all that is known of them. */
const NUGGET = 1e-6

/**
 * Weights of the attributes; where these outnumber the items, the items' utilities themselves. Weights w ~ N(0, D) make
 * utilities u = V w ~ N(0, V D Vᵀ), EM says the same of both, and its time grows with the square of the coordinates.
 */
export function frameOf({ vectors, variance }: Encoding): Frame {
  if (variance.length <= vectors.length) return { vectors, covariance: diagonal(variance) }
  const scaled = vectors.map((vector) => vector.map((value, k) => value * Math.sqrt(variance[k]!)))
  const count = vectors.length
  const covariance = new Float64Array(count * count)
  scaled.forEach((one, r) =>
    scaled.forEach((other, c) => (covariance[r * count + c] = dot(one, other) + (r === c ? NUGGET : 0))),
  )
  return { vectors: vectors.map((_, i) => Float64Array.from(vectors, (_v, k) => (k === i ? 1 : 0))), covariance }
}
