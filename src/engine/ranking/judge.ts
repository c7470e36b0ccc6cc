import type { Profile } from "../../contract/profile.ts"
import { type Features, featuresOf } from "../knowledge/features.ts"
import { MERITS, type Part, PARTS, TASTES } from "../knowledge/parts.ts"
import { personalColumns, type PersonalMerits, personalMerits } from "../shopper/personal.ts"
import { type Weights, weightsFor } from "../shopper/weights.ts"
import type { Stock } from "../snapshot.ts"
import { type Grouping, groupByLevels, passes } from "../wishes/groups.ts"
import { type Allowance, cheapestRelaxation } from "../wishes/relax.ts"
import type { Wish } from "../wishes/wish.ts"
import { wishesOf } from "../wishes/wishes.ts"
import { addParts, addTaste, meritColumn, partSizes, type Phis, tastesOf } from "./phi.ts"

/** A stock seen by one shopper: every available car scored, its broken wishes counted, and what had to be relaxed. */
export interface Judged extends Phis {
  readonly stock: Stock
  readonly profile: Profile
  readonly features: Features
  readonly personal: PersonalMerits
  readonly weights: Weights
  readonly wishes: readonly Wish[]
  readonly grouping: Grouping
  readonly allowance: Allowance
  /** Share of the score that each part can give, all with the wishes' adding up to 1. */
  readonly shares: Readonly<Record<Part, number>>
  readonly wishShare: number
  /** By row (`features.facts.rows`): the score in millionths, and whether no wish is broken beyond the allowance. */
  readonly scores: Int32Array
  readonly fits: Uint8Array
  /** The cars that fit, by index in the stock. */
  readonly fitting: Uint32Array
}

/** At least so many cars must get through, if the dealer has them. */
const NEED = 3

/** Wishes kept weigh as much as this share of all that the shopper cares about. */
const WISH_WEIGHT = 0.5

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
  const known = like && isAlike(profile, like.profile) ? like : undefined
  const personal = known?.personal ?? personalMerits(stock, features, profile)
  const weights = weightsFor(stock, features, personal, profile)
  const wishes = wishesOf(stock, features, personal, profile)
  const { rows } = features.facts
  const grouping = groupByLevels(wishes, rows)
  const allowance = cheapestRelaxation(grouping.groups, wishes, NEED)

  const sizes = partSizes(weights)
  const all = PARTS.reduce((sum, part) => sum + sizes[part], 0)
  const whole = all * (1 + WISH_WEIGHT)
  const shares = Object.fromEntries(PARTS.map((part) => [part, sizes[part] / whole])) as Record<Part, number>
  const wishShare = (all * WISH_WEIGHT) / whole

  const kept = grouping.groups.map(({ cost }) => keptShare(cost))
  const sums = new Float64Array(rows.length).fill(wishShare)
  const columns = known?.columns ?? personalColumns(personal, features, profile, stock.size)
  for (let k = 0; k < MERITS.length; k += 4) {
    const four = MERITS.slice(k, k + 4)
    addParts(
      sums,
      rows,
      four.map((merit) => shares[merit]),
      four.map((merit) => meritColumn(features, columns, merit)),
    )
  }
  const tastes = tastesOf(stock, weights)
  for (const part of TASTES) if (sizes[part] > 0) addTaste(sums, rows, shares[part], tastes[part])
  const within = grouping.groups.map(({ levels }) => (passes(levels, allowance.levels) ? 1 : 0))
  const fits = new Uint8Array(rows.length)
  const fitting = new Uint32Array(allowance.through)
  let next = 0
  const scores = new Int32Array(rows.length)
  for (let r = 0; r < rows.length; r++) {
    if (within[grouping.groupOf[r]!]) {
      fits[r] = 1
      fitting[next++] = rows[r]!
    }
    scores[r] = Math.round(sums[r]! * kept[grouping.groupOf[r]!]! * 1e6)
  }
  return {
    stock,
    profile,
    features,
    personal,
    weights,
    wishes,
    grouping,
    allowance,
    shares,
    wishShare,
    columns,
    tastes,
    scores,
    fits,
    fitting,
  }
}

/** Whether the merits that depend on the shopper are the same for both. */
function isAlike(a: Profile, b: Profile): boolean {
  return a.budget.max === b.budget.max && a.people === b.people && a.uses === b.uses
}

/** 1 where nothing is broken, falling towards 0. */
export function keptShare(cost: number): number {
  return HALF_COST / (HALF_COST + cost)
}
