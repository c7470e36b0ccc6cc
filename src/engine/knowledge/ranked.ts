/** A column by rank: what follows from a value alone is worked out once for each distinct value, and found by code. */
export interface Ranked {
  /** By index of the stock. */
  readonly codes: Uint32Array
  /** The distinct values by code, rising; unknown (NaN) last. */
  readonly values: Float64Array
}

export function rankedOf(column: Float64Array): Ranked {
  const sorted = column.slice().sort()
  const values = sorted.filter((value, k) => k === 0 || !isSame(value, sorted[k - 1]!))
  const codes = new Uint32Array(column.length)
  // Half the time of looking each one up in a map of them all.
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    codes[i] = Number.isNaN(value) ? values.length - 1 : firstCode({ values }, value)
  }
  return { codes, values }
}

/** The same, one car's value having changed; the one that it had before may be left without a car. */
export function withValue({ codes, values }: Ranked, index: number, value: number): Ranked {
  const found = values.findIndex((other) => !(other < value) && (!Number.isNaN(value) || Number.isNaN(other)))
  const code = found < 0 ? values.length : found
  if (code < values.length && isSame(values[code]!, value)) return { codes: codes.with(index, code), values }
  const more = new Float64Array(values.length + 1)
  more.set(values.subarray(0, code))
  more[code] = value
  more.set(values.subarray(code), code + 1)
  return { codes: codes.map((other) => (other < code ? other : other + 1)).with(index, code), values: more }
}

/** The first code whose value is not below `bound`, or not `upTo` it; how many values are known for a bound beyond all. */
export function firstCode({ values }: Pick<Ranked, "values">, bound: number, upTo = false): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle]!
    if (value < bound || (upTo && value === bound)) low = middle + 1
    else high = middle
  }
  return low
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b))
}
