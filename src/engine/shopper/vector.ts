import { BODIES, FUELS } from "../../contract/car.ts"
import type { Features } from "../knowledge/features.ts"
import { FIXED_MERITS, MERITS } from "../knowledge/parts.ts"
import { codeOf, type Stock } from "../snapshot.ts"
import type { PersonalMerits } from "./personal.ts"

/** Where the attributes stand in a vector of weights or features: merits, bodies, fuels, automatic. */
export const BODY_AT = MERITS.length
export const FUEL_AT = BODY_AT + BODIES.length
export const AUTOMATIC_AT = FUEL_AT + FUELS.length
export const SIZE = AUTOMATIC_AT + 1

/** Where each attribute of a car is read: places in the vector never change, so they are looked up once. */
const FIXED_AT = FIXED_MERITS.map((merit) => [merit, MERITS.indexOf(merit)] as const)
const PRICE_AT = MERITS.indexOf("price")
const PERSONAL_AT = (["price", "economy", "space"] as const).map((merit) => [merit, MERITS.indexOf(merit)] as const)

export function featureVector(stock: Stock, { merits }: Features, personal: PersonalMerits, i: number): Float64Array {
  const x = new Float64Array(SIZE)
  for (const [merit, at] of FIXED_AT) x[at] = merits[merit][i]!
  for (const [merit, at] of PERSONAL_AT) x[at] = personal[merit](i)
  const body = stock.columns.code("body")[i]!
  const fuel = stock.columns.code("fuel")[i]!
  if (body > 0) x[BODY_AT + body - 1] = 1
  if (fuel > 0) x[FUEL_AT + fuel - 1] = 1
  x[AUTOMATIC_AT] = gearboxSign(stock.columns.code("gearbox")[i]!)
  return x
}

/** The mean car but for its price, by what shapes it: many shoppers share it, and one asks for it again and again. */
const known = new WeakMap<Features, Map<string, Float64Array>>()

/**
 * The mean car on sale: what a liked car is taken to have beaten, and a rejected one to have lost to. Column by column:
 * no car's vector is made for it.
 */
export function meanVector(
  stock: Stock,
  features: Features,
  personal: PersonalMerits,
  people: number | undefined,
): Float64Array {
  const means = known.get(features) ?? new Map<string, Float64Array>()
  known.set(features, means)
  const key = `${personal.cityShare} ${people}`
  const shared = means.get(key) ?? meanButForPrice(stock, features, personal)
  means.set(key, shared)
  const mean = shared.slice()
  mean[PRICE_AT] = meanOf(features.facts.rows, personal.price)
  // The order of the stock must not show.
  return mean.map((value) => Math.round(value * 1e9) / 1e9)
}

function meanButForPrice(stock: Stock, { merits, facts }: Features, personal: PersonalMerits): Float64Array {
  const mean = new Float64Array(SIZE)
  const { rows } = facts
  for (const [merit, at] of FIXED_AT) {
    const phi = merits[merit]
    mean[at] = meanOf(rows, (i) => phi[i]!)
  }
  for (const [merit, at] of PERSONAL_AT) if (merit !== "price") mean[at] = meanOf(rows, personal[merit])
  const count = (codes: Uint8Array, first: number): void => {
    for (let r = 0; r < rows.length; r++) {
      const code = codes[rows[r]!]!
      if (code > 0) mean[first + code - 1] = mean[first + code - 1]! + 1 / rows.length
    }
  }
  count(stock.columns.code("body"), BODY_AT)
  count(stock.columns.code("fuel"), FUEL_AT)
  const gearbox = stock.columns.code("gearbox")
  mean[AUTOMATIC_AT] = meanOf(rows, (i) => gearboxSign(gearbox[i]!))
  return mean
}

function meanOf(rows: Uint32Array, of: (i: number) => number): number {
  let sum = 0
  for (let r = 0; r < rows.length; r++) sum += of(rows[r]!) / rows.length
  return sum
}

const MANUAL = codeOf("gearbox", "manual")

/** Manual −1, any automatic 1, unknown 0. */
export function gearboxSign(code: number): number {
  return code === 0 ? 0 : code === MANUAL ? -1 : 1
}
