import type { Profile } from "../../../src/contract/profile.ts"
import { recommend } from "../../../src/engine/index.ts"
import { featuresOf } from "../../../src/engine/knowledge/features.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import type { Stock } from "../../../src/engine/index.ts"

/** Ten cars for a profile, best first, by row of the cars on sale. */
export type Policy = (stock: Stock, profile: Profile) => number[]

export const TEN = 10

/** Ours, and what a dealer's site does without us: it shows what keeps the shopper's wishes in some order of its own. */
export const POLICIES: Readonly<Record<string, Policy>> = {
  ours: (stock, profile) => recommended(stock, profile),
  cheapestFirst: inOrderOf(({ columns }) => columns.number("price")),
  newestFirst: inOrderOf(({ columns }) => {
    const km = columns.number("km")
    return columns
      .number("modelYear")
      .map((year, i) => -year + (Number.isNaN(km[i]) ? 0.999 : Math.min(0.99, km[i]! / 1e6)))
  }),
  bestAgainstFipeFirst: inOrderOf(({ columns }) => {
    const fipe = columns.number("fipePrice")
    return columns.number("price").map((price, i) => (Number.isNaN(fipe[i]) ? Infinity : price / fipe[i]!))
  }),
  /** The engine with the usual weights, whoever asks. */
  fixedWeights: (stock, { uses: _uses, people: _people, priorities: _priorities, makesLiked: _makes, ...wishes }) =>
    recommended(stock, { ...wishes, uses: [] }),
}

function recommended(stock: Stock, profile: Profile): number[] {
  const { rows } = featuresOf(stock).facts
  return recommend(stock, profile, TEN).items.map(({ car }) => rows.indexOf(stock.indexOf(car.id)!))
}

function inOrderOf(key: (stock: Stock) => Float64Array): Policy {
  return (stock, profile) => {
    const judged = judge(stock, profile)
    const { rows } = judged.features.facts
    const keys = key(stock)
    const order = Array.from(rows.keys()).sort((a, b) => {
      const [one, other] = [keys[rows[a]!]!, keys[rows[b]!]!]
      return Number(judged.fits(b)) - Number(judged.fits(a)) || (one === other ? a - b : one < other ? -1 : 1)
    })
    return order.slice(0, TEN)
  }
}
