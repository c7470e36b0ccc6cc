/**
 * One thing a person did, as a choice: of the alternatives (feature vectors) the first was taken. The probability is
 * a multinomial logit, exp(β w·x₀ + o₀) / Σ exp(β w·x_j + o_j); a duel is the case of two (McFadden 1974).
 */
export interface Choice {
  readonly alternatives: readonly Float64Array[]
  /** Sharpness β; a duel's is 1, which pins the scale of the weights. */
  readonly sharpness: number
  /** o_j: what makes an alternative likelier for other reasons than liking, such as being on top of the list. */
  readonly offsets?: readonly number[]
}

/** A choice against what was taken: only differences of utility count, so rows are β(x_j − x₀), j ≥ 1. */
export interface Contest {
  readonly rows: readonly Float64Array[]
  /** o_j − o₀. */
  readonly offsets: Float64Array
}

/** What one person chose and stated (x₀ = 1). */
export interface Witness {
  readonly contests: readonly Contest[]
  readonly stated: Float64Array
}

export function contestOf({ alternatives, sharpness, offsets }: Choice): Contest {
  const [taken, ...others] = alternatives
  return {
    rows: others.map((x) => x.map((value, k) => sharpness * (value - taken![k]!))),
    offsets: Float64Array.from(others, (_, j) => (offsets ? offsets[j + 1]! - offsets[0]! : 0)),
  }
}

/** log(1 + Σ e^{u_j}) without overflow; `lead` are the utilities of the others over the taken one. */
export function logMass(lead: Float64Array): number {
  let top = 0
  for (let j = 0; j < lead.length; j++) if (lead[j]! > top) top = lead[j]!
  let total = Math.exp(-top)
  for (let j = 0; j < lead.length; j++) total += Math.exp(lead[j]! - top)
  return top + Math.log(total)
}

/** Probabilities that are as e^{u_j}, without overflow. */
export function softmax(utilities: Float64Array): Float64Array {
  const top = utilities.reduce((most, utility) => Math.max(most, utility), -Infinity)
  const masses = utilities.map((utility) => Math.exp(utility - top))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.map((mass) => mass / total)
}
