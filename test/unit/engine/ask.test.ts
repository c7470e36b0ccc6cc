import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import type { Evidence, Profile } from "../../../src/contract/profile.ts"
import {
  type AskedQuestion,
  decodeSnapshot,
  encodeSnapshot,
  MOST_QUESTIONS,
  nextQuestion,
} from "../../../src/engine/index.ts"
import { expected, prospectOf } from "../../../src/engine/ask/gain.ts"
import { isAnswered } from "../../../src/engine/ask/options.ts"
import { believedBy } from "../../../src/engine/ask/believed.ts"
import { carsFor } from "../../../src/engine/ask/cars.ts"
import { uniforms } from "../../../src/engine/chance.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import type { LearntPrior } from "../../../src/engine/learning.ts"
import { liking } from "./priors.ts"
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
        seats: 5,
        gearbox: k % 3 ? "automatic" : "manual",
        price: 70_000 + 400 * k,
      }),
    )
    expect(nextQuestion(stockOf(mixed), BUDGET, [])?.ask).toBe("bodies")
    const alike = mixed.map((car) => ({ ...car, body: "suv" as const, gearbox: "automatic" as const }))
    expect(nextQuestion(stockOf(alike), BUDGET, [])?.ask).not.toBe("bodies")
  })

  it("asks for no kind and no item where all cars are alike in it, whatever chance makes of the draws", () => {
    const questionsOf = (change: (k: number) => Partial<Car>): Set<string> => {
      const uniform = uniforms("cars 11")
      const cars = Array.from({ length: 40 }, (_, k) => {
        const price = 50_000 + Math.floor(40 * uniform()) * 1000
        const km = Math.floor(120 * uniform()) * 1000
        const modelYear = 2014 + Math.floor(10 * uniform())
        const trunkLitres = 250 + Math.floor(200 * uniform())
        return makeCar({
          id: carId(k + 1),
          model: `M${k}`,
          body: "hatch",
          price,
          km,
          modelYear,
          trunkLitres,
          ...change(k),
        })
      })
      const stock = stockOf(cars)
      return new Set(
        [60_000, 70_000, 80_000].flatMap((max) => {
          const asked: AskedQuestion[] = []
          for (;;) {
            const next = nextQuestion(stock, { budget: { max }, uses: [] }, asked)
            if (next === undefined) return asked.map((one) => (typeof one === "string" ? one : "duel"))
            asked.push(next.ask === "duel" ? next.pair : next.ask)
          }
        }),
      )
    }
    const alike = questionsOf(() => ({ equipment: [] }))
    expect([...alike].filter((question) => ["bodies", "mustHave"].includes(question))).toEqual([])
    expect(alike.size).toBeGreaterThan(1)
    expect(questionsOf((k) => ({ equipment: k % 3 ? [] : ["Ar-condicionado"] }))).toContain("mustHave")
    expect(questionsOf((k) => ({ equipment: [], body: k % 3 ? "hatch" : "suv" }))).toContain("bodies")
  })

  describe("hears what the shopper did", () => {
    const mixed = Array.from({ length: 24 }, (_, k) =>
      makeCar({ id: carId(k + 1), model: `M${k}`, body: k % 2 ? "suv" : "hatch", price: 70_000 + 400 * k }),
    )
    const stock = stockOf(mixed)
    const [suvs, hatches] = [1, 0].map((rest) => mixed.filter((_, k) => k % 2 === rest).map(({ id }) => id))
    const six = [0, 1, 2, 3, 4, 5]
    const signs: Record<string, Evidence[]> = {
      duel: six.map((k) => ({ kind: "duel", winner: suvs![k]!, loser: hatches![k]! })),
      like: six.map((k) => ({ kind: "like", carId: suvs![k]! })),
      reject: six.map((k) => ({ kind: "reject", carId: hatches![k]! })),
      click: six.map((k) => ({ kind: "click", carId: suvs![k]!, shown: [hatches![k]!, hatches![k + 1]!, suvs![k]!] })),
    }

    /** How likely a shopper is to value the first SUV above the first hatch, and what the question of the kind is worth. */
    const look = (evidence: Evidence[]) => {
      const judged = judge(stock, { ...BUDGET, evidence })
      const cars = carsFor(judged, ["bodies"])
      const { chance, utilities, count } = believedBy(judged, cars, ["bodies"])
      const [suv, hatch] = [suvs, hatches].map((some) => cars.indexes.findIndex((i) => some!.includes(stock.ids.at(i))))
      const all = cars.indexes.length
      const above = Array.from({ length: count }, (_, s) =>
        Number(utilities[s * all + suv!]! > utilities[s * all + hatch!]!),
      )
      const next = nextQuestion(stock, { ...BUDGET, evidence }, ["uses", "people", "priorities", "mustHave"])
      return {
        suv: above.reduce((sum, one, s) => sum + one * chance[s]!, 0),
        gain: next?.ask === "bodies" ? next.gain : 0,
      }
    }

    it.each(Object.keys(signs))("%s", (kind) => {
      const [before, after] = [look([]), look(signs[kind]!)]
      expect(after.suv).toBeGreaterThan(before.suv + 0.1)
      expect(before.gain).toBeGreaterThan(0)
      expect(after.gain).toBeLessThan(before.gain)
    })

    it("a hundred signs leave probabilities", () => {
      const hundred = Array.from({ length: 100 }, (_, k) => signs["duel"]![k % 6]!)
      const judged = judge(stock, { ...BUDGET, evidence: hundred })
      const { chance } = believedBy(judged, carsFor(judged, ["uses", "people"]), ["uses", "people"])
      expect(chance.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      expect(chance.every((one) => one >= 0)).toBe(true)
    })

    it("and the learnt prior that ranks", () => {
      const of = (prior: LearntPrior | undefined) => {
        const judged = judge(decodeSnapshot(encodeSnapshot(mixed, { stockVersion: 1, prior })), BUDGET)
        const cars = carsFor(judged, ["bodies"])
        const { utilities, count } = believedBy(judged, cars, ["bodies"])
        const suv = cars.indexes.findIndex((i) => i % 2 === 1)
        return (
          Array.from({ length: count }, (_, s) => utilities[s * cars.indexes.length + suv]!).reduce((a, b) => a + b) /
          count
        )
      }
      expect(of(liking("suv", 2))).toBeGreaterThan(of(undefined) + 1)
    })
  })
})
