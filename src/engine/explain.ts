import type { Profile } from "../contract/profile.ts"
import type { Constraint, Statement } from "../contract/recommendation.ts"
import { TEN } from "../contract/ten.ts"
import { judge } from "./ranking/judge.ts"
import { PART_LABELS } from "./words/part-labels.ts"
import { meanParts, type ScorePart, scoreParts } from "./ranking/parts.ts"
import { bestRows, placeOf } from "./ranking/select.ts"
import type { Stock } from "./snapshot.ts"
import { brokenBy, constraintsOf } from "./words/broken.ts"
import { doubtsOf } from "./words/doubts.ts"
import { narrator, type Statements } from "./words/statements.ts"

/** One bar of "Por quê?": what the car wins or loses in a part against the mean of the cars that fit. */
export interface Bar {
  readonly part: ScorePart
  readonly label: string
  /** Difference of score, −1 to 1. */
  readonly gain: number
}

export interface Explanation extends Statements {
  readonly score: number
  /** The mean score of the cars that fit, and how many they are. */
  readonly mean: number
  readonly fitting: number
  /** Largest first; they add up to `score − mean` to the millionth. */
  readonly bars: Bar[]
  readonly breaks: Constraint[]
  /** What is not known and what to ask in the shop; where the score could lie if it were. */
  readonly doubts: Statement[]
  readonly range: { low: number; high: number }
  /** Place among all available cars by what is broken and score, variety apart; and the gap to the tenth, if below. */
  readonly place: number
  readonly behindTenth?: number
}

/** Why a car stands where it does for this shopper; undefined for a car that is not available. */
export function explainCar(stock: Stock, profile: Profile, id: string): Explanation | undefined {
  const judged = judge(stock, profile)
  const i = stock.indexOf(id)
  const row = i === undefined ? -1 : judged.features.facts.rows.indexOf(i)
  if (row < 0) return undefined
  const own = scoreParts(judged, row)
  const means = meanParts(judged)
  const bars = Array.from(own, ([part, millionths]) => ({ part, gain: millionths - (means.get(part) ?? 0) }))
  const sum = (parts: Iterable<number>): number => [...parts].reduce((total, part) => total + part, 0)
  const place = placeOf(judged, row)
  const tenth = bestRows(judged, TEN).at(TEN - 1)
  const { statements, range } = doubtsOf(judged, row)
  return {
    ...narrator(judged)(row),
    score: judged.scores.of(row) / 1e6,
    mean: sum(means.values()) / 1e6,
    fitting: judged.allowance.through,
    bars: bars
      .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain) || (a.part < b.part ? -1 : 1))
      .map(({ part, gain }) => ({ part, label: PART_LABELS[part], gain: gain / 1e6 })),
    breaks: constraintsOf(brokenBy(judged, row)),
    doubts: statements,
    range,
    place,
    ...(place > TEN && tenth ? { behindTenth: (tenth.score - judged.scores.of(row)) / 1e6 } : {}),
  }
}
