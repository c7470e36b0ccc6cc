import type { Gaussian } from "./laplace.ts"
import { dot, factor, inverse, solveFactored } from "./matrix.ts"
import type { Sums } from "./sums.ts"

/** A population of people: w ~ N(B x, Σ), x what a person stated, x₀ = 1. */
export interface Population {
  /** B, one row an attribute. */
  readonly shift: Float64Array
  readonly covariance: Float64Array
}

/** What is held before any person is seen: `people` more of them would have Σ = covariance and B = shift. */
export interface Standing {
  /** Row by row, whole; positive definite. */
  readonly covariance: Float64Array
  readonly people: number
  /** Ridge on the rows of B but for the intercept, in people. */
  readonly ridge: number
  /** Factor on `covariance` for Σ alone, 1 unless said; 0: people differ in nothing but what they state. */
  readonly spread?: number
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
export function startingPopulation({ covariance, spread = 1 }: Standing, width: number): Population {
  const shift = new Float64Array(Math.sqrt(covariance.length) * width)
  return { shift, covariance: covariance.map((value) => spread * value) }
}

/**
 * EM's M-step from the sums alone: B by ridge regression of the means on the stated answers, Σ the mean of what is
 * left, drawn towards the standing one (Dempster, Laird, Rubin 1977; the prior is inverse Wishart).
 */
export function populationFrom({ n, m, mm, mx, xx }: Sums, standing: Standing): Population {
  const { people, ridge, spread = 1 } = standing
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
  const line = new Float64Array(width)
  for (let r = 0; r < size; r++) {
    for (let j = 0; j < width; j++) line[j] = dot(row(shift, r), xx.subarray(j * width, (j + 1) * width))
    for (let c = 0; c < size; c++) {
      const left = dot(line, row(shift, c)) - dot(row(shift, r), row(mx, c)) - dot(row(mx, r), row(shift, c))
      const held = people * spread * standing.covariance[r * size + c]!
      covariance[r * size + c] = (covariance[r * size + c]! + left + held) / (n + people)
    }
  }
  return { shift, covariance }
}
