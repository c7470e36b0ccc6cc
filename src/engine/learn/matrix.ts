/** Small dense symmetric matrices, row by row in one Float64Array. */

/** Lower Cholesky factor in place of the lower triangle; the matrix must be positive definite. */
export function factor(a: Float64Array, size: number): Float64Array {
  for (let c = 0; c < size; c++) {
    for (let r = c; r < size; r++) {
      let sum = a[r * size + c]!
      for (let k = 0; k < c; k++) sum -= a[r * size + k]! * a[c * size + k]!
      a[r * size + c] = r === c ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / a[c * size + c]!
    }
  }
  return a
}

/** x with L Lᵀ x = b. */
export function solveFactored(l: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  const x = b.slice()
  for (let r = 0; r < size; r++) {
    for (let k = 0; k < r; k++) x[r] = x[r]! - l[r * size + k]! * x[k]!
    x[r] = x[r]! / l[r * size + r]!
  }
  return backwards(l, x)
}

/** x with Lᵀ x = b, in place: of a standard normal b it makes a draw with covariance (L Lᵀ)⁻¹. */
export function backwards(l: Float64Array, x: Float64Array): Float64Array {
  const size = x.length
  for (let r = size - 1; r >= 0; r--) {
    let sum = x[r]!
    for (let k = r + 1; k < size; k++) sum -= l[k * size + r]! * x[k]!
    x[r] = sum / l[r * size + r]!
  }
  return x
}

/** x with A x = b by Cholesky; A symmetric positive definite, lower triangle given, overwritten by its factor. */
export function solve(a: Float64Array, b: Float64Array): Float64Array {
  return solveFactored(factor(a, b.length), b)
}

/** The inverse of a symmetric positive definite matrix whose lower triangle is given. */
export function inverse(a: Float64Array, size: number): Float64Array {
  const l = factor(a.slice(), size)
  const whole = new Float64Array(size * size)
  const unit = new Float64Array(size)
  for (let c = 0; c < size; c++) {
    unit[c] = 1
    whole.set(solveFactored(l, unit), c * size)
    unit[c] = 0
  }
  return whole
}

/** A diagonal matrix. */
export function diagonal(values: Float64Array): Float64Array {
  const size = values.length
  const whole = new Float64Array(size * size)
  for (let k = 0; k < size; k++) whole[k * size + k] = values[k]!
  return whole
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}

/** into += scale · a bᵀ. */
export function addOuter(into: Float64Array, a: Float64Array, b: Float64Array, scale = 1): void {
  const width = b.length
  for (let r = 0; r < a.length; r++) {
    const row = scale * a[r]!
    if (row === 0) continue
    for (let c = 0; c < width; c++) into[r * width + c] = into[r * width + c]! + row * b[c]!
  }
}

/** aᵀ M b. */
export function between(a: Float64Array, m: Float64Array, b: Float64Array): number {
  const width = b.length
  let sum = 0
  for (let r = 0; r < a.length; r++) {
    let row = 0
    for (let c = 0; c < width; c++) row += m[r * width + c]! * b[c]!
    sum += a[r]! * row
  }
  return sum
}

/** into = M b for a symmetric M; skips what is 0 in b, as most is in a difference of two items' own utilities. */
export function multiplySymmetric(m: Float64Array, b: Float64Array, into: Float64Array): Float64Array {
  const size = b.length
  into.fill(0)
  for (let c = 0; c < size; c++) {
    const value = b[c]!
    if (value === 0) continue
    for (let r = 0, at = c * size; r < size; r++) into[r] = into[r]! + m[at++]! * value
  }
  return into
}

/** into = M b. */
export function multiply(m: Float64Array, b: Float64Array, into: Float64Array): Float64Array {
  const width = b.length
  for (let r = 0, at = 0; r < into.length; r++) {
    let sum = 0
    for (let c = 0; c < width; c++) sum += m[at++]! * b[c]!
    into[r] = sum
  }
  return into
}
