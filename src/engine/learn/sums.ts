import { addOuter } from "./matrix.ts"

/**
 * All that EM's M-step needs of the people it has seen: sums of their posteriors (mean m, covariance C) and stated
 * answers x (x₀ = 1). They add, so each dealer can hold its own and only sums travel; and they hold only for the prior
 * that the posteriors were taken with, whose name they carry.
 */
export interface Sums {
  readonly prior: string
  readonly n: number
  /** Σ m. */
  readonly m: Float64Array
  /** Σ (m mᵀ + C). */
  readonly mm: Float64Array
  /** Σ m xᵀ. */
  readonly mx: Float64Array
  /** Σ x xᵀ. */
  readonly xx: Float64Array
}

/** One person's posterior and stated answers. */
export interface Person {
  readonly mean: Float64Array
  readonly covariance: Float64Array
  readonly stated: Float64Array
}

export function sumsOf(prior: string, size: number, width: number, people: Iterable<Person>): Sums {
  let n = 0
  const m = new Float64Array(size)
  const mm = new Float64Array(size * size)
  const mx = new Float64Array(size * width)
  const xx = new Float64Array(width * width)
  for (const { mean, covariance, stated } of people) {
    n++
    for (let k = 0; k < size; k++) m[k] = m[k]! + mean[k]!
    for (let k = 0; k < size * size; k++) mm[k] = mm[k]! + covariance[k]!
    addOuter(mm, mean, mean)
    addOuter(mx, mean, stated)
    addOuter(xx, stated, stated)
  }
  return { prior, n, m, mm, mx, xx }
}

/** Throws where the two were taken with different priors or over other attributes: such sums mean nothing together. */
export function addSums(a: Sums, b: Sums, sign: 1 | -1 = 1): Sums {
  if (a.prior !== b.prior) throw new Error(`sums of the priors ${a.prior} and ${b.prior} do not add`)
  if (a.m.length !== b.m.length || a.mx.length !== b.mx.length) throw new Error("sums over other attributes")
  const together = (of: "m" | "mm" | "mx" | "xx"): Float64Array => a[of].map((value, k) => value + sign * b[of][k]!)
  return {
    prior: a.prior,
    n: a.n + sign * b.n,
    m: together("m"),
    mm: together("mm"),
    mx: together("mx"),
    xx: together("xx"),
  }
}

/** What is left without `b`: a dealer's own prior starts from the others' sums, else its data would count twice. */
export function withoutSums(a: Sums, b: Sums): Sums {
  return addSums(a, b, -1)
}

/** The same people weighing as at most `most` would. */
export function scaledSums(sums: Sums, most: number): Sums {
  if (sums.n <= most) return sums
  const share = most / sums.n
  const scaled = (of: Float64Array): Float64Array => of.map((value) => value * share)
  const { prior, m, mm, mx, xx } = sums
  return { prior, n: most, m: scaled(m), mm: scaled(mm), mx: scaled(mx), xx: scaled(xx) }
}
