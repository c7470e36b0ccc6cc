import type { Profile } from "../../contract/profile.ts"
import { type Features, featuresOf } from "../knowledge/features.ts"
import { FIXED_MERITS, type Part, PARTS } from "../knowledge/parts.ts"
import { type PersonalMerits, personalMerits } from "../shopper/personal.ts"
import { type Weights, weightsFor } from "../shopper/weights.ts"
import type { Stock } from "../snapshot.ts"
import { type Grouping, groupByLevels, passes } from "../wishes/groups.ts"
import { type Allowance, cheapestRelaxation } from "../wishes/relax.ts"
import type { Wish } from "../wishes/wish.ts"
import { wishesOf } from "../wishes/wishes.ts"

/** A stock seen by one shopper: every available car scored, its broken wishes counted, and what had to be relaxed. */
export interface Judged {
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
}

/** At least so many cars must get through, if the dealer has them. */
const NEED = 3

/** Wishes kept weigh as much as this share of all that the shopper cares about. */
const WISH_WEIGHT = 0.35

/** A car that breaks wishes of so many points has lost half of what keeping them gives. */
const HALF_COST = 6

/**
 * Score = Σ w_k (φ_k + 1)/2 / Σ w_k over the parts and the wishes: "combina", 0 to 1. It is the utility
 * Σ w_k φ_k but for scale and shift, so it ranks alike; a wish's part replaces the taste that it judges. One pass a
 * column over typed arrays; rounded to a millionth before anything is compared.
 */
export function judge(stock: Stock, profile: Profile): Judged {
  const features = featuresOf(stock)
  const personal = personalMerits(stock, features, profile)
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
  const sums = Float64Array.from(grouping.groupOf, (group) => wishShare * kept[group]!)
  for (const merit of FIXED_MERITS) {
    const half = shares[merit] / 2
    const phi = features.merits[merit]
    for (let r = 0; r < rows.length; r++) sums[r] = sums[r]! + half * (1 + phi[rows[r]!]!)
  }
  for (const merit of ["price", "economy", "space"] as const) {
    const half = shares[merit] / 2
    for (let r = 0; r < rows.length; r++) sums[r] = sums[r]! + half * (1 + personal[merit](rows[r]!))
  }
  const taste = tasteOf(stock, weights)
  for (const part of ["body", "fuel", "gearbox", "make", "color"] as const) {
    if (sizes[part] === 0) continue
    const half = shares[part] / 2
    const phi = taste[part]
    for (let r = 0; r < rows.length; r++) sums[r] = sums[r]! + half * (1 + phi(rows[r]!))
  }
  const within = grouping.groups.map(({ levels }) => (passes(levels, allowance.levels) ? 1 : 0))
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
    scores: Int32Array.from(sums, (sum) => Math.round(sum * 1e6)),
    fits: Uint8Array.from(grouping.groupOf, (group) => within[group]!),
  }
}

/** φ of a part for the car at index `i` of the stock. */
export function phiOf({ stock, features, personal, weights }: Judged, part: Part): (i: number) => number {
  if (part === "price" || part === "economy" || part === "space") return (i) => personal[part](i)
  if (part === "body" || part === "fuel" || part === "gearbox" || part === "make" || part === "color") {
    return tasteOf(stock, weights)[part]
  }
  const phi = features.merits[part]
  return (i) => phi[i]!
}

/** 1 where nothing is broken, falling towards 0. */
export function keptShare(cost: number): number {
  return HALF_COST / (HALF_COST + cost)
}

type Taste = "body" | "fuel" | "gearbox" | "make" | "color"

function tasteOf({ columns }: Stock, weights: Weights): Record<Taste, (i: number) => number> {
  const of = (codes: ArrayLike<number>, utilities: Float64Array) => {
    const size = largest(utilities)
    const phi = size === 0 ? utilities : utilities.map((utility) => utility / size)
    return (i: number): number => phi[codes[i]!]!
  }
  return {
    body: of(columns.code("body"), weights.body),
    fuel: of(columns.code("fuel"), weights.fuel),
    gearbox: of(columns.code("gearbox"), weights.gearbox),
    make: of(columns.text("make").codes, weights.make),
    color: of(columns.text("color").codes, weights.color),
  }
}

/** |w| of each part; of a taste its largest utility, so that φ stays within −1 and 1. */
function partSizes(weights: Weights): Record<Part, number> {
  const { merits, body, fuel, gearbox, make, color } = weights
  const tastes = {
    body: largest(body),
    fuel: largest(fuel),
    gearbox: largest(gearbox),
    make: largest(make),
    color: largest(color),
  }
  return { ...merits, ...tastes }
}

function largest(utilities: Float64Array): number {
  let size = 0
  for (const utility of utilities) size = Math.max(size, Math.abs(utility))
  return size
}
