import { priceMerit } from "../shopper/personal.ts"
import type { Stock } from "../snapshot.ts"
import { priceLimit } from "../wishes/wishes.ts"
import type { Judged } from "./judge.ts"
import { scoresOf } from "./scores.ts"
import type { Place } from "./select.ts"
import type { Valued } from "./value.ts"

/** An answer changed, where ten cars or more keep every wish before and all that serve keep every wish afterwards. */
export interface Changed {
  readonly judged: Judged
  /** The best before, in order. */
  readonly top: readonly Place[]
  readonly after: Valued
  /** Cars, by index, that serve only afterwards. */
  readonly entrants?: Uint32Array
  /** Of those that serve already, what costs more serves no longer; none of the best few does. */
  readonly limit?: number
}

/** The best few, by index in the stock and in order, and the first's score in millionths. */
interface Firsts {
  readonly cars: readonly number[]
  readonly best: number
}

/** Millionths by which rounding may move two scores apart. */
const ROUNDING = 4

/** Who comes first after a change, as if all were scored anew: only those are that could be among the few. */
export function firstsAfter({ judged, top, after, entrants, limit }: Changed, few: number): Firsts {
  const near = within(judged, top, top[few - 1]!.score - ROUNDING - mostMoved(judged, after), limit)
  const cars = new Uint32Array(near.length + (entrants?.length ?? 0))
  cars.set(near)
  if (entrants) cars.set(entrants, near.length)
  const scores = scoresOf(after, cars)
  const firsts = firstsOf(judged.stock, cars, scores, few)
  return { cars: firsts.map((r) => cars[r]!), best: scores[firsts[0]!]! }
}

/**
 * By how many millionths one score may have moved against another's. With the same weights only the price's merit moves:
 * one way for all, and most for the dearest that serves under the smaller budget.
 */
function mostMoved({ weights, profile }: Judged, after: Valued): number {
  if (after.weights !== weights) return Infinity
  const [less, more] = [profile.budget, after.profile.budget].sort((a, b) => a.max - b.max) as [
    typeof profile.budget,
    typeof profile.budget,
  ]
  const most = priceMerit(less.max / more.max) - priceMerit(priceLimit(less) / less.max)
  return (after.shares.price / 2) * most * 1e6
}

/** Cars that serve, by index, with at least a score. */
function within(judged: Judged, top: readonly Place[], least: number, limit = Infinity): number[] {
  const { features, fits, scores, stock } = judged
  const price = stock.columns.number("price")
  const { rows } = features.facts
  // The last of the best has less: all others have no more than that.
  if (top.at(-1)!.score < least) {
    const near = top.filter(({ row, score }) => score >= least && price[rows[row]!]! <= limit)
    return near.map(({ row }) => rows[row]!)
  }
  const found: number[] = []
  for (let row = 0; row < rows.length; row++) {
    if (fits(row) && scores.of(row) >= least && price[rows[row]!]! <= limit) found.push(rows[row]!)
  }
  return found
}

/** The places in `cars` of the few best by score, then id. */
function firstsOf(stock: Stock, cars: Uint32Array, scores: Int32Array, few: number): number[] {
  const firsts: number[] = []
  const before = (a: number, b: number): boolean =>
    scores[a] !== scores[b] ? scores[a]! > scores[b]! : stock.ids.compare(cars[a]!, cars[b]!) < 0
  for (let r = 0; r < cars.length; r++) {
    const last = firsts[few - 1]
    if (last !== undefined && (scores[r]! < scores[last]! || before(last, r))) continue
    const at = firsts.findIndex((other) => before(r, other))
    firsts.splice(at < 0 ? firsts.length : at, 0, r)
    firsts.length = Math.min(firsts.length, few)
  }
  return firsts
}
