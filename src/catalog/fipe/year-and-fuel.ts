import type { Car } from "../../contract/car.ts"
import { type FipePrice, ZERO_KM } from "./read-table.ts"

/** A car as good as new is looked up as a new one where its model year is not in the table yet. */
const NEW_KM = 1000

type Aged = Pick<Car, "modelYear"> & Partial<Pick<Car, "km" | "fuel">>

/** The row's year in which a car is looked up, of the years that there are. */
export function yearOf({ modelYear, km }: Aged, has: (year: number) => boolean): number {
  return has(modelYear) || (km ?? NEW_KM) >= NEW_KM ? modelYear : ZERO_KM
}

/** FIPE's "Gasolina" covers flex, and before long electric cars; diesel and ethanol are what they say. */
export function burns({ fuel }: Aged, price: Pick<FipePrice, "fuel">): boolean {
  const kind = (of: FipePrice["fuel"]) => (of === "diesel" || of === "ethanol" ? of : "other")
  return fuel === undefined || kind(fuel) === kind(price.fuel)
}

/** The price of a code's car, out of the code's prices; nothing where its year or fuel is not there. */
export function priceOfCode(prices: readonly FipePrice[], car: Aged): FipePrice | undefined {
  const year = yearOf(car, (wanted) => prices.some((price) => price.year === wanted))
  const fitting = prices.filter((price) => price.year === year && burns(car, price))
  return fitting.length === 1 ? fitting[0] : undefined
}
