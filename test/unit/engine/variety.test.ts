import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Profile } from "../../../src/contract/profile.ts"
import { recommend } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { diversify } from "../../../src/engine/ranking/variety.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

describe("diversify", () => {
  it("begins with the best, keeps tiers, and gives up at most 2% of utility, in sum and place by place", () => {
    fc.assert(
      fc.property(plausibleStock(40, 1), anyProfile, (cars, asked) => {
        const judged = judge(stockOf(cars), asked)
        const sorted = bestRows(judged, 40)
        const shown = diversify(judged, sorted, 10)
        expect(shown[0]).toEqual(sorted[0])
        shown.forEach((place, k) => {
          expect(place.tier).toBe(sorted[k]!.tier)
          expect(place.score).toBeGreaterThanOrEqual(0.98 * sorted[k]!.score)
        })
      }),
      { numRuns: 100 },
    )
  })

  it("does not show ten of one model where near equals are at hand", () => {
    const cars = Array.from({ length: 40 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        make: `Make ${k % 4}`,
        model: `Model ${k % 4}`,
        price: 80_000 + 10 * Math.floor(k / 10) + (k % 4) * 60,
      }),
    )
    const models = new Set(
      recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [] }, 10).items.map(({ car }) => car.model),
    )
    expect(models.size).toBe(4)
  })

  it("shows another of a model before a different car that is worse by nearly all that may be given up", () => {
    const cars = [
      ...[0, 10, 20].map((more, k) => makeCar({ id: carId(k + 1), price: 80_000 + more })),
      makeCar({ id: carId(4), make: "Fiat", model: "Argo", price: 80_000, km: 58_800 }),
    ]
    const { items } = recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [] }, 4)
    expect(items.map(({ car }) => car.id)).toEqual([1, 2, 3, 4].map(carId))
    expect(1 - items[3]!.score / items[0]!.score).toBeLessThan(0.02)
  })

  it("finds the near equals of other models, however many of one model are a little better", () => {
    const many = Array.from({ length: 120 }, (_, k) => makeCar({ id: carId(k + 1), price: 80_000 + (k % 7) * 10 }))
    const others = Array.from({ length: 12 }, (_, k) =>
      makeCar({ id: carId(200 + k), make: `Make ${k}`, model: `Model ${k}`, price: 80_500 }),
    )
    const asked: Profile = { budget: { max: 100_000 }, uses: [] }
    const models = (cars: Parameters<typeof stockOf>[0]): number =>
      new Set(recommend(stockOf(cars), asked, 10).items.map(({ car }) => car.model)).size
    expect(models([...many, ...others])).toBe(10)
    // What gives up more than 2% stays out, and so does what breaks a wish.
    expect(models([...many, ...others.map((car) => ({ ...car, km: 240_000 }))])).toBe(1)
    expect(models([...many, ...others.map((car) => ({ ...car, price: 100_001 }))])).toBe(1)
    const { items, variety } = recommend(stockOf([...many, ...others]), asked, 10)
    const best = bestRows(judge(stockOf([...many, ...others]), asked), 10)
    const [shown, most] = [items.map((item) => item.score * 1e6), best.map(({ score }) => score)].map((scores) =>
      scores.reduce((sum, score) => sum + score, 0),
    )
    expect(variety!.givenUp).toBeCloseTo(1 - shown! / most!, 6)
    expect(variety!.givenUp).toBeLessThanOrEqual(0.02)
  })

  it("holds several bodies where they are as good, though each car is of another make", () => {
    const cars = Array.from({ length: 20 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        make: `Make ${k}`,
        model: `Model ${k}`,
        body: k < 10 ? "sedan" : "hatch",
        trunkLitres: 300,
        price: 80_000 + 10 * k,
      }),
    )
    const profile: Profile = { budget: { max: 90_000 }, uses: ["app_driver"] }
    const { items, variety } = recommend(stockOf(cars), profile, 10)
    const hatches = items.filter(({ car }) => car.body === "hatch")
    expect(items[0]!.car.body).toBe("sedan")
    expect(hatches.length).toBeGreaterThanOrEqual(2)
    expect(variety!.givenUp).toBeGreaterThan(0)
  })
})
