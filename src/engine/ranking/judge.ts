import type { Profile } from "../../contract/profile.ts"
import { featuresOf } from "../knowledge/features.ts"
import type { Stock } from "../snapshot.ts"
import { carsAt, type Group, type Grouping, groupByLevels, passes, rowsOf } from "../wishes/groups.ts"
import { type Allowance, cheapestRelaxation } from "../wishes/relax.ts"
import { COSTS, type Wish } from "../wishes/wish.ts"
import { wishesOf } from "../wishes/wishes.ts"
import { Scores } from "./scores.ts"
import { type Valued, value } from "./value.ts"

/** A stock seen by one shopper: every available car scored, its broken wishes counted, and what had to be relaxed. */
export interface Judged extends Valued {
  readonly wishes: readonly Wish[]
  readonly grouping: Grouping
  readonly allowance: Allowance
  /** Whether a row's car breaks no wish beyond the allowance. */
  readonly fits: (row: number) => boolean
  /** The cars that fit, by index in the stock, rising. */
  readonly fitting: Uint32Array
  readonly scores: Scores
}

/** At least so many cars must get through, if the dealer has them and none of them need be too small. */
export const NEED = 3

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
  const { groups, groupOf } = grouping
  const allowance = allowanceFor(groups, wishes)
  const passing = groups.map(({ levels }) => passes(levels, allowance.levels))
  const fits = (row: number): boolean => passing[groupOf[row]!]!
  return {
    ...valued,
    wishes,
    grouping,
    allowance,
    fits,
    fitting: fittingOf(grouping, passing, rows),
    scores: new Scores(valued, grouping),
  }
}

/**
 * The cheapest relaxation that lets `NEED` cars through. Who asks for seven seats is not served by five: too few seats
 * are only let through where no car has enough, and where there are one or two that have, these are all.
 */
function allowanceFor(groups: readonly Group[], wishes: readonly Wish[]): Allowance {
  const found = cheapestRelaxation(groups, wishes, NEED)
  for (let need = NEED - 1, fewer = found; need > 0 && found.cost >= COSTS.people[1]; need--) {
    fewer = cheapestRelaxation(groups, wishes, need)
    if (fewer.cost < COSTS.people[1]) return fewer
  }
  return found
}

/** The cars of all groups that pass, mostly one, by index in the stock, rising. */
function fittingOf(grouping: Grouping, passing: readonly boolean[], rows: Uint32Array): Uint32Array {
  const { groups, groupOf } = grouping
  if (passing.every(Boolean)) return rows
  const those = groups.filter((_, g) => passing[g])
  const members = rowsOf(grouping, those)
  if (those.length > 1) {
    let next = 0
    for (let row = 0; row < rows.length; row++) if (passing[groupOf[row]!]) members[next++] = row
  }
  return carsAt(members, rows)
}
