import { featuresOf, keepFeatures, meanWhereTold } from "../knowledge/features.ts"
import type { RankedBy } from "../knowledge/facts.ts"
import { fipeMerit } from "../knowledge/merits.ts"
import { StockFigures } from "../knowledge/figures.ts"
import { withValue } from "../knowledge/ranked.ts"
import type { Stock } from "../snapshot.ts"

/** The same stock but for the price (BRL) of one car. What is derived from its price is derived anew, the rest is shared. */
export function withPrice(stock: Stock, index: number, price: number): Stock {
  const prices = stock.columns.number("price").slice()
  prices[index] = price
  const other: Stock = {
    version: stock.version,
    size: stock.size,
    ids: stock.ids,
    prior: stock.prior,
    indexOf: (id) => stock.indexOf(id),
    columns: { ...stock.columns, number: (name) => (name === "price" ? prices : stock.columns.number(name)) },
    car: (i) => (i === index ? { ...stock.car(i), price } : stock.car(i)),
  }
  const features = featuresOf(stock)
  const { facts, merits } = features
  const fipe = merits.fipe.slice()
  fipe[index] = fipeMerit(facts, price, stock.columns.number("fipePrice")[index]!, index)
  const ranked = withValue(facts.ranked("price"), index, price)
  const own = {
    ...facts,
    ranked: (by: RankedBy) => (by === "price" ? ranked : facts.ranked(by)),
  }
  keepFeatures(other, {
    ...features,
    facts: own,
    merits: { ...merits, fipe },
    means: { ...features.means, fipe: meanWhereTold(facts, "fipe", facts.rows, fipe) },
    figures: new StockFigures(other, own),
  })
  return other
}
