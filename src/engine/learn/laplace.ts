import { type Contest, logMass } from "./choice.ts"
import { dot, solve } from "./matrix.ts"

/** A Gaussian over weights, by its precision Σ⁻¹ (row by row, whole). */
export interface Gaussian {
  readonly mean: Float64Array
  readonly precision: Float64Array
}

/** Laplace's approximation: the mode, and the negated Hessian there (lower triangle). */
export interface Posterior {
  readonly mode: Float64Array
  readonly curvature: Float64Array
}

const MOST_STEPS = 25
const ENOUGH = 1e-7

/**
 * The mode of N(mean, precision⁻¹) × Π contests and the curvature there: Laplace's approximation. The log posterior is
 * strictly concave, so damped Newton finds the one mode whatever the choices say, contradictions included; `start` (a
 * former answer's mode) saves steps. (MacKay, Information Theory, ch. 27; Train, Discrete Choice Methods, ch. 8.)
 */
export function laplace(prior: Gaussian, contests: readonly Contest[], start = prior.mean): Posterior {
  const size = prior.mean.length
  const mode = start.slice()
  const slope: Slope = { gradient: new Float64Array(size), curvature: new Float64Array(size * size) }
  let height = ascend(mode, prior, contests, slope)
  if (contests.length === 0 && start === prior.mean) return { mode, curvature: slope.curvature }
  const next = new Float64Array(size)
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(slope.curvature, slope.gradient)
    let damping = 1
    let reached = -Infinity
    do {
      for (let k = 0; k < size; k++) next[k] = mode[k]! + damping * direction[k]!
      reached = ascend(next, prior, contests, slope)
      damping /= 2
    } while (reached < height && damping > 1e-6)
    if (!(reached > height)) {
      ascend(mode, prior, contests, slope)
      break
    }
    const gain = reached - height
    mode.set(next)
    height = reached
    if (gain < ENOUGH) break
  }
  return { mode, curvature: slope.curvature }
}

interface Slope {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/** Log posterior at `weights` up to a constant; fills its gradient and negated Hessian. */
function ascend(
  weights: Float64Array,
  { mean, precision }: Gaussian,
  contests: readonly Contest[],
  { gradient, curvature }: Slope,
): number {
  const size = weights.length
  let height = 0
  curvature.set(precision)
  for (let r = 0; r < size; r++) {
    let pull = 0
    for (let c = 0; c < size; c++) pull += precision[r * size + c]! * (weights[c]! - mean[c]!)
    gradient[r] = -pull
    height -= 0.5 * pull * (weights[r]! - mean[r]!)
  }
  const expected = new Float64Array(size)
  for (const { rows, offsets } of contests) {
    const lead = offsets.map((offset, j) => dot(weights, rows[j]!) + offset)
    const mass = logMass(lead)
    height -= mass
    if (rows.length === 1) {
      const share = Math.exp(lead[0]! - mass)
      climb(gradient, rows[0]!, share)
      bend(curvature, rows[0]!, share * (1 - share))
      continue
    }
    expected.fill(0)
    rows.forEach((row, j) => {
      const share = Math.exp(lead[j]! - mass)
      for (let k = 0; k < size; k++) expected[k] = expected[k]! + share * row[k]!
      bend(curvature, row, share)
    })
    climb(gradient, expected, 1)
    bend(curvature, expected, -1)
  }
  return height
}

/** gradient −= scale · row. */
function climb(gradient: Float64Array, row: Float64Array, scale: number): void {
  for (let k = 0; k < row.length; k++) gradient[k] = gradient[k]! - scale * row[k]!
}

/** curvature += scale · row rowᵀ, lower triangle. */
function bend(curvature: Float64Array, row: Float64Array, scale: number): void {
  const size = row.length
  for (let r = 0; r < size; r++) {
    const part = scale * row[r]!
    if (part === 0) continue
    for (let c = 0; c <= r; c++) curvature[r * size + c] = curvature[r * size + c]! + part * row[c]!
  }
}
