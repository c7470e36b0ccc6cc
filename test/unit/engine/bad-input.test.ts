import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import { CRITIQUES, type Evidence } from "../../../src/contract/profile.ts"
import { explainCar, nextQuestion, recommend, whyCar } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

/** Numbers that no reader lets through, should one ever slip in; NaN where a column may have it. */
const broken = fc.record(
  {
    km: fc.constantFrom(NaN, 5e6, -1),
    price: fc.constantFrom(0, 1e9),
    fipePrice: fc.constantFrom(NaN, 0, -5),
    powerHp: fc.constantFrom(NaN, 1e9),
    trunkLitres: fc.constantFrom(NaN, -5),
    modelYear: fc.constantFrom(1800, 9999),
    buildYear: fc.constantFrom(0, 9999),
    seats: fc.constantFrom(NaN, 500),
  },
  { requiredKeys: [] },
)

describe("whatever a stock and a shopper say", () => {
  it("every score lies between 0 and 1, and no number that is shown is none", () => {
    const stocks = fc.tuple(plausibleStock(20, 1), fc.array(broken, { maxLength: 20 }))
    fc.assert(
      fc.property(stocks, anyProfile, ([cars, wrongs], asked) => {
        const stock = stockOf(cars.map((car, k) => ({ ...car, ...wrongs[k] })))
        const { scores, features } = judge(stock, asked)
        for (const row of features.facts.rows.keys()) {
          const score = scores.of(row)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1e6)
        }
        const answer = recommend(stock, asked, 10)
        for (const { score, parts, facts, reasons, tradeoffs } of answer.items) {
          expect([score, ...Object.values(parts)].every(Number.isFinite)).toBe(true)
          expect(JSON.stringify([facts, reasons, tradeoffs])).not.toMatch(/null|NaN|Infinity|undefined/)
        }
        for (const { effect, text } of answer.suggestions) {
          expect(Number.isFinite(effect.scoreGain + effect.cars)).toBe(true)
          expect(text).not.toMatch(/null|NaN|Infinity|undefined/)
        }
        const next = nextQuestion(stock, asked, [])
        expect(next === undefined || Number.isFinite(next.gain)).toBe(true)
        for (const { car } of answer.items.slice(0, 2)) {
          const why = explainCar(stock, asked, car.id)!
          expect(Number.isFinite(why.score + why.range.low + why.range.high + why.mean)).toBe(true)
        }
        const last = cars.findLast(({ status }) => status === "available")
        if (last) expect(whyCar(stock, asked, last.id)?.place).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  it("a price or year that is no number costs its own car the place, not the others theirs", () => {
    const cars = Array.from({ length: 6 }, (_, k) => makeCar({ id: carId(k + 1), price: 60_000 + 1000 * k }))
    const asked = { budget: { max: 90_000 }, uses: [], yearMin: 2018 }
    for (const wrong of [{ price: NaN }, { modelYear: NaN }]) {
      const { items, relaxed, suggestions } = recommend(
        stockOf([{ ...cars[0]!, ...wrong }, ...cars.slice(1)]),
        asked,
        10,
      )
      const told = items.flatMap(({ facts, reasons, tradeoffs }) => [...facts, ...reasons, ...tradeoffs])
      expect(JSON.stringify([told, relaxed, suggestions])).not.toMatch(/NaN|Infinity/)
      expect(items.map(({ car }) => car.id)).toEqual([2, 3, 4, 5, 6, 1].map(carId))
      expect(items.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
    }
  })

  it("where no car says its year or price, what gave way says so", () => {
    const said = (wrong: Partial<Car>) => {
      const cars = [1, 2, 3].map((n) => makeCar({ id: carId(n), ...wrong }))
      const { relaxed, items } = recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [], yearMin: 2018 }, 10)
      return [...relaxed.map(({ text }) => text), ...items[0]!.tradeoffs.map(({ text }) => text)]
    }
    expect(said({ modelYear: NaN })).toEqual([
      "Incluímos carros sem ano informado (3 carros)",
      "Ano não informado, você pediu 2018 ou mais novo",
    ])
    expect(said({ price: NaN })).toEqual([
      "Incluímos carros sem preço informado (3 carros)",
      "Preço não informado, você quer gastar até R$\u00a090.000",
    ])
  })

  it("a hundred signs of every kind, about cars that are there or not, make a list and a question", () => {
    const cars = Array.from({ length: 12 }, (_, k) => makeCar({ id: carId(k + 1), price: 50_000 + 4000 * k }))
    const evidence = Array.from({ length: 100 }, (_, k): Evidence => {
      const [a, b] = [carId(1 + (k % 14)), carId(1 + ((k * 5 + 3) % 14))]
      const kinds: readonly Evidence[] = [
        { kind: "duel", winner: a, loser: b },
        { kind: "like", carId: a },
        { kind: "reject", carId: b },
        { kind: "critique", carId: a, direction: CRITIQUES[k % CRITIQUES.length]! },
        { kind: "click", carId: a, shown: [b, a] },
      ]
      return kinds[k % kinds.length]!
    })
    const asked = { budget: { max: 80_000 }, uses: [], evidence }
    const { items } = recommend(stockOf(cars), asked, 10)
    expect(items).toHaveLength(10)
    for (const { score } of items) expect(score > 0 && score <= 1).toBe(true)
    expect(() => nextQuestion(stockOf(cars), asked, [])).not.toThrow()
  })
})
