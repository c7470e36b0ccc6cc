import type { Profile } from "../contract/profile.ts"
import { drawerFrom } from "./ask/draw.ts"
import { MERITS } from "./knowledge/parts.ts"
import { type Judged, judge } from "./ranking/judge.ts"
import { meritColumn, phiAt } from "./ranking/phi.ts"
import { listedCar, listOf, type Recommendation } from "./recommend.ts"
import { posteriorFor } from "./shopper/posterior.ts"
import { LEAST_WEIGHT } from "./shopper/prior.ts"
import { AUTOMATIC_AT, BODY_AT, FUEL_AT, gearboxSign } from "./shopper/vector.ts"
import type { Stock } from "./snapshot.ts"
import { narrator } from "./words/statements.ts"

/** At most one place in so many is given to a car that the shopper may like better than we know. */
const ONE_IN = 10

/**
 * The list with its tenth place (and twentieth …) given by Thompson sampling (Thompson 1933): the shopper's weights are
 * drawn once from their posterior, and of the cars that the list does not show, and that break no more than the one
 * whose place it is, the best by that draw is shown, marked `exploration`. The same seed draws the same; a list of less
 * than ten explores nothing. What it costs is no part of what variety gives up.
 */
export function recommendExploring(stock: Stock, profile: Profile, limit: number, seed: string): Recommendation {
  const judged = judge(stock, profile)
  const list = listOf(judged, limit)
  if (list.items.length < ONE_IN) return list
  const tell = narrator(judged)
  const draw = drawnUtility(judged, seed)
  // By row, once for all the places.
  const values: number[] = []
  const { rows } = judged.features.facts
  const rowOf = (id: string): number => rows.indexOf(stock.indexOf(id)!)
  const costOf = (row: number): number => judged.grouping.groups[judged.grouping.groupOf[row]!]!.cost
  const taken = new Set(list.items.map(({ car }) => rowOf(car.id)))
  const items = list.items.map((item, k) => {
    if ((k + 1) % ONE_IN !== 0) return item
    const most = costOf(rowOf(item.car.id))
    let found: { row: number; value: number } | undefined
    for (let row = 0; row < rows.length; row++) {
      if (!judged.fits(row) || costOf(row) > most || taken.has(row)) continue
      const value = (values[row] ??= draw(rows[row]!))
      const first = found === undefined || value > found.value
      if (first || (value === found!.value && stock.ids.compare(rows[row]!, rows[found!.row]!) < 0))
        found = { row, value }
    }
    if (found === undefined) return item
    taken.add(found.row)
    return { ...listedCar(judged, found.row, item.rank, tell(found.row)), exploration: true }
  })
  return { ...list, items }
}

/** Utility under one draw from the posterior, in millionths, so that engines of JavaScript agree on its order. */
function drawnUtility(judged: Judged, seed: string): (i: number) => number {
  const { stock, features, personal, profile, weights: ranked } = judged
  const posterior = ranked.posterior ?? posteriorFor(stock, features, personal, profile)
  const { weights } = drawerFrom(posterior, seed)(posterior.prior.mean)
  const own = MERITS.map((_, k) => Math.max(LEAST_WEIGHT, weights[k]!))
  const merits = MERITS.map((merit) => (merit === "price" ? undefined : meritColumn(judged, merit)))
  const bodies = Float64Array.of(0, ...weights.subarray(BODY_AT, FUEL_AT))
  const fuels = Float64Array.of(0, ...weights.subarray(FUEL_AT, AUTOMATIC_AT))
  const { columns } = stock
  const [body, fuel, gearbox] = [columns.code("body"), columns.code("fuel"), columns.code("gearbox")]
  const [make, color] = [columns.text("make").codes, columns.text("color").codes]
  const { make: makes, color: colors } = ranked.tastes
  return (i) => {
    let sum = bodies[body[i]!]! + fuels[fuel[i]!]! + weights[AUTOMATIC_AT]! * gearboxSign(gearbox[i]!)
    sum += makes.utilities[make[i]!]! + colors.utilities[color[i]!]!
    for (let k = 0; k < merits.length; k++) sum += own[k]! * (merits[k]?.[i] ?? phiAt(judged, "price", i))
    return Math.round(sum * 1e6)
  }
}
