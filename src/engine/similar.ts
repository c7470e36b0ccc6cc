import type { SimilarCars } from "../contract/cars.ts"
import { codeOf, type Stock } from "./snapshot.ts"

/** The available cars most like a given one, which may itself be sold; empty for an unknown id. */
export function similarCars(stock: Stock, id: string, limit: number): SimilarCars["items"] {
  const wanted = stock.indexOf(id)
  if (wanted === undefined) return []
  const { columns } = stock
  const status = columns.code("status")
  const available = codeOf("status", "available")
  const [make, model, body] = [columns.text("make").codes, columns.text("model").codes, columns.code("body")]
  const [price, year] = [columns.number("price"), columns.number("modelYear")]
  const scored: { i: number; score: number }[] = []
  for (let i = 0; i < stock.size; i++) {
    if (i === wanted || status[i] !== available) continue
    const dearer = Math.abs(Math.log((price[i]! + 1) / (price[wanted]! + 1)))
    const apart = Math.abs(year[i]! - year[wanted]!)
    const score =
      0.35 * Math.exp(-4 * dearer) +
      0.2 * Math.exp(-apart / 3) +
      (body[i] === body[wanted] ? 0.2 : 0) +
      (make[i] === make[wanted] ? 0.1 : 0) +
      (model[i] === model[wanted] && make[i] === make[wanted] ? 0.15 : 0)
    scored.push({ i, score: Math.round(score * 1e6) / 1e6 })
  }
  scored.sort((a, b) => b.score - a.score || stock.ids.compare(a.i, b.i))
  return scored.slice(0, limit).map(({ i, score }) => ({ car: stock.car(i), score }))
}
