import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { recommend } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { priceMerit } from "../../../src/engine/shopper/personal.ts"
import { cpuMsOf } from "../../support/cpu.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

describe("bestRows", () => {
  it("is the head of a full sort", () => {
    fc.assert(
      fc.property(plausibleStock(40), anyProfile, fc.nat(45), (cars, asked, count) => {
        const judged = judge(stockOf(cars), asked)
        const all = bestRows(judged, 1000)
        expect(bestRows(judged, count)).toEqual(all.slice(0, count))
        all.forEach((place, k) => {
          const next = all[k + 1]
          if (next) expect(place.tier < next.tier || (place.tier === next.tier && place.score >= next.score)).toBe(true)
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe("space", () => {
  it("is the cabin too, of cars with equal trunks and seats", () => {
    const cars = (["hatch", "suv", "minivan"] as const).map((body, k) =>
      makeCar({ id: carId(k + 1), body, trunkLitres: 400, seats: 5 }),
    )
    const { parts } = recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [], people: 4 }, 3).items.reduce<{
      parts: Partial<Record<string, number>>
    }>((all, { car, parts }) => ({ parts: { ...all.parts, [car.body!]: parts["space"]! } }), { parts: {} })
    expect(parts["minivan"]!).toBeGreaterThan(parts["suv"]!)
    expect(parts["suv"]!).toBeGreaterThan(parts["hatch"]!)
  })
})

describe("priceMerit", () => {
  it("falls strictly, within −1 and 1, concave up to the budget", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.double({ min: 1e-3, max: 5, noNaN: true }),
        (r, more) => {
          expect(priceMerit(r + more)).toBeLessThan(priceMerit(r))
          expect(Math.abs(priceMerit(r))).toBeLessThanOrEqual(1)
        },
      ),
    )
    expect(priceMerit(0.5)).toBeGreaterThan((priceMerit(0) + priceMerit(1)) / 2)
  })
})

describe("a stock of 20,000", () => {
  it("is ranked whole, and quickly", () => {
    const cars = Array.from({ length: 20_000 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        price: 30_000 + ((k * 7919) % 150_000),
        km: (k * 104_729) % 200_000,
        modelYear: 2010 + (k % 17),
      }),
    )
    const stock = stockOf(cars)
    const asked = { budget: { max: 80_000 }, uses: ["city" as const], yearMin: 2020, kmMax: 60_000 }
    const best = Math.min(
      ...[1, 2, 3, 4, 5].map(() => cpuMsOf(() => expect(recommend(stock, asked, 10).items).toHaveLength(10))),
    )
    // Wide of the few milliseconds it takes, since tests share noisy machines.
    expect(best).toBeLessThan(200)
  })
})
