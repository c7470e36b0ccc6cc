import type { Judged } from "../ranking/judge.ts"
import { comesBefore, type Place } from "../ranking/select.ts"
import { likenessOf } from "../ranking/variety.ts"
import { nameAt } from "../text/car-name.ts"

/** A car of the list that stands in another's place. */
export interface Instead {
  readonly index: number
  /** "o Fiat Argo 2021, quase igual". */
  readonly text: string
}

/**
 * The car of the list that is most like one left out for variety: one that comes before others of the list by what it
 * breaks and by score. Undefined where the car comes after all of them.
 */
export function insteadOf(judged: Judged, ten: readonly Place[], row: number): Instead | undefined {
  if (!ten.some((place) => comesBefore(judged, row, place.row))) return undefined
  const like = likenessOf(judged)
  const [most] = ten
    .map((place) => ({ row: place.row, alike: like(row, place.row) }))
    .toSorted((a, b) => b.alike - a.alike)
  const index = judged.features.facts.rows[most!.row]!
  return { index, text: `o ${nameAt(judged.stock, index)}, ${howAlike(judged, row, most!.row)}` }
}

/** By what the two share, as `likenessOf` counts it. */
function howAlike({ stock, features }: Judged, a: number, b: number): string {
  const [i, j] = [features.facts.rows[a]!, features.facts.rows[b]!]
  const same = (name: "make" | "model"): boolean =>
    stock.columns.text(name).codes[i] === stock.columns.text(name).codes[j]
  const year = stock.columns.number("modelYear")
  if (same("make") && same("model")) return Math.abs(year[i]! - year[j]!) <= 3 ? "quase igual" : "do mesmo modelo"
  if (stock.columns.code("body")[i] === stock.columns.code("body")[j]) return "da mesma carroceria"
  return same("make") ? "da mesma marca" : "parecido na nota"
}
