import type { Constraint } from "../../contract/recommendation.ts"

/** One thing the shopper asked for, as levels at which a car may break it. */
export interface Wish {
  readonly kind: WishKind
  /** The profile's key under which a broken wish is named; wishes out of evidence alone may have none. */
  readonly constraint: Constraint | undefined
  /** Cost of each level, rising from 0 at level 0 (met). */
  readonly costs: readonly number[]
  /** The level at which the car at `i` breaks it. */
  readonly level: (i: number) => number
  /** The same for many cars: adds `factor × level` to their keys. */
  readonly addLevels: (rows: Uint32Array, factor: number, keys: Float64Array) => void
  /** Which of several wishes of one kind: the must-have's text, the critique's direction. */
  readonly subject?: string
}

export type WishKind =
  | "budget"
  | "budgetMin"
  | "people"
  | "bodies"
  | "fuels"
  | "gearbox"
  | "makesAvoided"
  | "yearMin"
  | "kmMax"
  | "mustHave"
  | "critique"
  | "rejected"

/**
 * What breaking costs, in whole points so that sums are exact. Too few seats outweighs all the rest together; a body
 * of another kind about as bad as a price a sixth over the budget. Far levels are for stocks where nothing is near: the nearest still comes first.
 */
export const COSTS = {
  budget: [0, 2, 4, 7, 12, 20, 32, 42, 54, 68, 84, 102, 122, 144],
  budgetMin: [0, 1, 3, 6],
  people: [0, 1000, 2000, 4000],
  bodies: [0, 4, 9],
  fuels: [0, 6],
  gearbox: [0, 3, 8],
  makesAvoided: [0, 12],
  yearMin: [0, 2, 4, 6, 10, 16, 24, 36, 50],
  kmMax: [0, 2, 4, 7, 12, 20, 28],
  mustHave: [0, 5],
  mustHaveRest: [0, 8],
  critique: [0, 10],
  rejected: [0, 40],
} as const

/** Upper ends of the levels: shares over the budget, under its minimum, over the km; years short; places short. */
export const STEPS = {
  budget: [0.05, 0.1, 0.2, 0.35, 0.6, 1, 1.5, 2.5, 4, 7, 12, 20],
  budgetMin: [0.1, 0.3],
  yearMin: [1, 2, 3, 5, 8, 12, 20],
  kmMax: [0.1, 0.25, 0.5, 1, 2],
} as const

type Levels = Pick<Wish, "level" | "addLevels">

/** Levels by code of a column. */
export function byCode(codes: ArrayLike<number>, levels: ArrayLike<number>): Levels {
  return {
    level: (i) => levels[codes[i]!]!,
    addLevels: (rows, factor, keys) => {
      for (let r = 0; r < rows.length; r++) keys[r] = keys[r]! + factor * levels[codes[rows[r]!]!]!
    },
  }
}

/**
 * The number of limits that a value exceeds (`sign` 1) or falls short of (−1), nearest first; all of them for NaN.
 * `order` has the rows sorted by value (unknown last), so that a level is a stretch of it and no car is compared.
 */
export function byLimits(values: Float64Array, limits: readonly number[], sign: 1 | -1, order: Uint32Array): Levels {
  const level = (i: number): number => {
    const value = sign * values[i]!
    let passed = 0
    while (passed < limits.length && !(value <= sign * limits[passed]!)) passed++
    return passed
  }
  return {
    level,
    addLevels: (rows, factor, keys) => {
      for (const limit of limits) {
        // First place of `order` whose value is beyond the limit, rising or falling.
        const from = sign > 0 ? firstPlace(order, (row) => !(values[rows[row]!]! <= limit)) : 0
        const to = sign > 0 ? order.length : firstPlace(order, (row) => !(values[rows[row]!]! < limit))
        for (let k = from; k < to; k++) keys[order[k]!] = keys[order[k]!]! + factor
      }
    },
  }
}

/** Where a test that holds from some place on begins to hold. */
function firstPlace(order: Uint32Array, holds: (row: number) => boolean): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(order[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Level 1 unless a test is passed. */
export function byTest(met: (i: number) => boolean): Levels {
  return {
    level: (i) => (met(i) ? 0 : 1),
    addLevels: (rows, factor, keys) => {
      for (let r = 0; r < rows.length; r++) if (!met(rows[r]!)) keys[r] = keys[r]! + factor
    },
  }
}
