import { featuresOf } from "../../src/engine/knowledge/features.ts"
import type { Car } from "../../src/contract/car.ts"
import { recommend, type Stock } from "../../src/engine/index.ts"
import type { BenchInput } from "../bench.ts"
import { Hideable, RULES } from "./ranking/hidden.ts"
import { POLICIES, type Policy, TEN } from "./ranking/policies.ts"
import { type People, PEOPLES } from "./ranking/peoples.ts"
import { asking, type Asking, CHOSEN, IN_ORDER } from "./ranking/questions.ts"
import { meanRegret, savedBy } from "./ranking/saved.ts"
import { type Shopper, shoppersFor } from "./ranking/shoppers.ts"
import { stockOf, stocksOf } from "./ranking/stocks.ts"

/** With 120 the regret after the last question moves by a tenth from one draw of people to another. */
const SHOPPERS = 600
/** Each of them looks at three stocks by each rule. */
const HIDDEN_SHOPPERS = 150
const HIDDEN_SHARE = 0.3

interface Figures {
  readonly regret10: number
  readonly ndcg10: number
  readonly makes10: number
  readonly bodies10: number
  readonly gini: number
}

/**
 * Lists for simulated shoppers of known utility over real listings, by policy, each figure the mean over the stocks.
 * `regret10`: what the best of the ten lacks of the best car, as a share of what that is over the mean car; `gini` of how
 * often each car is shown.
 * `questions`: the regret of the first three after each question, chosen against a fixed order, for each people.
 */
export async function ranking({ data }: BenchInput): Promise<object> {
  const stocks = (await stocksOf(data)).map((stock) => ({ stock, shoppers: shoppersFor(stock, SHOPPERS, "free") }))
  const lists = Object.entries(POLICIES).map(([name, policy]) => {
    return [name, mean(stocks.map(({ stock, shoppers }) => figuresOf(stock, shoppers, policy)))] as const
  })
  const questions = stocks.flatMap(({ stock }) =>
    (Object.keys(PEOPLES) as People[]).map((people) => {
      const shoppers = shoppersFor(stock, SHOPPERS, people)
      const [chosen, inOrder] = [CHOSEN, IN_ORDER].map((ask) => asking(stock, shoppers, ask)) as [Asking, Asking]
      return { cars: stock.size, people, ...compared(chosen, inOrder) }
    }),
  )
  const hidden = stocks.map(({ stock, shoppers }) => hiddenFigures(stock, shoppers.slice(0, HIDDEN_SHOPPERS)))
  return { ...Object.fromEntries(lists), questions, hidden }
}

/**
 * What rules for unknown facts cost: `regret10` against the truth where all is told, where each fact is hidden by a
 * chance of 0.3, and where every dealer hides what is worse than the rule takes an unknown fact for. The first rule is
 * the engine's own; of the others the facts are filled in before it looks.
 */
function hiddenFigures(stock: Stock, shoppers: readonly Shopper[]): object {
  const { rows } = featuresOf(stock).facts
  const rowOf = new Map(Array.from(rows, (i, row) => [stock.car(i).id, row]))
  const regret = (cars: readonly Car[]): number => {
    const seen = stockOf(cars)
    const each = shoppers.map(({ answers, utilities }) => {
      const worth = worthOf(utilities)
      return (
        1 - Math.max(...recommend(seen, answers, TEN).items.map(({ car }) => worth(utilities[rowOf.get(car.id)!]!)))
      )
    })
    return rounded(each.reduce((sum, one) => sum + one, 0) / each.length)
  }
  const facts = new Hideable(Array.from(rows, (i) => stock.car(i)))
  const figures = Object.entries(RULES).map(([name, { rule, worse }]) => {
    const seen = (cars: readonly Car[]): readonly Car[] => (rule === undefined ? cars : facts.seenBy(rule, cars))
    const [told, byChance, onPurpose] = [facts.cars, facts.byChance(HIDDEN_SHARE), facts.onPurpose(worse)].map((cars) =>
      regret(seen(cars)),
    )
    return [name, { told, byChance, onPurpose }] as const
  })
  return { cars: rows.length, ...(Object.fromEntries(figures) as object) }
}

function compared(chosen: Asking, inOrder: Asking): object {
  const curve = (asked: Asking): object => ({ regret: meanRegret(asked).map(rounded), asked: rounded(asked.asked) })
  const needed = Object.entries(savedBy(chosen, inOrder)).map(([level, { regret, ours, fixed, saved, from, to }]) => {
    const [at, interval] = [{ regret: rounded(regret), ours: rounded(ours), fixed: rounded(fixed) }, [from, to]]
    return [level, { ...at, saved: rounded(saved), interval: interval.map(rounded) }] as const
  })
  return { needed: Object.fromEntries(needed), chosen: curve(chosen), inOrder: curve(inOrder) }
}

function figuresOf(stock: Stock, shoppers: readonly Shopper[], policy: Policy): Figures {
  const { rows } = featuresOf(stock).facts
  const [make, body] = [stock.columns.text("make").codes, stock.columns.code("body")]
  const shown = new Float64Array(rows.length)
  const each = shoppers.map(({ answers, utilities }): Omit<Figures, "gini"> => {
    const list = policy(stock, answers)
    verify(list, rows.length)
    for (const row of list) shown[row]!++
    const sorted = utilities.toSorted().toReversed()
    const worth = worthOf(utilities)
    const distinct = (codes: ArrayLike<number>): number => new Set(list.map((row) => codes[rows[row]!])).size
    return {
      regret10: 1 - Math.max(...list.map((row) => worth(utilities[row]!))),
      ndcg10: gained(list.map((row) => worth(utilities[row]!))) / gained(Array.from(sorted.slice(0, TEN), worth)),
      makes10: distinct(make),
      bodies10: distinct(body),
    }
  })
  return mean(each.map((one) => ({ ...one, gini: gini(shown) })))
}

/** What a car is over the mean car, as a share of what the best is. */
function worthOf(utilities: Float64Array): (value: number) => number {
  const best = utilities.reduce((most, value) => Math.max(most, value), -Infinity)
  const middle = utilities.reduce((sum, value) => sum + value, 0) / utilities.length
  return (value) => Math.max(0, (value - middle) / (best - middle))
}

/** Discounted cumulative gain (Järvelin and Kekäläinen 2002). */
function gained(values: readonly number[]): number {
  return values.reduce((sum, value, k) => sum + value / Math.log2(k + 2), 0)
}

/** 0: every car is shown as often; near 1: few are shown at all. */
function gini(counts: Float64Array): number {
  const sorted = counts.toSorted()
  const total = sorted.reduce((sum, count) => sum + count, 0)
  const ranked = sorted.reduce((sum, count, k) => sum + (k + 1) * count, 0)
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

function verify(list: readonly number[], cars: number): void {
  const whole = new Set(list).size === Math.min(TEN, cars) && list.every((row) => row >= 0 && row < cars)
  if (!whole) throw new Error("a policy's list is not ten different cars")
}

function mean(figures: readonly Figures[]): Figures {
  const names = ["regret10", "ndcg10", "makes10", "bodies10", "gini"] as const
  const of = (name: keyof Figures): number => figures.reduce((sum, one) => sum + one[name], 0) / figures.length
  return Object.fromEntries(names.map((name) => [name, rounded(of(name))])) as unknown as Figures
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
