import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Profile as ProfileShape, type Profile } from "../../../src/contract/profile.ts"
import type { Suggestion } from "../../../src/contract/recommendation.ts"
import { patched, recommend, type Stock } from "../../../src/engine/index.ts"
import { type Judged, judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile, mildProfile } from "./profiles.ts"

/** Of the first three after a change, variety apart, the first that did not serve before; none if any serves no longer. */
function newcomer(stock: Stock, asked: Profile, change: Suggestion["change"]): string | undefined {
  const [before, after] = [judge(stock, asked), judge(stock, patched(asked, change))]
  if (before.fitting.some((i) => !after.fitting.includes(i))) return undefined
  const found = bestRows(after, 3).find(({ row }) => !before.fits(row) && after.fits(row))
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
          if (effect.cars < 0) continue
          expect(text).toMatch(
            effect.cars === 1 ? /serve mais 1 carro/ : new RegExp(`servem mais ${effect.cars} carros`),
          )
          expect(/(?:mais 1 carro: |, entre eles )(.*)/.exec(text)?.[1]).toBe(newcomer(stock, asked, change))
          made++
          if (before.total >= 10) amongTen++
        }
      }),
      { numRuns: 200 },
    )
    expect(made).toBeGreaterThan(15)
    expect(amongTen).toBeGreaterThan(5)
  })

  it("suggests what the contract takes, also to who named one body nine times", () => {
    const stock = stockOf([...Array(12)].map((_, i) => makeCar({ id: carId(i + 1), body: i < 8 ? "suv" : "hatch" })))
    const asked: Profile = { budget: { max: 200_000 }, uses: [], bodies: Array<"hatch">(9).fill("hatch") }
    const { suggestions } = recommend(stock, asked, 10)
    expect(suggestions.map(({ change }) => change)).toContainEqual({ bodies: ["hatch", "suv"] })
    for (const { change } of suggestions) expect(ProfileShape.safeParse(patched(asked, change)).success).toBe(true)
  })

  it("says how much less could be spent: the first three stay, a tenth goes at the most, and no lower budget does that", () => {
    let made = 0
    fc.assert(
      fc.property(plausibleStock(60, 20), mildProfile, (cars, profile) => {
        const stock = stockOf(cars)
        // Without wishes but the budget many serve, and a tenth of them is some.
        const asked: Profile = { ...profile, budget: { max: 120_000 }, bodies: [], mustHave: [], evidence: [] }
        const firsts = (judged: Judged): string =>
          bestRows(judged, 3)
            .map(({ row }) => stock.car(judged.features.facts.rows[row]!).id)
            .join()
        const before = judge(stock, asked)
        const { suggestions, items } = recommend(stock, asked, 10)
        const saving = suggestions.find(({ effect }) => effect.cars < 0)
        if (saving === undefined) return
        made++
        const { max } = saving.change["budget"] as { max: number }
        const loses = (lower: number): number =>
          before.fitting.length - judge(stock, { ...asked, budget: { max: lower } }).fitting.length
        const spared = loses(max) === 1 ? "carro, que não está entre os" : "carros, e nenhum dos"
        expect(saving.text).toMatch(
          new RegExp(`^Com R\\$\\s.* a menos, você só perde ${loses(max)} ${spared} três primeiros$`),
        )
        const seen = items.slice(0, 3).map(({ car }) => car.price)
        expect(Math.max(...seen)).toBeLessThanOrEqual(max)
        const mayGo = Math.floor(before.fitting.length / 10)
        expect(loses(max)).toBeLessThanOrEqual(mayGo)
        expect(firsts(judge(stock, { ...asked, budget: { max } }))).toBe(firsts(before))
        const dearest = Math.max(
          ...seen,
          ...firsts(before)
            .split(",")
            .map((id) => stock.car(stock.indexOf(id)!).price),
        )
        expect(max - 1000 < dearest || loses(max - 1000) > mayGo).toBe(true)
      }),
      { numRuns: 200 },
    )
    expect(made).toBeGreaterThan(10)
  })
})
