import fc from "fast-check"
import { expect, it } from "vitest"
import type { Evidence } from "../../../src/contract/profile.ts"
import { recommend } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { isShown, rivalsOf, tenOf } from "../../../src/engine/why/shown.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

it("a car is said to be left out only where ranking all of them leaves it out, wishes that nothing meets among them", () => {
  const told = { shown: 0, left: 0, relaxed: 0 }
  fc.assert(
    fc.property(plausibleStock(60, 30), anyProfile, anyProfile, (cars, before, after) => {
      const stock = stockOf(cars)
      const [first, judged] = [judge(stock, before), judge(stock, after)]
      const { rows } = judged.features.facts
      const ten = new Set(tenOf(judged).map(({ row }) => rows[row]!))
      for (const i of rows) {
        expect(isShown(stock, after, i, rivalsOf(first, i))).toBe(ten.has(i))
        told[ten.has(i) ? "shown" : "left"]++
      }
      if (judged.allowance.cost > 0) told.relaxed++
    }),
    { numRuns: 60 },
  )
  expect(Math.min(told.shown, told.left)).toBeGreaterThan(200)
  expect(told.relaxed).toBeGreaterThan(10)
})

it("of many clicks the latest count, with 250 places seen: who clicks for ever costs no more", () => {
  const cars = Array.from({ length: 60 }, (_, k) =>
    makeCar({ id: carId(k + 1), price: 50_000 + 900 * k, powerHp: 70 + ((k * 37) % 90), km: (k * 7919) % 90_000 }),
  )
  const shown = cars.slice(0, 50).map(({ id }) => id)
  const clicks = cars.map(({ id }): Evidence => ({ kind: "click", carId: id, shown }))
  const scored = (evidence: readonly Evidence[]) =>
    recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [], evidence: [...evidence] }, 50).items.map(
      ({ car, score }) => [car.id, score],
    )
  expect(scored(clicks)).toEqual(scored(clicks.slice(-5)))
  expect(scored(clicks)).not.toEqual(scored(clicks.slice(-4)))
})
