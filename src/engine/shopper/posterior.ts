/**
 * One thing a shopper did, as a choice: of the alternatives (feature vectors) the first was taken. The probability is
 * a multinomial logit, exp(β w·x₀ + o₀) / Σ exp(β w·x_j + o_j); a duel is the case of two.
 */
export interface Choice {
  readonly alternatives: readonly Float64Array[]
  /** Sharpness β; a duel's is 1, which pins the scale of the weights. */
  readonly sharpness: number
  /** o_j: what makes an alternative likelier for other reasons than liking, such as being on top of the list. */
  readonly offsets?: readonly number[]
}

const MOST_STEPS = 25
const ENOUGH = 1e-7

/**
 * The mode of the posterior N(mean, diag spread²) × Π choices: Laplace's approximation. The log posterior is strictly
 * concave, so damped Newton finds the one mode whatever the choices say, contradictions included.
 * (MacKay, Information Theory, ch. 27; Train, Discrete Choice Methods, ch. 8.)
 */
export function posteriorMode(mean: Float64Array, spread: Float64Array, choices: readonly Choice[]): Float64Array {
  const size = mean.length
  const weights = mean.slice()
  if (choices.length === 0) return weights
  const gradient = new Float64Array(size)
  const curvature = new Float64Array(size * size)
  let height = ascend(weights, mean, spread, choices, gradient, curvature)
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(curvature, gradient)
    let damping = 1
    const next = new Float64Array(size)
    let reached = -Infinity
    do {
      for (let k = 0; k < size; k++) next[k] = weights[k]! + damping * direction[k]!
      reached = ascend(next, mean, spread, choices, gradient, curvature)
      damping /= 2
    } while (reached < height && damping > 1e-6)
    if (!(reached > height)) return weights
    const gain = reached - height
    weights.set(next)
    height = reached
    if (gain < ENOUGH) return weights
  }
  return weights
}

/** Log posterior at `weights` up to a constant; fills its gradient and negated Hessian. */
function ascend(
  weights: Float64Array,
  mean: Float64Array,
  spread: Float64Array,
  choices: readonly Choice[],
  gradient: Float64Array,
  curvature: Float64Array,
): number {
  const size = weights.length
  let height = 0
  curvature.fill(0)
  for (let k = 0; k < size; k++) {
    const off = weights[k]! - mean[k]!
    const precision = 1 / (spread[k]! * spread[k]!)
    height -= 0.5 * precision * off * off
    gradient[k] = -precision * off
    curvature[k * size + k] = precision
  }
  const expected = new Float64Array(size)
  for (const { alternatives, sharpness, offsets } of choices) {
    const utilities = alternatives.map((x, j) => sharpness * dot(weights, x) + (offsets?.[j] ?? 0))
    const top = Math.max(...utilities)
    const masses = utilities.map((utility) => Math.exp(utility - top))
    const total = masses.reduce((sum, mass) => sum + mass, 0)
    height += utilities[0]! - top - Math.log(total)
    expected.fill(0)
    alternatives.forEach((x, j) => {
      const share = masses[j]! / total
      for (let k = 0; k < size; k++) expected[k] = expected[k]! + share * x[k]!
    })
    for (let k = 0; k < size; k++) gradient[k] = gradient[k]! + sharpness * (alternatives[0]![k]! - expected[k]!)
    alternatives.forEach((x, j) => addOuter(curvature, x, expected, (sharpness * sharpness * masses[j]!) / total))
  }
  return height
}

/** curvature += scale · (x − centre)(x − centre)ᵀ, lower triangle. */
function addOuter(curvature: Float64Array, x: Float64Array, centre: Float64Array, scale: number): void {
  const size = x.length
  for (let r = 0; r < size; r++) {
    const row = scale * (x[r]! - centre[r]!)
    if (row === 0) continue
    for (let c = 0; c <= r; c++) curvature[r * size + c] = curvature[r * size + c]! + row * (x[c]! - centre[c]!)
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}

/** x with A x = b by Cholesky; A symmetric positive definite, lower triangle given, overwritten by its factor. */
export function solve(a: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  for (let c = 0; c < size; c++) {
    for (let r = c; r < size; r++) {
      let sum = a[r * size + c]!
      for (let k = 0; k < c; k++) sum -= a[r * size + k]! * a[c * size + k]!
      a[r * size + c] = r === c ? Math.sqrt(sum) : sum / a[c * size + c]!
    }
  }
  const x = b.slice()
  for (let r = 0; r < size; r++) {
    for (let k = 0; k < r; k++) x[r] = x[r]! - a[r * size + k]! * x[k]!
    x[r] = x[r]! / a[r * size + r]!
  }
  for (let r = size - 1; r >= 0; r--) {
    for (let k = r + 1; k < size; k++) x[r] = x[r]! - a[k * size + r]! * x[k]!
    x[r] = x[r]! / a[r * size + r]!
  }
  return x
}
