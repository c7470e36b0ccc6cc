import type { Stock } from "../snapshot.ts"

/** The places, in `cars` (by index in the stock), of the few best by score, then id: one pass, best first. */
export function firstsOf(stock: Stock, cars: Uint32Array, scores: Int32Array, few: number): number[] {
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
