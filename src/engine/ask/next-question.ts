import type { Profile } from "../../contract/profile.ts"
import { judge } from "../ranking/judge.ts"
import type { Stock } from "../snapshot.ts"
import { type Believed, believedBy } from "./believed.ts"
import { type Cars, carsFor } from "./cars.ts"
import { expected, type Prospect, prospectOf } from "./gain.ts"
import { isAnswered, OPTIONS, type Stated, STATED } from "./options.ts"

/** What was asked already, answered or not: a question by its name, a duel by its two cars. */
export type AskedQuestion = Stated | readonly [string, string]

/** The question to ask next. */
export type NextQuestion = Prospect &
  ({ readonly ask: Stated } | { readonly ask: "duel"; readonly pair: readonly [string, string] })

/** Nobody is asked more. */
export const MOST_QUESTIONS = 8
/** A list whose first three would change with less than this probability is settled. */
const SETTLED = 0.1
/** What a question costs the shopper, in score: one that gains less is not worth it. */
const COST = 0.0001
/** Two of so many cars, the likeliest to be the best, are held against each other. */
const DUELLISTS = 8

/**
 * The question with the highest expected gain of the best car's score over this stock, by the value of information over
 * shoppers drawn from the posterior that the list is ranked by: whatever the shopper did counts, likes, rejects and
 * clicks as duels; undefined once the first three are settled, nothing is worth its cost, or eight were asked.
 * Deterministic. The shopper may always stop or go on anyway.
 */
export function nextQuestion(
  stock: Stock,
  profile: Profile,
  asked: readonly AskedQuestion[],
): NextQuestion | undefined {
  if (asked.length >= MOST_QUESTIONS) return undefined
  const left = STATED.filter((question) => !asked.includes(question) && !isAnswered(question, profile))
  const judged = judge(stock, profile)
  const cars = carsFor(judged, left)
  if (cars.indexes.length < 2) return undefined
  const open = left.filter((question) => tellsApart(cars, question))
  const believed = believedBy(judged, cars, open)
  const now = expected(believed, cars.indexes.length)
  const questions: NextQuestion[] = [
    ...open.map((ask) => ({ ask, ...prospectOf(believed, now, sharesOf(believed, ask)) })),
    ...duels(stock, cars, asked, now).map(([one, other]): NextQuestion => {
      const pair = [stock.ids.at(cars.indexes[one]!), stock.ids.at(cars.indexes[other]!)] as const
      return { ask: "duel", pair, ...prospectOf(believed, now, duelShares(believed, cars, one, other)) }
    }),
  ]
  const worth = questions.filter(({ gain, change }) => gain > COST && change >= SETTLED)
  return worth.reduce<NextQuestion | undefined>((best, one) => (best && best.gain >= one.gain ? best : one), undefined)
}

/**
 * Whether any answer could change the list. One that makes nothing but wishes cannot where each is kept, or broken
 * alike, by all cars: its gain would be what chance made of the draws.
 */
function tellsApart({ under }: Cars, question: Stated): boolean {
  if (question !== "bodies" && question !== "mustHave") return true
  return under.get(question)!.some(({ costs }) => costs!.some((cost) => cost !== costs![0]))
}

function sharesOf({ count, answers }: Believed, question: Stated): Float64Array[] {
  const given = answers.get(question)!
  return OPTIONS[question].map((_, option) =>
    Float64Array.from({ length: count }, (__, s) => (given[s] === option ? 1 : 0)),
  )
}

/** Pairs of the cars that are expected to score best, by place; none that was asked, and none of two alike. */
function duels(stock: Stock, cars: Cars, asked: readonly AskedQuestion[], now: Float64Array): [number, number][] {
  const { make, model } = { make: stock.columns.text("make").codes, model: stock.columns.text("model").codes }
  const best = Array.from(now.keys())
    .sort((a, b) => now[b]! - now[a]! || a - b)
    .slice(0, DUELLISTS)
  const wasAsked = new Set(asked.flatMap((question) => (typeof question === "string" ? [] : [pairName(question)])))
  return best.flatMap((one, k) =>
    best.slice(k + 1).flatMap((other): [number, number][] => {
      const [i, j] = [cars.indexes[one]!, cars.indexes[other]!]
      if (make[i] === make[j] && model[i] === model[j]) return []
      return wasAsked.has(pairName([stock.ids.at(i), stock.ids.at(j)])) ? [] : [[one, other]]
    }),
  )
}

function pairName([one, other]: readonly [string, string]): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function duelShares({ count, utilities }: Believed, cars: Cars, one: number, other: number): Float64Array[] {
  const all = cars.indexes.length
  const first = Float64Array.from({ length: count }, (_, s) => {
    return 1 / (1 + Math.exp(utilities[s * all + other]! - utilities[s * all + one]!))
  })
  return [first, first.map((share) => 1 - share)]
}
