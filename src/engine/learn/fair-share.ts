import { scaledSums, type Sums } from "./sums.ts"

/** No dealer weighs more in the platform's prior than so many sessions: more of the same shoppers say little new. */
const MOST = 300

/**
 * As how many sessions a dealer weighs at most: a dealer alone that floods its shop with duels must not make everybody's
 * prior, so none outweighs all the others together. With nobody beside it, a dealer has only `MOST` to stand against.
 */
export function fairShare(sessions: readonly number[]): number {
  const largest = Math.max(0, ...sessions)
  const others = sessions.reduce((sum, n) => sum + n, 0) - largest
  return Math.min(MOST, others > 0 ? others : Infinity)
}

/** The same, of dealers' sums. */
export function fairly(dealers: readonly Sums[]): { readonly share: number; readonly sums: readonly Sums[] } {
  const share = fairShare(dealers.map(({ n }) => n))
  return { share, sums: dealers.map((own) => scaledSums(own, share)) }
}
