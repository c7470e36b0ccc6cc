import type { Believed } from "./believed.ts"

/** What an answer would do, over all that it could be. */
export interface Prospect {
  /** How much better, in score, the best car would be chosen than without it. */
  readonly gain: number
  /** Probability that other cars would be the first three. */
  readonly change: number
}

const FIRST = 3

/** The cars' expected scores under a share of the believed shoppers, not divided by how likely the share is. */
export function expected({ count, chance, scores }: Believed, cars: number, share?: Float64Array): Float64Array {
  const sums = new Float64Array(cars)
  for (let s = 0; s < count; s++) {
    const weight = share === undefined ? chance[s]! : chance[s]! * share[s]!
    if (weight === 0) continue
    for (let c = 0; c < cars; c++) sums[c] = sums[c]! + weight * scores[s * cars + c]!
  }
  return sums
}

/**
 * Value of information (Howard 1966): Σ over the answers of the best that one could choose with it, less the best that
 * one can choose now. `shares`: for each answer how likely each believed shopper is to give it.
 */
export function prospectOf(believed: Believed, now: Float64Array, shares: readonly Float64Array[]): Prospect {
  const first = firstOf(now)
  let [gain, change] = [-most(now), 0]
  const left = now.slice()
  for (const [k, share] of shares.entries()) {
    // The last answer is all that the others leave.
    const then = k === shares.length - 1 ? left : expected(believed, now.length, share)
    if (then !== left) for (let c = 0; c < left.length; c++) left[c] = left[c]! - then[c]!
    gain += most(then)
    if (firstOf(then) !== first) change += believed.chance.reduce((sum, one, s) => sum + one * share[s]!, 0)
  }
  return { gain, change }
}

function most(values: Float64Array): number {
  return values.reduce((best, value) => Math.max(best, value), -Infinity)
}

/** The first three, whatever their order, as one text. */
function firstOf(values: Float64Array): string {
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b)
  return order
    .slice(0, FIRST)
    .sort((a, b) => a - b)
    .join()
}
