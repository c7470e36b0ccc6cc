import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { similarCars } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"

const plain: Partial<Car> = { body: "hatch", fuel: "flex", gearbox: "manual", powerHp: 80, km: 50_000 }
/** Each of the others differs from the first in one way. */
const cars = [
  makeCar({ ...plain, id: carId(1) }),
  makeCar({ ...plain, id: carId(2), make: "Fiat", model: "Argo" }),
  makeCar({ ...plain, id: carId(3), powerHp: 110 }),
  makeCar({ ...plain, id: carId(4), km: 65_000 }),
  makeCar({ ...plain, id: carId(5), body: "suv" }),
]
const score = (from: number, to: number, profile?: Profile): number =>
  similarCars(stockOf(cars), carId(from), 10, profile).find(({ car }) => car.id === carId(to))!.score

describe("similarCars", () => {
  it("finds available cars alike, also to a sold one, never the car itself", () => {
    const cars = [
      makeCar({ id: carId(1), status: "sold" }),
      makeCar({ id: carId(2) }),
      makeCar({ id: carId(3), make: "Toyota", model: "Hilux", price: 250_000, body: "pickup" }),
      makeCar({ id: carId(4), status: "reserved" }),
    ]
    const stock = stockOf(cars)
    const found = similarCars(stock, carId(1), 10)
    expect(found.map(({ car }) => car.id)).toEqual([carId(2), carId(3)])
    expect(found[0]!.score).toBeGreaterThan(found[1]!.score)
    expect(similarCars(stock, carId(2), 10).map(({ car }) => car.id)).toEqual([carId(3)])
    expect(similarCars(stock, "nobody", 10)).toEqual([])
  })

  it("goes by what counts, not by the name: another make's car that is the same otherwise comes first", () => {
    expect(similarCars(stockOf(cars), carId(1), 1).map(({ car }) => car.id)).toEqual([carId(2)])
    expect(score(1, 2)).toBeGreaterThan(0.8)
  })

  it("goes by this shopper's weights: for who wants power another power is the wider gap, for who does not another km", () => {
    const asked = { budget: { max: 90_000 }, uses: [] }
    const fast: Profile = { ...asked, priorities: { performance: 5 } }
    const slow: Profile = { ...asked, priorities: { performance: 0 } }
    expect(score(1, 3, slow)).toBeGreaterThan(score(1, 4, slow))
    expect(score(1, 3, fast)).toBeLessThan(score(1, 4, fast))
  })

  it("hears what the shopper did: who chose SUVs over hatches finds a hatch and an SUV further apart", () => {
    const asked: Profile = { budget: { max: 90_000 }, uses: [] }
    const duel = { kind: "duel" as const, winner: carId(5), loser: carId(1) }
    expect(score(1, 5, { ...asked, evidence: Array.from({ length: 6 }, () => duel) })).toBeLessThan(score(1, 5, asked))
  })

  it("is as far from one car to another as back, at one price, and further the more a price differs", () => {
    for (const [a, b] of [
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 5],
    ] as const)
      expect(score(a, b)).toBe(score(b, a))
    const prices = [80_000, 84_000, 95_000, 120_000, 200_000, 500_000]
    const stock = stockOf(prices.map((price, k) => makeCar({ ...plain, id: carId(k + 1), price })))
    expect(similarCars(stock, carId(1), 9).map(({ car }) => car.price)).toEqual(prices.slice(1))
  })

  it("scores between 0 and 1, whatever the cars", () => {
    fc.assert(
      fc.property(plausibleStock(15, 1), (cars) => {
        for (const { score } of similarCars(stockOf(cars), cars[0]!.id, 50)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    )
  })
})
