import type { Profile } from "../../../src/contract/profile.ts"
import type { Ranker } from "../../ranking/ranker.ts"
import { nextTurn } from "../../ranking/turn.ts"
import type { Answers } from "../../state/answers.ts"
import { money, shortMoney } from "../../ui/format.ts"

/** The values that a slider can take. */
export interface WhatIfScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** One answer that can be played with: what it may be over this stock, and how it is said. */
export interface Dial {
  readonly key: "budget" | "year"
  readonly label: string
  readonly scale: (profile: Profile, ranker: Ranker) => WhatIfScale
  /** The answer as it stands, as a place on the scale. */
  readonly today: (profile: Profile, scale: WhatIfScale) => number
  readonly with: (profile: Profile, value: number, scale: WhatIfScale) => Profile
  readonly answer: (value: number, scale: WhatIfScale) => Partial<Answers>
  readonly words: (value: number, scale: WhatIfScale) => string
  /** At the ends of the scale. */
  readonly short: (value: number) => string
  readonly todayWords: (value: number, scale: WhatIfScale) => string
  /** The part of the sentence that names the change, and its bold. */
  readonly change: (from: number, to: number, scale: WhatIfScale) => readonly [plain: string, bold: string]
  /** The value as it is taken: "Usar R$ 94.000". */
  readonly chosen: (value: number, scale: WhatIfScale) => string
}

const LESS = 0.65
const MORE = 1.45

/** Whole thousands around the budget, five of them where budgets are large; nothing lies under the cheapest car. */
function budgetScale({ budget }: Profile, ranker: Pick<Ranker, "prices">): WhatIfScale {
  const step = budget.max > 250_000 ? 5000 : 1000
  const lowest = Math.min(ranker.prices()[0] ?? 0, budget.max)
  return {
    min: Math.max(Math.ceil(Math.max(budget.max * LESS, lowest) / step) * step, step),
    max: Math.floor((budget.max * MORE) / step) * step,
    step,
  }
}

const shortBudget = (value: number) => shortMoney(value).replace(/^R\$\u00a0/, "")

const BUDGET: Dial = {
  key: "budget",
  label: "Gastar até",
  scale: budgetScale,
  today: ({ budget }) => budget.max,
  with: (profile, max) => ({ ...profile, budget: { ...profile.budget, max } }),
  answer: (max) => ({ max }),
  words: money,
  short: shortBudget,
  todayWords: shortBudget,
  change: (from, to) => ["Com ", `${money(Math.abs(to - from))} a ${to > from ? "mais" : "menos"}`],
  chosen: money,
}

/** From the oldest year on sale, which asks for nothing, to the newest. */
function yearScale({ yearMin }: Profile, ranker: Pick<Ranker, "search">): WhatIfScale {
  const { year } = ranker.search({ sort: "newest", page: 1, pageSize: 1 }).facets
  const { min, max } = year ?? { min: 0, max: 0 }
  return { min: Math.min(min, yearMin ?? min), max: Math.max(max, yearMin ?? max), step: 1 }
}

const YEAR: Dial = {
  key: "year",
  label: "Ano",
  scale: yearScale,
  today: ({ yearMin }, { min }) => yearMin ?? min,
  with: ({ yearMin: _, ...profile }, value, { min }) => (value <= min ? profile : { ...profile, yearMin: value }),
  answer: (value, { min }) => ({ yearMin: value <= min ? undefined : value }),
  words: (value, { min }) => (value <= min ? "qualquer" : `${value} em diante`),
  short: String,
  todayWords: (value, { min }) => (value <= min ? "qualquer" : String(value)),
  change: (_, to, { min }) => (to <= min ? ["De ", "qualquer ano"] : ["De ", `${to} em diante`]),
  chosen: (value, { min }) => (value <= min ? "qualquer ano" : `${value} em diante`),
}

export const DIALS: readonly Dial[] = [BUDGET, YEAR]

/** Where the thumbs were moved to. */
export type Asked = Partial<Record<Dial["key"], number>>

/** A dial as it stands: the answer of today and the value played with. */
export interface Setting {
  readonly dial: Dial
  readonly scale: WhatIfScale
  readonly today: number
  readonly value: number
}

/** The dials that have more than one value over this stock. */
export function scalesOf(profile: Profile, ranker: Ranker): readonly Pick<Setting, "dial" | "scale">[] {
  return DIALS.map((dial) => ({ dial, scale: dial.scale(profile, ranker) })).filter(
    ({ scale }) => scale.max > scale.min,
  )
}

export function settingsOf(scales: ReturnType<typeof scalesOf>, profile: Profile, asked: Asked): readonly Setting[] {
  return scales.map(({ dial, scale }) => {
    const today = dial.today(profile, scale)
    const value = Math.min(Math.max(asked[dial.key] ?? today, scale.min), scale.max)
    return { dial, scale, today, value }
  })
}

/** The profile with these values in the place of today's. */
export const changedProfile = (profile: Profile, changed: readonly Setting[]): Profile =>
  changed.reduce((wished, { dial, value, scale }) => dial.with(wished, value, scale), profile)

/** The same as answers. */
export function changedAnswers(changed: readonly Setting[]): Partial<Answers> {
  const answers: Partial<Answers> = {}
  for (const { dial, value, scale } of changed) Object.assign(answers, dial.answer(value, scale))
  return answers
}

/** Closer than this share of the scale two points could not be told apart. */
const APART = 0.04
/** So long values are ranked before the page gets its turn: half a frame. */
const TURN_MS = 8

/**
 * The values at which the three cars in front are no longer the same three, found by ranking at each step, a few at a
 * time. Resolves to undefined where it was called off meanwhile.
 */
export async function notchesOn(
  dial: Dial,
  scale: WhatIfScale,
  ranker: Pick<Ranker, "leaders">,
  profile: Profile,
  off: AbortSignal,
): Promise<readonly number[] | undefined> {
  const notches: number[] = []
  let before: string | undefined
  let turn = -Infinity
  for (let at = scale.min; at <= scale.max; at += scale.step) {
    if (performance.now() - turn > TURN_MS) {
      await nextTurn()
      turn = performance.now()
    }
    if (off.aborted) return undefined
    const leaders = ranker.leaders(dial.with(profile, at, scale)).join(" ")
    const apart = at - (notches.at(-1) ?? -Infinity) >= (scale.max - scale.min) * APART
    if (before !== undefined && leaders !== before && apart) notches.push(at)
    before = leaders
  }
  return notches
}
