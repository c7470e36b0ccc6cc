import { featuresOf, keepFeatures, meanOver } from "../knowledge/features.ts"
import { fipeMerit } from "../knowledge/merits.ts"
import { StockFigures } from "../knowledge/figures.ts"
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
  const order = moved(facts.sorted("price"), facts.rows, prices, index)
  const own = {
    ...facts,
    sorted: (by: Parameters<typeof facts.sorted>[0]) => (by === "price" ? order : facts.sorted(by)),
  }
  keepFeatures(other, {
    ...features,
    facts: own,
    merits: { ...merits, fipe },
    means: { ...features.means, fipe: meanOver(facts.rows, fipe) },
    figures: new StockFigures(other, own),
  })
  return other
}

/** Rows in the order of their values, one value having changed. */
function moved(order: Uint32Array, rows: Uint32Array, values: Float64Array, index: number): Uint32Array {
  const row = rows.indexOf(index)
  if (row < 0) return order
  const others = order.filter((other) => other !== row)
  const at = others.findIndex((other) => {
    const value = values[rows[other]!]!
    return value > values[index]! || (value === values[index] && other > row) || Number.isNaN(value)
  })
  const place = at < 0 ? others.length : at
  const changed = new Uint32Array(order.length)
  changed.set(others.subarray(0, place))
  changed[place] = row
  changed.set(others.subarray(place), place + 1)
  return changed
}
