import { expect, test } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import { canonicalMake } from "../../../src/catalog/import/values/makes.ts"
import { recommend } from "../../../src/engine/index.ts"
import { RESALE } from "../../../src/engine/knowledge/reference.ts"
import { squash } from "../../../src/engine/text/fold.ts"
import { carId, makeCar, stockOf } from "./cars.ts"

/** Makes as three public lists of Brazilian ads and a FIPE table write them. */
const LISTED = `AUDI|BMW|BYD|CAOA CHERY|Caoa Chery|CHERY|Caoa Chery/Chery|CHEVROLET|GM - Chevrolet|CHRYSLER|CITROËN|Citroen|DODGE|
FIAT|FORD|GWM|HONDA|HYUNDAI|JAC|JAGUAR|JEEP|KIA|Kia Motors|LAND ROVER|LIFAN|MERCEDES-BENZ|Mercedes-Benz|MITSUBISHI|NISSAN|
PEUGEOT|RAM|RENAULT|SUBARU|SUZUKI|TOYOTA|VOLKSWAGEN|VW - VolksWagen|VOLVO`
/** Sold here, but too few for us to say how well they sell again. */
const UNSAID = ["lexus", "mini", "porsche"]

const keyOf = (written: string): string => squash(canonicalMake(written.trim()))

test("how well a make sells again is found under every spelling that ads have for it, and under no other", () => {
  const keys = LISTED.split("|").map(keyOf)
  for (const key of keys) expect(RESALE).toHaveProperty(key)
  expect(Object.keys(RESALE).filter((key) => !keys.includes(key))).toEqual([])
})

test("it is known of every make of the demonstration's cars but of those that nobody can say it of", () => {
  const unknown = benchCars(244).flatMap(({ make }) => (squash(make) in RESALE ? [] : [squash(make)]))
  expect([...new Set(unknown)].filter((key) => !UNSAID.includes(key))).toEqual([])
})

test("a declared auction or claim is made up for by no price a little lower", () => {
  const asked = { budget: { max: 90_000 }, uses: [] }
  const first = (price: number): string => {
    const cars = [
      makeCar({ id: carId(1), price: 80_000, auctionOrClaim: false }),
      makeCar({ id: carId(2), price, auctionOrClaim: true }),
    ]
    return recommend(stockOf(cars), asked, 2).items[0]!.car.id
  }
  expect(first(0.85 * 80_000)).toBe(carId(1))
  expect(first(0.6 * 80_000)).toBe(carId(2))
})
