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

/** `likenessOf` two cars of one model, whatever else. */
const SAME_MODEL = 0.55

/**
 * The car of the list that is most like one left out for variety: one that comes before others of the list by what it
 * breaks and by score. Undefined where the car comes after all of them.
 */
export function insteadOf(judged: Judged, ten: readonly Place[], row: number): Instead | undefined {
  if (!ten.some((place) => comesBefore(judged, row, place.row))) return undefined
  const like = likenessOf(judged)
  const body = judged.stock.columns.code("body")
  const { rows } = judged.features.facts
  // Of the same model, if there is one; else of the body that many of the list have.
  const alike = (other: number): number => {
    const likeness = like(row, other)
    return likeness < SAME_MODEL && body[rows[row]!] === body[rows[other]!] ? SAME_MODEL : likeness
  }
  const [most] = ten.map((place) => ({ row: place.row, alike: alike(place.row) })).toSorted((a, b) => b.alike - a.alike)
  const index = rows[most!.row]!
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
