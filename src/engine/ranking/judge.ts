import type { Profile } from "../../contract/profile.ts"
import { featuresOf } from "../knowledge/features.ts"
import type { Stock } from "../snapshot.ts"
import { type Grouping, groupByLevels, passes } from "../wishes/groups.ts"
import { type Allowance, cheapestRelaxation } from "../wishes/relax.ts"
import type { Wish } from "../wishes/wish.ts"
import { wishesOf } from "../wishes/wishes.ts"
import { scoresOf } from "./scores.ts"
import { type Valued, value } from "./value.ts"

/** A stock seen by one shopper: every available car scored, its broken wishes counted, and what had to be relaxed. */
export interface Judged extends Valued {
  readonly wishes: readonly Wish[]
  readonly grouping: Grouping
  readonly allowance: Allowance
  /** By row (`features.facts.rows`): the score in millionths, and whether no wish is broken beyond the allowance. */
  readonly scores: Int32Array
  readonly fits: Uint8Array
  /** The cars that fit, by index in the stock, rising. */
  readonly fitting: Uint32Array
}

/** At least so many cars must get through, if the dealer has them. */
export const NEED = 3

/** A car that breaks wishes of so many points has lost half of its score. */
const HALF_COST = 12

/**
 * Score = (Σ w_k (φ_k + 1)/2 + w_wishes) / (Σ w_k + w_wishes) × kept: "combina", 0 to 1, where `kept` is 1 for a car
 * that breaks no wish. Among cars that break the same it is the utility Σ w_k φ_k but for scale and shift, so it ranks
 * alike; the taste that a wish judges is left out of the sum. A few passes over typed arrays; rounded to a millionth
 * before anything is compared. What does not depend on the answers that differ is taken from `like`, the same stock
 * judged before.
 */
export function judge(stock: Stock, profile: Profile, like?: Judged): Judged {
  const features = featuresOf(stock)
  const { rows } = features.facts
  const valued = value(stock, profile, like)
  const wishes = wishesOf(stock, features, valued.personal, profile)
  const grouping = groupByLevels(wishes, rows)
  const allowance = cheapestRelaxation(grouping.groups, wishes, NEED)
  const kept = Float64Array.from(grouping.groups, ({ cost }) => keptShare(cost))
  const within = Uint8Array.from(grouping.groups, ({ levels }) => (passes(levels, allowance.levels) ? 1 : 0))
  const { fits, fitting } = letThrough(rows, grouping.groupOf, within, allowance.through)
  const scores = scoresOf(valued, rows, kept, grouping.groupOf)
  return { ...valued, wishes, grouping, allowance, scores, fits, fitting }
}

function letThrough(
  rows: Uint32Array,
  groupOf: Uint32Array,
  within: Uint8Array,
  through: number,
): Pick<Judged, "fits" | "fitting"> {
  const fits = new Uint8Array(rows.length)
  const fitting = new Uint32Array(through)
  let next = 0
  for (let r = 0; r < rows.length; r++) {
    if (within[groupOf[r]!] === 0) continue
    fits[r] = 1
    fitting[next++] = rows[r]!
  }
  return { fits, fitting }
}

/** 1 where nothing is broken, falling towards 0. */
export function keptShare(cost: number): number {
  return HALF_COST / (HALF_COST + cost)
}
