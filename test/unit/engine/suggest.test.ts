import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Profile } from "../../../src/contract/profile.ts"
import type { Suggestion } from "../../../src/contract/recommendation.ts"
import { patched, recommend, type Stock } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { plausibleStock, stockOf } from "./cars.ts"
import { anyProfile, mildProfile } from "./profiles.ts"

/** Of the first three after a change, variety apart, the first that did not serve before. */
function newcomer(stock: Stock, asked: Profile, change: Suggestion["change"]): string | undefined {
  const [before, after] = [judge(stock, asked), judge(stock, patched(asked, change))]
  const found = bestRows(after, 3).find(({ row }) => before.fits[row] === 0 && after.fits[row] === 1)
  if (found === undefined) return undefined
  const { make, model, modelYear } = stock.car(after.features.facts.rows[found.row]!)
  return `${make} ${model} ${modelYear}`
}

describe("suggestions", () => {
  it("makes suggestions whose effect is true when asked again", () => {
    let [made, amongTen] = [0, 0]
    fc.assert(
      fc.property(plausibleStock(40, 10), fc.oneof(mildProfile, anyProfile), (cars, asked) => {
        const stock = stockOf(cars)
        const before = recommend(stock, asked, 10)
        const best = ({ items }: typeof before): number => items[0]?.score ?? 0
        for (const { change, effect, text } of before.suggestions) {
          const after = recommend(stock, patched(asked, change), 10)
          expect(after.total - before.total).toBe(effect.cars)
          expect(best(after) - best(before)).toBeCloseTo(effect.scoreGain, 9)
          expect(effect.cars).toBeGreaterThan(0)
          expect(text).toMatch(
            effect.cars === 1 ? /serve mais 1 carro/ : new RegExp(`servem mais ${effect.cars} carros`),
          )
          expect(/, e (.*) fica entre os três primeiros/.exec(text)?.[1]).toBe(newcomer(stock, asked, change))
          made++
          if (before.total >= 10) amongTen++
        }
      }),
      { numRuns: 200 },
    )
    expect(made).toBeGreaterThan(15)
    expect(amongTen).toBeGreaterThan(5)
  })
})
