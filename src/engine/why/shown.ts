import type { Profile } from "../../contract/profile.ts"
import { featuresOf } from "../knowledge/features.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { scoresOf } from "../ranking/scores.ts"
import { bestRows, type Place } from "../ranking/select.ts"
import { value } from "../ranking/value.ts"
import { diversify, KEEP, POOL } from "../ranking/variety.ts"
import type { Stock } from "../snapshot.ts"
import { wishesOf } from "../wishes/wishes.ts"

/** The list that a shopper first sees has so many places. */
export const TEN = 10

/** The places of the list of ten, variety included, as `recommend` fills them. */
export function tenOf(judged: Judged): Place[] {
  return diversify(judged, bestRows(judged, TEN * POOL), TEN)
}

/** So many of the best are looked at for ten that stay ahead of a car, before all are ranked again. */
const RIVALS = 120

/** The cars, by index in the stock, that are likeliest to stay ahead of one whatever is changed: the best ones. */
export function rivalsOf(judged: Judged, index: number): Uint32Array {
  const { rows } = judged.features.facts
  return Uint32Array.from(bestRows(judged, RIVALS), ({ row }) => rows[row]!).filter((i) => i !== index)
}

/**
 * Whether the car at an index of the stock is among the ten of this profile. Most changes do not bring it in, which
 * ten of its `rivals` prove without ranking the others; where they do not, all are ranked. `like`: the stock judged before.
 */
export function isShown(stock: Stock, profile: Profile, index: number, rivals: Uint32Array, like?: Judged): boolean {
  if (isOutrun(stock, profile, index, rivals, like)) return false
  const judged = judge(stock, profile, like)
  const { rows } = judged.features.facts
  return tenOf(judged).some(({ row }) => rows[row] === index)
}

/**
 * Whether ten cars that keep every wish leave no place. Nothing comes before such cars but their like, so a car that
 * breaks a wish is behind them all; one that keeps them too must come within what variety gives up of the tenth.
 */
function isOutrun(stock: Stock, profile: Profile, index: number, rivals: Uint32Array, like?: Judged): boolean {
  const valued = value(stock, profile, like)
  const wishes = wishesOf(stock, featuresOf(stock), valued.personal, profile)
  const keeps = (i: number): boolean => {
    for (const { level } of wishes) if (level(i) > 0) return false
    return true
  }
  const keeping = rivals.filter(keeps)
  if (keeping.length < TEN) return false
  if (!keeps(index)) return true
  const cars = Uint32Array.of(index, ...keeping)
  const [own, ...scores] = scoresOf(valued, cars, Float64Array.of(1), new Uint32Array(cars.length))
  const tenth = scores.sort((a, b) => b - a)[TEN - 1]!
  return tenth > own! && own! < KEEP * tenth
}
