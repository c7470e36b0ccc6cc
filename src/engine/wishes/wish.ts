import type { Kinds } from "../knowledge/kinds.ts"
import { firstCode, type Ranked } from "../knowledge/ranked.ts"
import type { Constraint } from "../../contract/recommendation.ts"

/** One thing the shopper asked for, as levels at which a car may break it. */
export interface Wish {
  readonly kind: WishKind
  /** The profile's key under which a broken wish is named. */
  readonly constraint: Constraint
  /** Cost of each level, rising from 0 at level 0 (met). */
  readonly costs: readonly number[]
  /** The level at which the car at `i` breaks it. */
  readonly level: (i: number) => number
  /** The same for many cars, where a table says it: the level of each code of a column. */
  readonly table?: () => Table
  /** The same for many cars elsewhere: adds `factor × level` to their keys. */
  readonly addLevels?: (rows: Uint32Array, factor: number, keys: Uint32Array) => void
  /** Which of several wishes of one kind: the must-have's text, the critique's direction. */
  readonly subject?: string
  /** The car, by index in the stock, that a critique was said of. */
  readonly than?: number
}

/** Levels by code of a column, which several wishes may share. */
export interface Table {
  readonly codes: Uint32Array
  readonly levels: Uint8Array
  /** The highest of the levels. */
  readonly highest: number
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
 * What breaking costs, in whole points so that sums are exact. Too few seats outweighs all the rest together; a body of
 * another kind is worse than a price a fifth over the budget and better than one a third over. Far levels are for stocks
 * where nothing is near: the nearest still comes first.
 */
export const COSTS = {
  budget: [0, 2, 4, 7, 14, 20, 32, 42, 54, 68, 84, 102, 122, 144],
  budgetMin: [0, 1, 3, 6],
  people: [0, 1000, 2000, 4000],
  bodies: [0, 4, 13],
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

type Levels = Pick<Wish, "level" | "table" | "addLevels">

/** Levels by code of a column. */
export function byCode(codes: Uint32Array, levels: Uint8Array): Levels {
  return { level: (i) => levels[codes[i]!]!, table: () => tableOf(codes, levels) }
}

/** The same where the column is one of those that tell kinds of cars apart: many cars share a kind. */
export function byKind({ codes, firsts }: Kinds, column: ArrayLike<number>, levels: Uint8Array): Levels {
  const table = (): Table => {
    const ofKind = new Uint8Array(firsts.length)
    for (let kind = 0; kind < firsts.length; kind++) ofKind[kind] = levels[column[firsts[kind]!]!]!
    return tableOf(codes, ofKind)
  }
  return { level: (i) => levels[column[i]!]!, table }
}

function tableOf(codes: Uint32Array, levels: Uint8Array): Table {
  let highest = 0
  for (let code = 0; code < levels.length; code++) highest = Math.max(highest, levels[code]!)
  return { codes, levels, highest }
}

/** The number of limits that a value exceeds (`sign` 1) or falls short of (−1), nearest first; all of them for NaN. */
export function byLimits(ranked: Ranked, limits: readonly number[], sign: 1 | -1): Levels {
  const { codes, values } = ranked
  const level = (i: number): number => {
    const value = sign * values[codes[i]!]!
    let passed = 0
    while (passed < limits.length && !(value <= sign * limits[passed]!)) passed++
    return passed
  }
  const table = (): Table => {
    const levels = new Uint8Array(values.length).fill(limits.length)
    // From the farthest limit on: what keeps a nearer one keeps all beyond it.
    for (let k = limits.length - 1; k >= 0; k--) {
      if (sign > 0) levels.fill(k, 0, firstCode(ranked, limits[k]!, true))
      else levels.fill(k, firstCode(ranked, limits[k]!), firstCode(ranked, Infinity, true))
    }
    // They rise or fall with the values, and what is unknown stands last.
    return { codes, levels, highest: Math.max(levels[0] ?? 0, levels.at(-1) ?? 0) }
  }
  return { level, table }
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
