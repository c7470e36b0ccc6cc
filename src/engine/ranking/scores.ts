import { MERITS } from "../knowledge/parts.ts"
import { carsAt, type Group, type Grouping, rowsOf } from "../wishes/groups.ts"
import { meritColumn } from "./phi.ts"
import type { Valued } from "./value.ts"

/** So many cars are added up at a time: the sums stay in the processor's nearest cache, and no column is made of them. */
const BLOCK = 2048

const BUT_PRICE = MERITS.filter((merit) => merit !== "price")

/** A car that breaks wishes of so many points has lost half of its score. */
const HALF_COST = 12

/** 1 where nothing is broken, falling towards 0. */
export function keptShare(cost: number): number {
  return HALF_COST / (HALF_COST + cost)
}

/**
 * The scores of a judged stock in whole millionths, by row. What a car breaks comes before its score, so those of most
 * groups are never asked for: a group is scored when one of its cars is first asked about.
 */
export class Scores {
  readonly #valued: Valued
  readonly #grouping: Grouping
  readonly #scores: Int32Array
  readonly #made: Uint8Array

  constructor(valued: Valued, grouping: Grouping) {
    this.#valued = valued
    this.#grouping = grouping
    this.#scores = new Int32Array(grouping.groupOf.length)
    this.#made = new Uint8Array(grouping.groups.length)
  }

  of(row: number): number {
    const group = this.#grouping.groupOf[row]!
    if (this.#made[group] === 0) this.prepared([group])
    return this.#scores[row]!
  }

  /** The scores by row, those of some groups, by their index, among them: these are made in one go. */
  prepared(groups: readonly number[]): Int32Array {
    const open = groups.filter((group) => this.#made[group] === 0)
    const members = open.map((group) => this.#grouping.groups[group]!)
    const rows = rowsOf(this.#grouping, members)
    const cars = carsAt(rows, this.#valued.features.facts.rows)
    const scores = scoresOf(this.#valued, cars, keptBy(members))
    for (let k = 0; k < rows.length; k++) this.#scores[rows[k]!] = scores[k]!
    for (const group of open) this.#made[group] = 1
    return this.#scores
  }
}

/** The share kept of each car of some groups, one group after another; undefined where none breaks anything. */
function keptBy(groups: readonly Group[]): Float64Array | undefined {
  if (groups.every(({ cost }) => cost === 0)) return undefined
  const kept = new Float64Array(groups.reduce((sum, { count }) => sum + count, 0))
  let next = 0
  for (const { count, cost } of groups) {
    kept.fill(keptShare(cost), next, next + count)
    next += count
  }
  return kept
}

/** A merit's share of the score and its φ by index of the stock. */
interface Weighted {
  readonly share: number
  readonly phi: Float32Array
}

/**
 * The scores of some cars in whole millionths, which alone are compared and shown; `kept`: the share of its worth that
 * the wishes it breaks leave each of them.
 */
export function scoresOf(valued: Valued, cars: Uint32Array, kept?: Float64Array): Int32Array {
  const { features, shares, byKind } = valued
  const scores = new Int32Array(cars.length)
  const sums = new Float64Array(Math.min(BLOCK, cars.length))
  const prices = valued.prices.of(cars)
  const merits = BUT_PRICE.map((merit): Weighted => ({ share: shares[merit], phi: meritColumn(valued, merit) }))
  for (let from = 0; from < cars.length; from += BLOCK) {
    const block = cars.subarray(from, from + BLOCK)
    begin(sums, block, features.kinds.codes, byKind)
    for (let k = 0; k < merits.length; k += 4) addParts(sums, block, merits.slice(k, k + 4))
    addPrices(sums, prices.subarray(from, from + BLOCK), shares.price)
    if (kept) for (let r = 0; r < block.length; r++) sums[r] = sums[r]! * kept[from + r]!
    for (let r = 0; r < block.length; r++) scores[from + r] = Math.round(sums[r]! * 1e6)
  }
  return scores
}

function begin(sums: Float64Array, cars: Uint32Array, kinds: Uint32Array, byKind: Float64Array): void {
  for (let r = 0; r < cars.length; r++) sums[r] = byKind[kinds[cars[r]!]!]!
}

/** sums += Σ share · (φ + 1)/2 over up to four merits at once: a third of the time of four passes. */
function addParts(sums: Float64Array, cars: Uint32Array, merits: readonly Weighted[]): void {
  const [a, b = nothing(a), c = nothing(a), d = nothing(a)] = merits as [Weighted, Weighted?, Weighted?, Weighted?]
  const [wa, wb, wc, wd] = [a.share / 2, b.share / 2, c.share / 2, d.share / 2]
  const [pa, pb, pc, pd] = [a.phi, b.phi, c.phi, d.phi]
  const base = wa + wb + wc + wd
  for (let r = 0; r < cars.length; r++) {
    const i = cars[r]!
    sums[r] = sums[r]! + base + wa * pa[i]! + wb * pb[i]! + wc * pc[i]! + wd * pd[i]!
  }
}

/** Stands for a merit that is not there. */
function nothing({ phi }: Weighted): Weighted {
  return { share: 0, phi }
}

/** `phi`: that of the price of each of the cars. */
function addPrices(sums: Float64Array, phi: Float32Array, share: number): void {
  for (let r = 0; r < phi.length; r++) sums[r] = sums[r]! + (share / 2) * (1 + phi[r]!)
}
