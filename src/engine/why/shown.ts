import type { Profile } from "../../contract/profile.ts"
import { TEN } from "../../contract/ten.ts"
import { featuresOf } from "../knowledge/features.ts"
import { type Judged, judge, NEED } from "../ranking/judge.ts"
import { variedPlaces } from "../ranking/pool.ts"
import { keptShare, scoresOf } from "../ranking/scores.ts"
import { bestRows, type Place } from "../ranking/select.ts"
import { value } from "../ranking/value.ts"
import { KEEP } from "../ranking/variety.ts"
import type { Stock } from "../snapshot.ts"
import { costOf, type Group, joined, passes } from "../wishes/groups.ts"
import type { Wish } from "../wishes/wish.ts"
import { wishesOf } from "../wishes/wishes.ts"

/** The places of the list of ten, variety included, as `recommend` fills them. */
export function tenOf(judged: Judged): Place[] {
  return variedPlaces(judged, TEN)
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
 * Whether ten rivals leave no place, whatever of the other cars is true. Surely before the car is a rival that breaks
 * less and nothing that the car keeps (whatever lets the car through lets it through too), or any that breaks less where
 * the car is not let through: three rivals get through for less than what it breaks. Of rivals that break the same it
 * must come within what variety gives up of the last that has a place.
 */
function isOutrun(stock: Stock, profile: Profile, index: number, rivals: Uint32Array, like?: Judged): boolean {
  const valued = value(stock, profile, like)
  const wishes = wishesOf(stock, featuresOf(stock), valued.personal, profile)
  const broken = (i: number): Broken => {
    const levels = wishes.map(({ level }) => level(i))
    return { levels, cost: costOf(levels, wishes) }
  }
  const own = broken(index)
  const others = Array.from(rivals, broken)
  const shutOut = own.cost > leastAllowance(others, wishes)
  const ahead = others.filter(({ levels, cost }) => cost < own.cost && (shutOut || passes(levels, own.levels))).length
  if (ahead >= TEN) return true
  const alike = rivals.filter((_, k) => others[k]!.levels.every((level, d) => level === own.levels[d]))
  if (ahead + alike.length < TEN) return false
  const cars = Uint32Array.of(index, ...alike)
  const [score, ...scores] = scoresOf(valued, cars, new Float64Array(cars.length).fill(keptShare(own.cost)))
  const last = scores.sort((a, b) => b - a)[TEN - ahead - 1]!
  return last > score! && score! < KEEP * last
}

type Broken = Pick<Group, "levels" | "cost">

/** What it costs at the most to let as many cars through as must be: the least of a few rivals together. */
function leastAllowance(rivals: readonly Broken[], wishes: readonly Wish[]): number {
  const few = rivals.toSorted((a, b) => a.cost - b.cost).slice(0, 2 * NEED)
  let least = Infinity
  const join = (levels: readonly number[], from: number, left: number): void => {
    if (left === 0) least = Math.min(least, costOf(levels, wishes))
    else few.slice(from).forEach((one, k) => join(joined(levels, one.levels), from + k + 1, left - 1))
  }
  join(
    wishes.map(() => 0),
    0,
    NEED,
  )
  return least
}
