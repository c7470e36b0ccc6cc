import { BODIES } from "../../contract/car.ts"
import type { Judged } from "./judge.ts"
import type { Place } from "./select.ts"

/** The k-th car shown has at least this share of the k-th best score: in sum too, no more than 2% is given up. */
export const KEEP = 0.98

/**
 * What a car quite like one already shown loses, as a share of the best score: what variety may give up. So a car as
 * different as can be comes before it wherever it may, and one that is less so must be nearer. With twice as much and
 * more any car within the 2% did, and tens of real stocks lost more of what shoppers like than their best gained.
 */
const SAMENESS = 0.02

/**
 * What a car loses where all that are shown have its body, and less where fewer do: which body a shopper likes is what
 * we know least, so the list holds several where they are as good.
 */
const CROWD = 20_000

/**
 * Greedy marginal relevance (Carbonell and Goldstein 1998): the first is the best; each next one is the best after a
 * deduction for its likeness to those shown. Cars never leave their tier. Likeness looks neither at price nor at km,
 * so that of two cars alike but for these the better one always comes first.
 */
export function diversify(judged: Judged, sorted: readonly Place[], count: number): Place[] {
  const shown: Place[] = []
  const left = [...sorted]
  // How alike each of `left` is to the most alike of `shown`.
  const likeness = left.map(() => 0)
  const like = likenessOf(judged)
  const sameness = SAMENESS * (sorted[0]?.score ?? 0)
  const { rows } = judged.features.facts
  const bodies = judged.stock.columns.code("body")
  const bodyOf = ({ row }: Place): number => bodies[rows[row]!]!
  const ofBody = new Uint16Array(BODIES.length + 1)
  let crowded = 0
  while (shown.length < count && left.length > 0) {
    // `sorted` begins with the best, so this is the score that would stand here without variety.
    const standard = sorted[shown.length]!
    let chosen = 0
    let most = -Infinity
    for (let k = 0; k < left.length && left[k]!.tier === left[0]!.tier; k++) {
      const { score } = left[k]!
      if (k > 0 && standard.tier === left[0]!.tier && score < KEEP * standard.score) break
      const body = bodyOf(left[k]!)
      const crowd = shown.length === 0 ? 0 : (CROWD * (body === 0 ? crowded : ofBody[body]!)) / shown.length
      const value = score - sameness * likeness[k]! - crowd
      if (value > most) {
        most = value
        chosen = k
      }
    }
    const [next] = left.splice(chosen, 1)
    likeness.splice(chosen, 1)
    shown.push(next!)
    crowded = Math.max(crowded, ++ofBody[bodyOf(next!)]!)
    for (let k = 0; k < left.length; k++) likeness[k] = Math.max(likeness[k]!, like(left[k]!.row, next!.row))
  }
  return shown
}

/** 0 to 1 by make, model, generation (model years within three) and body; one that is not told is like all others. */
export function likenessOf({ stock, features }: Judged): (a: number, b: number) => number {
  const { rows } = features.facts
  const [make, model] = [stock.columns.text("make").codes, stock.columns.text("model").codes]
  const [body, year] = [stock.columns.code("body"), stock.columns.number("modelYear")]
  return (a, b) => {
    const [i, j] = [rows[a]!, rows[b]!]
    const sameMake = make[i] === make[j]
    const sameModel = sameMake && model[i] === model[j]
    const sameGeneration = sameModel && Math.abs(year[i]! - year[j]!) <= 3
    const sameBody = body[i] === body[j] || body[i] === 0 || body[j] === 0
    return (sameMake ? 0.2 : 0) + (sameModel ? 0.35 : 0) + (sameGeneration ? 0.3 : 0) + (sameBody ? 0.15 : 0)
  }
}
