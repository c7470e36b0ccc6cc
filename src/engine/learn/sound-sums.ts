import type { Sums } from "./sums.ts"

/** Weights are about as large as 1; a mean of many people's beyond this is no taste. */
const BELIEVABLE = 30
const ROUNDING = 1e-6

/**
 * Whether sums can be those of people's posteriors over so many attributes and stated answers: whole, finite, n people who
 * each stated x₀ = 1, squares no less than their means allow (Cauchy and Schwarz), means that are tastes. What is not would
 * spoil everybody's prior.
 */
export function areSound({ n, m, mm, mx, xx }: Sums, size: number, width: number): boolean {
  const whole = m.length === size && mm.length === size ** 2 && mx.length === size * width && xx.length === width ** 2
  if (!whole || !(n > 0) || ![m, mm, mx, xx].every((values) => values.every(Number.isFinite))) return false
  if (Math.abs(xx[0]! - n) > ROUNDING * n) return false
  return m.every((sum, k) => {
    const mean = sum / n
    return Math.abs(mean) <= BELIEVABLE && mm[k * size + k]! / n >= mean * mean * (1 - ROUNDING)
  })
}
