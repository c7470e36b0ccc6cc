import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Evidence, Profile } from "../../../src/contract/profile.ts"
import { type AskedQuestion, MOST_QUESTIONS, nextQuestion } from "../../../src/engine/index.ts"
import { expected, prospectOf } from "../../../src/engine/ask/gain.ts"
import { isAnswered } from "../../../src/engine/ask/options.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

const BUDGET: Profile = { budget: { max: 120_000 }, uses: [] }

describe("prospectOf", () => {
  const answers = new Map()
  // Three cars, two shoppers as likely: one wants the first car only, the other the second; all bear with the third.
  const believed = {
    count: 2,
    chance: Float64Array.of(0.5, 0.5),
    answers,
    scores: Float64Array.of(1, 0, 0.6, 0, 1, 0.6),
    utilities: new Float64Array(6),
  }

  it("is what choosing with the answer gains over choosing without it", () => {
    const now = expected(believed, 3)
    expect([...now]).toEqual([0.5, 0.5, 0.6])
    const tells = prospectOf(believed, now, [Float64Array.of(1, 0), Float64Array.of(0, 1)])
    expect(tells.gain).toBeCloseTo(1 - 0.6, 12)
    const half = prospectOf(believed, now, [Float64Array.of(0.75, 0.25), Float64Array.of(0.25, 0.75)])
    expect(half.gain).toBeCloseTo(0.75 - 0.6, 12)
    expect(prospectOf(believed, now, [Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0.5)]).gain).toBeCloseTo(0, 12)
  })
})

describe("nextQuestion", () => {
  it("asks what is open, of cars on sale, says the same of the same stock in any order, and ends", () => {
    let duels = 0
    fc.assert(
      fc.property(plausibleStock(25), anyProfile, fc.boolean(), (cars, any, bare) => {
        const start: Profile = bare ? { ...BUDGET, budget: any.budget } : any
        const evidence: Evidence[] = [...(start.evidence ?? [])]
        const [stock, turned] = [stockOf(cars), stockOf(cars.toReversed())]
        const asked: AskedQuestion[] = []
        for (;;) {
          const profile = { ...start, evidence }
          const next = nextQuestion(stock, profile, asked)
          expect(nextQuestion(turned, profile, asked)).toEqual(next)
          if (next === undefined) return
          expect(next.gain).toBeGreaterThan(0)
          expect(next.change).toBeGreaterThanOrEqual(0.1)
          expect(next.change).toBeLessThanOrEqual(1 + 1e-9)
          if (next.ask === "duel") {
            const [one, two] = next.pair
            const found = [one, two].map((id) => cars.find((car) => car.id === id)?.status)
            expect(found).toEqual(["available", "available"])
            expect(one).not.toBe(two)
            const pairs = asked
              .filter((question) => typeof question !== "string")
              .map((pair) => [...pair].sort().join())
            expect(pairs).not.toContain([one, two].sort().join())
            asked.push(next.pair)
            evidence.push({ kind: "duel", winner: two, loser: one })
            duels++
          } else {
            expect(asked).not.toContain(next.ask)
            expect(isAnswered(next.ask, profile)).toBe(false)
            // "Tanto faz" to all of them.
            asked.push(next.ask)
          }
          expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS)
        }
      }),
      { numRuns: 25 },
    )
    expect(duels).toBeGreaterThan(2)
  })

  it("asks nothing where nothing can change: no car, one, or ten the same", () => {
    const same = Array.from({ length: 10 }, (_, k) => makeCar({ id: carId(k + 1) }))
    for (const cars of [[], same.slice(0, 1), same]) expect(nextQuestion(stockOf(cars), BUDGET, [])).toBeUndefined()
  })

  it("asks for the kind of car where kinds differ, and not where all are of one kind", () => {
    const mixed = Array.from({ length: 24 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        model: `M${k}`,
        body: k % 2 ? "suv" : "hatch",
        gearbox: k % 3 ? "automatic" : "manual",
        price: 70_000 + 400 * k,
      }),
    )
    expect(nextQuestion(stockOf(mixed), BUDGET, [])?.ask).toBe("bodies")
    const alike = mixed.map((car) => ({ ...car, body: "suv" as const, gearbox: "automatic" as const }))
    expect(nextQuestion(stockOf(alike), BUDGET, [])?.ask).not.toBe("bodies")
  })
})
