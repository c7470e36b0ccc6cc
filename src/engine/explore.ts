import type { Profile } from "../contract/profile.ts"
import type { RecommendedCar } from "../contract/recommendation.ts"
import { normals } from "./chance.ts"
import { explainCar } from "./explain.ts"
import { MERITS } from "./knowledge/parts.ts"
import { type Judged, judge } from "./ranking/judge.ts"
import { shownParts } from "./ranking/parts.ts"
import { phiAt } from "./ranking/phi.ts"
import { recommend, type Recommendation } from "./recommend.ts"
import type { Stock } from "./snapshot.ts"

/** At most one place in so many is given to a car that the shopper may like better than we know. */
const ONE_IN = 10

/** How unsure a weight is: so much of its own size, and of the mean one's. */
const UNSURE = { own: 0.35, mean: 0.3 } as const

/**
 * The list with its tenth place (and twentieth …) given by Thompson sampling (Thompson 1933): the shopper's weights are
 * drawn once from around their posterior mode, and of the cars within the wishes that the list does not show the best
 * by that draw is shown, marked `exploration`. The same seed draws the same; a list of less than ten explores nothing.
 */
export function recommendExploring(stock: Stock, profile: Profile, limit: number, seed: string): Recommendation {
  const list = recommend(stock, profile, limit)
  if (list.items.length < ONE_IN) return list
  const judged = judge(stock, profile)
  const draw = drawnUtility(judged, seed)
  const shown = new Set(list.items.map(({ car }) => stock.indexOf(car.id)))
  const { rows } = judged.features.facts
  const left = Array.from(rows.keys())
    .filter((row) => judged.fits(row) && !shown.has(rows[row]))
    .map((row) => ({ row, value: draw(rows[row]!) }))
    .sort((a, b) => b.value - a.value || stock.ids.compare(rows[a.row]!, rows[b.row]!))
  const items = list.items.map((item, k) => {
    const found = (k + 1) % ONE_IN === 0 ? left[(k + 1) / ONE_IN - 1] : undefined
    return found === undefined ? item : explored(judged, found.row, item.rank)
  })
  return { ...list, items }
}

function explored(judged: Judged, row: number, rank: number): RecommendedCar {
  const { stock, profile, features } = judged
  const car = stock.car(features.facts.rows[row]!)
  const { facts, reasons, tradeoffs, breaks } = explainCar(stock, profile, car.id)!
  const parts = shownParts(judged, row)
  return { car, score: judged.scores.of(row) / 1e6, rank, parts, facts, reasons, tradeoffs, breaks, exploration: true }
}

/** Utility under one draw of the weights, in millionths, so that engines of JavaScript agree on its order. */
function drawnUtility(judged: Judged, seed: string): (i: number) => number {
  const normal = normals(seed)
  const mean = MERITS.reduce((sum, merit) => sum + judged.shares[merit], 0) / MERITS.length
  const weights = MERITS.map((merit) => {
    const share = judged.shares[merit]
    return Math.max(0, share + (UNSURE.own * share + UNSURE.mean * mean) * normal())
  })
  return (i) => Math.round(MERITS.reduce((sum, merit, k) => sum + weights[k]! * phiAt(judged, merit, i), 0) * 1e6)
}
