import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Profile } from "../../../src/contract/profile.ts"
import { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { countFitting, explainCar, patched, recommend, recommendTogether } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile, mildProfile } from "./profiles.ts"

describe("recommendTogether", () => {
  it("is the order of least greatest regret that brute force over every car finds", () => {
    fc.assert(
      fc.property(plausibleStock(18, 3), anyProfile, anyProfile, (cars, a, b) => {
        const [one, two] = [a, b].map(({ evidence: _signs, ...stated }): Profile => stated) as [Profile, Profile]
        const stock = stockOf(cars)
        const list = recommendTogether(stock, [one, two], 50)
        const alone = [one, two].map((asked) => recommend(stock, asked, 1))
        const fitting = [one, two].map((asked, person) =>
          alone[person]!.relaxed.reduce((now, { constraint, to }) => patched(now, { [constraint]: to }), asked),
        )
        const rows = cars.flatMap((car) => {
          if (car.status !== "available") return []
          const scores = [one, two].map((asked) => explainCar(stock, asked, car.id)!.score)
          const regrets = scores.map((score, k) => Math.max(0, Math.round((alone[k]!.items[0]!.score - score) * 1e6)))
          const fits = fitting.reduce((sum, asked) => sum + countFitting(stockOf([car]), asked), 0)
          return [{ id: car.id, fits, worst: Math.max(...regrets), sum: regrets[0]! + regrets[1]! }]
        })
        rows.sort((x, y) => y.fits - x.fits || x.worst - y.worst || x.sum - y.sum || (x.id < y.id ? -1 : 1))
        expect(list.items.map(({ car }) => car.id)).toEqual(rows.map(({ id }) => id))
        expect(list.total).toBe(rows.filter(({ fits }) => fits === 2).length)
        for (const item of list.items) {
          RecommendedCar.parse(item)
          expect(Object.values(item.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(item.score, 9)
          const codes = [...item.reasons, ...item.tradeoffs, ...item.facts].map(({ code }) => code)
          expect(new Set(codes).size).toBe(codes.length)
        }
        expect(JSON.stringify(list)).not.toMatch(/NaN|undefined|Infinity/)
        expect(recommendTogether(stockOf(cars.toReversed()), [one, two], 50)).toEqual(list)
      }),
      { numRuns: 80 },
    )
  })

  it("bears any stock and any evidence", () => {
    fc.assert(
      fc.property(plausibleStock(12), anyProfile, anyProfile, (cars, a, b) => {
        const available = cars.filter(({ status }) => status === "available").length
        expect(recommendTogether(stockOf(cars), [a, b], 10).items).toHaveLength(Math.min(10, available))
      }),
      { numRuns: 60 },
    )
  })

  it("praises no car for what it breaks of a wish of either", () => {
    const cars = [40, 50, 60, 70, 140, 141, 142, 143].map((thousands, k) =>
      makeCar({ id: carId(k + 1), price: thousands * 1000, model: `M${k}` }),
    )
    const asked = (max: number): Profile => ({ budget: { max }, uses: [] })
    const told = (max: number, price = 70_000) =>
      recommendTogether(stockOf(cars), [asked(max), asked(150_000)], 10).items.find(({ car }) => car.price === price)!
    expect(told(80_000, 40_000).reasons.map(({ code }) => code)).toContain("price")
    // The second's R$ 80.000 below the limit, of a car that passes the first's.
    expect(told(60_000).tradeoffs.map(({ code }) => code)).toContain("breaks_budget")
    expect(told(60_000).reasons.map(({ code }) => code)).not.toContain("price")
    const liking = { ...asked(150_000), makesLiked: ["chevrolet"] }
    const avoiding = { ...asked(150_000), makesAvoided: ["chevrolet"] }
    const others = cars.map((car, k) => (k < 2 ? car : { ...car, make: "Fiat" }))
    const makes = (two: [Profile, Profile]) =>
      recommendTogether(stockOf(others), two, 10).items.flatMap(({ reasons }) =>
        reasons.filter((r) => r.code === "make"),
      )
    expect(makes([liking, liking])).toHaveLength(2)
    expect(makes([liking, avoiding])).toHaveLength(0)
  })

  it("holds every car against those that serve both, which the list counts", () => {
    let placed = 0
    fc.assert(
      fc.property(plausibleStock(40, 20), mildProfile, mildProfile, (cars, a, b) => {
        const { items, total, relaxed } = recommendTogether(stockOf(cars), [a, b], 50)
        for (const { text } of items.flatMap(({ reasons, tradeoffs }) => [...reasons, ...tradeoffs])) {
          const group = / os (\d+) (que .*?)(?: com .*)?$/.exec(text)
          if (group === null) continue
          placed++
          expect(group[2]).toBe(relaxed.length > 0 ? "que chegam mais perto para os dois" : "que servem aos dois")
          if (text.endsWith(group[2]!)) expect(Number(group[1])).toBe(total)
          else expect(Number(group[1])).toBeLessThan(total)
        }
      }),
      { numRuns: 40 },
    )
    expect(placed).toBeGreaterThan(50)
  })

  it("says whose wish was relaxed, and what both had asked for once", () => {
    const cars = [1, 2, 3, 4].map((n) => makeCar({ id: carId(n), price: 60_000 + n * 1000, gearbox: "automatic" }))
    const asked: Profile = { budget: { max: 90_000 }, uses: [], gearbox: "manual" }
    const { relaxed } = recommendTogether(stockOf(cars), [asked, { ...asked, yearMin: 2024 }], 10)
    expect(relaxed.map(({ text }) => text)).toEqual([
      "Deixamos o câmbio em aberto (4 carros)",
      "Pessoa 2: incluímos carros desde 2022 (4 carros)",
    ])
  })

  it("says where two people disagree, and nothing where they do not", () => {
    const cars = [
      makeCar({ id: carId(1), gearbox: "manual", price: 55_000 }),
      makeCar({ id: carId(2), gearbox: "automatic", model: "Tracker", price: 88_000, modelYear: 2025 }),
    ]
    const a: Profile = { budget: { max: 60_000 }, uses: [], gearbox: "manual", priorities: { economy: 5 } }
    const b: Profile = { budget: { max: 90_000 }, uses: [], gearbox: "automatic", priorities: { newness: 5 } }
    const said = recommendTogether(stockOf(cars), [a, b], 10).disagreements!
    expect(said.map(({ code }) => code)).toEqual(["budget", "gearbox", "weights", "first_1", "first_2"])
    expect(said[0]!.text.replaceAll("\u00a0", " ")).toBe("Pessoa 1 quer gastar até R$ 60.000; pessoa 2, até R$ 90.000")
    expect(said[2]!.text).toBe("Para a pessoa 1 pesa mais o consumo; para a pessoa 2, o ano")
    expect(recommendTogether(stockOf(cars), [a, a], 10).disagreements).toEqual([])
  })
})
