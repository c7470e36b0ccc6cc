import type { Gaussian } from "./laplace.ts"
import { diagonal, dot, factor, inverse, solveFactored } from "./matrix.ts"
import type { Sums } from "./sums.ts"

/** A population of people: w ~ N(B x, Σ), x what a person stated, x₀ = 1. */
export interface Population {
  /** B, one row an attribute. */
  readonly shift: Float64Array
  readonly covariance: Float64Array
}

/** What is held before any person is seen: `people` more of them would have Σ = diag(variance) and B = shift. */
export interface Standing {
  readonly variance: Float64Array
  readonly people: number
  /** Ridge on the rows of B but for the intercept, in people. */
  readonly ridge: number
}

/** A person's prior. */
export function priorOf({ shift, covariance }: Population, stated: Float64Array, precision?: Float64Array): Gaussian {
  const size = shift.length / stated.length
  const mean = Float64Array.from({ length: size }, (_, k) =>
    dot(shift.subarray(k * stated.length, (k + 1) * stated.length), stated),
  )
  return { mean, precision: precision ?? inverse(covariance, size) }
}

/** Nobody seen yet. */
export function startingPopulation({ variance }: Standing, width: number): Population {
  return { shift: new Float64Array(variance.length * width), covariance: diagonal(variance) }
}

/**
 * EM's M-step from the sums alone: B by ridge regression of the means on the stated answers, Σ the mean of what is
 * left, drawn towards the standing variance (Dempster, Laird, Rubin 1977; the prior is inverse Wishart).
 */
export function populationFrom({ n, m, mm, mx, xx }: Sums, { variance, people, ridge }: Standing): Population {
  const size = m.length
  const width = mx.length / size
  const l = xx.slice()
  for (let j = 0; j < width; j++) l[j * width + j] = l[j * width + j]! + (j === 0 ? 1e-9 : ridge)
  factor(l, width)
  const shift = new Float64Array(size * width)
  for (let k = 0; k < size; k++) shift.set(solveFactored(l, mx.slice(k * width, (k + 1) * width)), k * width)
  // Σ (m − Bx)(m − Bx)ᵀ + C = Σ(mmᵀ + C) − B Σxmᵀ − Σmxᵀ Bᵀ + B Σxxᵀ Bᵀ
  const covariance = mm.slice()
  const row = (of: Float64Array, k: number): Float64Array => of.subarray(k * width, (k + 1) * width)
  const spread = new Float64Array(width)
  for (let r = 0; r < size; r++) {
    for (let j = 0; j < width; j++) spread[j] = dot(row(shift, r), xx.subarray(j * width, (j + 1) * width))
    for (let c = 0; c < size; c++) {
      const left = dot(spread, row(shift, c)) - dot(row(shift, r), row(mx, c)) - dot(row(mx, r), row(shift, c))
      covariance[r * size + c] =
        (covariance[r * size + c]! + left + (r === c ? people * variance[r]! : 0)) / (n + people)
    }
  }
  return { shift, covariance }
}
