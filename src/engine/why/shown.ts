import type { Profile } from "../../contract/profile.ts"
import { type Judged, judge } from "../ranking/judge.ts"
import { bestRows, type Place } from "../ranking/select.ts"
import { diversify, POOL } from "../ranking/variety.ts"
import type { Stock } from "../snapshot.ts"

/** The list that a shopper first sees has so many places. */
export const TEN = 10

/** The places of the list of ten, variety included, as `recommend` fills them. */
export function tenOf(judged: Judged): Place[] {
  return diversify(judged, bestRows(judged, TEN * POOL), TEN)
}

/** Whether the car at an index of the stock is among the ten of this profile. */
export function isShown(stock: Stock, profile: Profile, index: number, like?: Judged): boolean {
  const judged = judge(stock, profile, like)
  const { rows } = judged.features.facts
  return tenOf(judged).some(({ row }) => rows[row] === index)
}

/** The same stock but for the price (BRL) of one car; everything derived from it is derived anew. */
export function withPrice(stock: Stock, index: number, price: number): Stock {
  const prices = stock.columns.number("price").slice()
  prices[index] = price
  return {
    version: stock.version,
    size: stock.size,
    ids: stock.ids,
    indexOf: (id) => stock.indexOf(id),
    columns: { ...stock.columns, number: (name) => (name === "price" ? prices : stock.columns.number(name)) },
    car: (i) => (i === index ? { ...stock.car(i), price } : stock.car(i)),
  }
}
