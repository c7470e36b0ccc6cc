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

export function featureVector(stock: Stock, { merits }: Features, personal: PersonalMerits, i: number): Float64Array {
  const x = new Float64Array(SIZE)
  for (const merit of FIXED_MERITS) x[MERITS.indexOf(merit)] = merits[merit][i]!
  for (const merit of ["price", "economy", "space"] as const) x[MERITS.indexOf(merit)] = personal[merit](i)
  const body = stock.columns.code("body")[i]!
  const fuel = stock.columns.code("fuel")[i]!
  if (body > 0) x[BODY_AT + body - 1] = 1
  if (fuel > 0) x[FUEL_AT + fuel - 1] = 1
  x[AUTOMATIC_AT] = gearboxSign(stock.columns.code("gearbox")[i]!)
  return x
}

/** The mean car on sale: what a liked car is taken to have beaten, and a rejected one to have lost to. */
export function meanVector(rows: Uint32Array, vector: (i: number) => Float64Array): Float64Array {
  const mean = new Float64Array(SIZE)
  for (const i of rows) {
    const x = vector(i)
    for (let k = 0; k < SIZE; k++) mean[k] = mean[k]! + x[k]! / rows.length
  }
  // The order of the stock must not show.
  return mean.map((value) => Math.round(value * 1e9) / 1e9)
}

const MANUAL = codeOf("gearbox", "manual")

/** Manual −1, any automatic 1, unknown 0. */
export function gearboxSign(code: number): number {
  return code === 0 ? 0 : code === MANUAL ? -1 : 1
}
