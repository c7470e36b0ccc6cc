import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import { RUNNING_COST, soft } from "../knowledge/reference.ts"
import type { Stock } from "../snapshot.ts"

/** φ of the merits that depend on the shopper as well as on the car. */
export interface PersonalMerits {
  readonly price: (i: number) => number
  readonly economy: (i: number) => number
  readonly space: (i: number) => number
  /** Share of the way driven in the city. */
  readonly cityShare: number
}

/** φ of the personal merits as columns, indexed as the stock; worked out for `rows` only. */
export interface PersonalColumns {
  readonly price: Float32Array
  readonly economy: Float32Array
  readonly space: Float32Array
}

/** Price anew for each shopper; the other two, which take few different shapes, kept with the stock's features. */
export function personalColumns(
  personal: PersonalMerits,
  { facts, shaped }: Features,
  { people }: Profile,
  size: number,
): PersonalColumns {
  const { rows } = facts
  const shape = (key: string, at: (i: number) => number): Float32Array => {
    const column = shaped.get(key) ?? filled(rows, size, at)
    shaped.set(key, column)
    return column
  }
  return {
    price: filled(rows, size, personal.price),
    economy: shape(`economy ${personal.cityShare}`, personal.economy),
    space: shape(`space ${people}`, personal.space),
  }
}

function filled(rows: Uint32Array, size: number, at: (i: number) => number): Float32Array {
  const column = new Float32Array(size)
  for (let r = 0; r < rows.length; r++) column[rows[r]!] = at(rows[r]!)
  return column
}

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
  const bySeats = Float64Array.from({ length: 51 }, (_, places) => seatMerit(places, profile.people))
  return {
    cityShare,
    price: (i) => priceMerit(Math.max(0, price[i]! / max)),
    economy: (i) => {
      const first = cityShare * firstCity[i]! + highwayShare * firstHighway[i]!
      const ethanol = cityShare * ethanolCity[i]! + highwayShare * ethanolHighway[i]!
      return soft((RUNNING_COST.median - (ethanol < first ? ethanol : first)) / (2 * RUNNING_COST.spread))
    },
    space: (i) => 0.75 * soft((Math.min(trunkLitres[i]!, 700) - 380) / 240) + 0.25 * bySeats[seats[i]!]!,
  }
}

/**
 * Strictly falling in price over budget r: concave up to the budget (the first real saved matters least); beyond it,
 * where the wish judges, only enough to keep the order.
 */
export function priceMerit(r: number): number {
  return r <= 1 ? 1 - 1.8 * r * Math.sqrt(r) : -1 + 0.2 / (1 + 4 * (r - 1))
}

function seatMerit(seats: number, people: number | undefined): number {
  if (people === undefined) return seats >= 7 ? 0.5 : seats >= 5 ? 0 : -0.5
  const spare = seats - people
  return spare >= 2 ? 1 : spare === 1 ? 0.6 : spare === 0 ? 0 : -1
}
