/** For one answer: the probability that each model gave to what was in fact answered. */
export type Foreseen = Float64Array

const ROUNDS = 200

/**
 * Shares of models whose mixture foresees best: the log score's maximum over the simplex, which is concave, by EM for
 * mixing weights from equal shares (stacking of predictive distributions, Yao and others 2018). `even` pulls towards
 * equal shares as that many further answers would.
 */
export function stack(foreseen: readonly Foreseen[], models: number, even = 10): Float64Array {
  let shares = new Float64Array(models).fill(1 / models)
  if (foreseen.length === 0 || models < 2) return shares
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(models).fill(even / models)
    for (const chances of foreseen) {
      const total = mix(shares, chances)
      for (let k = 0; k < models; k++) next[k] = next[k]! + (shares[k]! * chances[k]!) / total
    }
    shares = next.map((value) => value / (foreseen.length + even))
  }
  return shares
}

/** The mixture's probability. */
export function mix(shares: Float64Array, chances: Foreseen): number {
  let sum = 0
  for (let k = 0; k < shares.length; k++) sum += shares[k]! * chances[k]!
  return sum
}
