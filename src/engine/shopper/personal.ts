import { BODIES } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import { type Features, meanWhereTold } from "../knowledge/features.ts"
import { ANY_SEGMENT, RUNNING_COST, SEGMENTS, soft } from "../knowledge/reference.ts"
import type { Stock } from "../snapshot.ts"

/** φ of the merits that depend on the shopper as well as on the car. */
export interface PersonalMerits {
  readonly price: (i: number) => number
  /** BRL: φ of the price is `priceMerit(price / budget)`. */
  readonly budget: number
  readonly economy: (i: number) => number
  readonly space: (i: number) => number
  /** Share of the way driven in the city. */
  readonly cityShare: number
}

/** φ of a personal merit, indexed as the stock, and its mean over the cars on sale whose fact is known. */
export interface ShapedColumn {
  readonly phi: Float32Array
  readonly mean: number
}

/** φ of the personal merits that take few different shapes; the price's differs with every budget. */
export interface ShapedColumns {
  readonly economy: ShapedColumn
  readonly space: ShapedColumn
}

/** Kept with the stock's features: many shoppers share them. */
export function shapedColumns(
  personal: PersonalMerits,
  { facts, shaped }: Features,
  { people }: Profile,
  size: number,
): ShapedColumns {
  const { rows } = facts
  const shape = (part: "economy" | "space", by: string, at: (i: number) => number): ShapedColumn => {
    const key = `${part} ${by}`
    const known = shaped.get(key)
    if (known) return known
    const phi = new Float32Array(size)
    for (let r = 0; r < rows.length; r++) phi[rows[r]!] = at(rows[r]!)
    const column = { phi, mean: meanWhereTold(facts, part, rows, phi) }
    shaped.set(key, column)
    return column
  }
  return {
    economy: shape("economy", String(personal.cityShare), personal.economy),
    space: shape("space", String(people), personal.space),
  }
}

/** Of the merit of space; the rest is the cabin and the seats. */
const TRUNK_SHARE = 0.55

/** City against highway as the uses tell; what is not told is driven half and half. */
const CITY_SHARE = { city: 0.75, app_driver: 0.8, highway: 0.2, leisure: 0.4 } as const

export function personalMerits(stock: Stock, { facts, running }: Features, profile: Profile): PersonalMerits {
  const price = stock.columns.number("price")
  const { max } = profile.budget
  const told = profile.uses.flatMap((use) => (use in CITY_SHARE ? [CITY_SHARE[use as keyof typeof CITY_SHARE]] : []))
  const cityShare = told.length === 0 ? 0.5 : told.reduce((sum, share) => sum + share, 0) / told.length
  const highwayShare = 1 - cityShare
  const { firstCity, firstHighway, ethanolCity, ethanolHighway } = running
  const { trunkLitres, seats } = facts
  const { people } = profile
  const body = stock.columns.code("body")
  const cabins = [ANY_SEGMENT.cabin, ...BODIES.map((name) => SEGMENTS[name].cabin)]
  return {
    cityShare,
    price: (i) => priceMerit(price[i]! / max),
    budget: max,
    economy: (i) => {
      const first = cityShare * firstCity[i]! + highwayShare * firstHighway[i]!
      const ethanol = cityShare * ethanolCity[i]! + highwayShare * ethanolHighway[i]!
      return soft((RUNNING_COST.median - (ethanol < first ? ethanol : first)) / (2 * RUNNING_COST.spread))
    },
    space: (i) =>
      TRUNK_SHARE * soft((Math.min(trunkLitres[i]!, 700) - 380) / 240) +
      0.2 * cabins[body[i]!]! +
      0.25 * seatMerit(seats[i]!, people),
  }
}

/**
 * Strictly falling in price over budget r: concave up to the budget (the first real saved matters least); beyond it,
 * where the wish judges, only enough to keep the order. A price that is no number is as bad as any.
 */
export function priceMerit(r: number): number {
  if (r <= 0) return 1
  if (Number.isNaN(r)) return -1
  return r <= 1 ? 1 - 1.8 * r * Math.sqrt(r) : -1 + 0.2 / (1 + 4 * (r - 1))
}

function seatMerit(seats: number, people: number | undefined): number {
  if (people === undefined) return seats >= 7 ? 0.5 : seats >= 5 ? 0 : -0.5
  const spare = seats - people
  return spare >= 2 ? 1 : spare === 1 ? 0.6 : spare === 0 ? 0 : -1
}
