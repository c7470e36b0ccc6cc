import type { Car } from "../../src/contract/car.ts"
import type { CompareAnswer } from "../../src/contract/compare.ts"
import type { CarPage, CarsQuery } from "../../src/contract/cars.ts"
import type { Profile } from "../../src/contract/profile.ts"
import type { Statement } from "../../src/contract/recommendation.ts"
import type { WhyAnswer } from "../../src/contract/why.ts"
import {
  type AskedQuestion,
  compareCars,
  countFitting,
  decodeSnapshot,
  encodeSnapshot,
  explainCar,
  type Explanation,
  type NextQuestion,
  nextQuestion,
  pricesOnSale,
  recommend,
  type Recommendation,
  recommendTogether,
  searchCars,
  similarCars,
  whyCar,
} from "../../src/engine/index.ts"

export type { Explanation, Recommendation }

/** The dealer's whole stock and the engine over it, in this browser: the same answers as the server's, at once. */
export interface Ranker {
  readonly version: number
  recommend(profile: Profile, limit: number): Recommendation
  /** The ids of the three cars in front, in no order; not kept. */
  leaders(profile: Profile): string[]
  /** How many cars meet every wish as it was said. */
  count(profile: Profile): number
  explain(profile: Profile, id: string): Explanation | undefined
  /** The question whose answer is worth most, after those asked; some milliseconds: not for each frame. */
  next(profile: Profile, asked: readonly AskedQuestion[]): NextQuestion | undefined
  /** What it would take for a car to enter the ten. Ranks some dozens of times: not for each frame. */
  why(profile: Profile, id: string): WhyAnswer | undefined
  compare(profile: Profile, ids: readonly string[]): CompareAnswer | undefined
  /** The list that two people regret least. */
  together(profiles: readonly [Profile, Profile], limit: number): Recommendation
  car(id: string): Car | undefined
  /** By the platform's weights for who has answered nothing. */
  similar(id: string, profile?: Profile): readonly Car[]
  search(query: CarsQuery): CarPage
  /** Of every car on sale, ascending. */
  prices(): number[]
}

/** Lists kept: those that a shopper goes back and forth between, and what a slider passes on its way. */
const MOST_KEPT = 40
const SIMILAR = 6
/** Enough for variety to choose the first three as it does in a whole list. */
const LEADERS_AMONG = 10

/** Throws on bytes that are not a whole snapshot. */
export function openRanker(bytes: Uint8Array): Ranker {
  const stock = decodeSnapshot(bytes)
  const lists = new Map<string, Recommendation>()
  return {
    version: stock.version,
    recommend(profile, limit) {
      const key = `${limit} ${JSON.stringify(profile)}`
      const known = lists.get(key)
      if (known !== undefined) return known
      const list = recommend(stock, profile, limit)
      lists.set(key, list)
      for (const oldest of lists.keys()) {
        if (lists.size <= MOST_KEPT) break
        lists.delete(oldest)
      }
      return list
    },
    leaders: (profile) =>
      recommend(stock, profile, LEADERS_AMONG)
        .items.slice(0, 3)
        .map(({ car }) => car.id)
        .sort(),
    count: (profile) => countFitting(stock, profile),
    explain: (profile, id) => explainCar(stock, profile, id),
    next: (profile, asked) => nextQuestion(stock, profile, asked),
    why: (profile, id) => whyCar(stock, profile, id),
    compare: (profile, ids) => compareCars(stock, profile, ids),
    together: (profiles, limit) => recommendTogether(stock, profiles, limit),
    car(id) {
      const index = stock.indexOf(id)
      return index === undefined ? undefined : stock.car(index)
    },
    similar: (id, profile) => similarCars(stock, id, SIMILAR, profile).map(({ car }) => car),
    search: (query) => searchCars(stock, query),
    prices: () => pricesOnSale(stock),
  }
}

/** What a car's data leave open, where the stock is too large to be held here: a stock of this car alone knows. */
export function doubtsAlone(car: Car, profile: Profile): readonly Statement[] {
  const alone = encodeSnapshot([{ ...car, status: "available" }], { stockVersion: 0 })
  return explainCar(decodeSnapshot(alone), profile, car.id)?.doubts ?? []
}
