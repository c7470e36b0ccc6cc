import type { Profile } from "../../contract/profile.ts"
import { type Features, featuresOf, meanOver } from "../knowledge/features.ts"
import {
  type FixedMerit,
  isTaste,
  type Merit,
  MERITS,
  type Part,
  PARTS,
  TASTES,
  type TastePart,
} from "../knowledge/parts.ts"
import { type PersonalColumns, personalColumns, type PersonalMerits, personalMerits } from "../shopper/personal.ts"
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
  readonly columns: PersonalColumns
  readonly tastes: Readonly<Record<TastePart, Taste>>
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

/** sums += Σ share · (φ + 1)/2 over four merits at once: a third of the time of four passes. */
function addParts(
  sums: Float64Array,
  rows: Uint32Array,
  shares: readonly number[],
  phis: readonly Float32Array[],
): void {
  const [wa, wb, wc, wd] = shares.map((share) => share / 2) as [number, number, number, number]
  const [a, b, c, d] = phis as [Float32Array, Float32Array, Float32Array, Float32Array]
  const base = wa + wb + wc + wd
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r]!
    sums[r] = sums[r]! + base + wa * a[i]! + wb * b[i]! + wc * c[i]! + wd * d[i]!
  }
}

function meritColumn(features: Features, columns: PersonalColumns, merit: Merit): Float32Array {
  return merit in columns ? columns[merit as keyof PersonalColumns] : features.merits[merit as FixedMerit]
}

function addTaste(sums: Float64Array, rows: Uint32Array, share: number, { codes, phi }: Taste): void {
  const half = share / 2
  for (let r = 0; r < rows.length; r++) sums[r] = sums[r]! + half * (1 + phi[codes[rows[r]!]!]!)
}

/** φ of a part for the car at index `i` of the stock. */
export function phiAt({ columns, features, tastes }: Judged, part: Part, i: number): number {
  if (isTaste(part)) return tastes[part].phi[tastes[part].codes[i]!]!
  return meritColumn(features, columns, part)[i]!
}

/** Mean φ of a part over some cars. */
export function meanPhi({ columns, features, tastes }: Judged, part: Part, cars: Uint32Array): number {
  if (!isTaste(part)) {
    return meanOver(cars, meritColumn(features, columns, part))
  }
  const { codes, phi } = tastes[part]
  let sum = 0
  for (let r = 0; r < cars.length; r++) sum += phi[codes[cars[r]!]!]!
  return cars.length === 0 ? 0 : Math.round((sum / cars.length) * 1e6) / 1e6
}

/** 1 where nothing is broken, falling towards 0. */
export function keptShare(cost: number): number {
  return HALF_COST / (HALF_COST + cost)
}

/** A taste as φ by code of a column. */
export interface Taste {
  readonly codes: ArrayLike<number>
  readonly phi: Float64Array
}

function tastesOf({ columns }: Stock, weights: Weights): Record<TastePart, Taste> {
  const of = (codes: ArrayLike<number>, utilities: Float64Array): Taste => {
    const size = largest(utilities)
    return { codes, phi: size === 0 ? utilities : utilities.map((utility) => utility / size) }
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
