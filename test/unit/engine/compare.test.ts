import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CompareAnswer } from "../../../src/contract/compare.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { compareCars, recommend } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

const asked: Profile = { budget: { max: 90_000 }, uses: [] }

describe("compareCars", () => {
  it("orders rows by what they set apart, sums them to the scores, and ranks as the list does", () => {
    fc.assert(
      fc.property(plausibleStock(14, 6), anyProfile, (any, profile) => {
        const cars = any.map((car) => ({ ...car, status: "available" as const }))
        const stock = stockOf(cars)
        const ids = cars.slice(0, 4).map(({ id }) => id)
        const answer = CompareAnswer.parse(compareCars(stock, profile, ids))
        expect(answer.cars.map(({ car }) => car.id)).toEqual(ids)
        const weights = answer.rows.map(({ weight }) => weight)
        expect(weights).toEqual(weights.toSorted((a, b) => b - a))
        answer.cars.forEach(({ score }, k) => {
          expect(answer.rows.reduce((sum, { values }) => sum + values[k]!.part, 0)).toBeCloseTo(score, 9)
        })
        for (const { values, winner, weight } of answer.rows) {
          const parts = values.map(({ part }) => part)
          expect(Math.max(...parts) - Math.min(...parts)).toBeCloseTo(weight, 6)
          const won = values.find(({ carId: id }) => id === winner)
          if (!won) continue
          expect(won.known).toBe(true)
          for (const other of values) if (other.known) expect(other.part).toBeLessThanOrEqual(won.part)
        }
        expect(answer.text).not.toMatch(/undefined|NaN|null| {2}/)
        const twice = compareCars(stockOf(cars.toReversed()), profile, ids)
        expect(twice).toEqual(answer)
        const place = new Map(recommend(stock, profile, 50).items.map(({ car, breaks }) => [car.id, breaks.join()]))
        for (const { car, breaks } of answer.cars) expect(place.get(car.id)).toBe(breaks.join())
      }),
      { numRuns: 60 },
    )
  })

  it("leaves the unknown unknown: it neither wins nor loses a row", () => {
    const thirsty = { gasoline: { city: 6, highway: 8 } }
    const cars = [makeCar({ id: carId(1), consumption: thirsty }), makeCar({ id: carId(2) })]
    const row = compareCars(stockOf(cars), asked, [carId(1), carId(2)])!.rows.find(({ part }) => part === "economy")!
    expect(row.values.map(({ text, known }) => [text, known])).toEqual([
      ["6 km/l com gasolina na cidade", true],
      ["não informado", false],
    ])
    expect(row).not.toHaveProperty("winner")
  })

  it("names no winner against FIPE where the figures are of different months, or only about right", () => {
    const priced = (n: number, fipePrice: number, fipeMonth: string, fipeApproximate?: boolean) =>
      makeCar({ id: carId(n), price: 60_000, fipePrice, fipeMonth, ...(fipeApproximate && { fipeApproximate }) })
    const winner = (month: string, about?: boolean) =>
      compareCars(stockOf([priced(1, 70_000, "2026-11"), priced(2, 62_000, month, about)]), asked, [
        carId(1),
        carId(2),
      ])!.rows.find(({ part }) => part === "fipe")!.winner
    expect(winner("2026-11")).toBe(carId(1))
    expect(winner("2026-10")).toBeUndefined()
    expect(winner("2026-11", true)).toBeUndefined()
  })

  it("lets no body, fuel or gearbox win for what most people like, only for what this shopper chose", () => {
    const cars = [1, 2, 3, 4].map((n) => makeCar({ id: carId(n), body: n % 2 ? "hatch" : "suv" }))
    const winner = (evidence: NonNullable<Profile["evidence"]>) =>
      compareCars(stockOf(cars), { ...asked, uses: ["family"], evidence }, [carId(1), carId(2)])!.rows.find(
        ({ part }) => part === "body",
      )!
    expect(winner([])).not.toHaveProperty("winner")
    expect(winner([]).weight).toBeGreaterThan(0.002)
    expect(winner([{ kind: "duel", winner: carId(4), loser: carId(3) }])).toHaveProperty("winner")
  })

  it("lets no car win on km that ran more, though it ran less than is usual at its age", () => {
    const older = makeCar({ id: carId(1), modelYear: 2019, buildYear: 2019, km: 60_000 })
    const newer = { modelYear: 2024, buildYear: 2024 }
    const winner = (km: number) =>
      compareCars(stockOf([older, makeCar({ id: carId(2), ...newer, km })]), asked, [carId(1), carId(2)])!.rows.find(
        ({ part }) => part === "km",
      )!.winner
    expect(winner(55_000)).toBeUndefined()
    expect(winner(75_000)).toBe(carId(1))
  })

  it("lets no car win a row whose figure, as it is shown, is not the better one", () => {
    const FIGURE: Readonly<Record<string, (text: string) => number>> = {
      price: (text) => -Number(text.replace(/\D/g, "")),
      performance: (text) => Number.parseInt(text, 10),
      newness: Number,
      space: (text) => Number(/de (\d+) litros/.exec(text)![1]),
      comfort: (text) => Number.parseInt(text.replace("Nenhum", "0"), 10),
    }
    let won = 0
    fc.assert(
      fc.property(plausibleStock(8, 3), anyProfile, (any, profile) => {
        const cars = any.map((car) => ({ ...car, status: "available" as const, price: Math.round(car.price) }))
        const ids = cars.slice(0, 3).map(({ id }) => id)
        for (const { part, winner, values } of compareCars(stockOf(cars), profile, ids)!.rows) {
          if (part === "resale") expect(winner).toBeUndefined()
          const shown = values.filter(({ known }) => known).map(({ text }) => text)
          const winning = values.find(({ carId: id }) => id === winner)?.text
          if (winning !== undefined) expect(shown.filter((text) => text === winning)).toHaveLength(1)
          const figure = FIGURE[part]
          if (winner === undefined || figure === undefined) continue
          won++
          const best = figure(values.find(({ carId: id }) => id === winner)!.text)
          for (const { carId: id, known, text } of values) {
            if (known && id !== winner) expect(best).toBeGreaterThan(figure(text))
          }
        }
      }),
      { numRuns: 60 },
    )
    expect(won).toBeGreaterThan(50)
  })

  it("names the winner with figures, and sums up", () => {
    const cars = [
      makeCar({ id: carId(1), price: 60_000, consumption: { gasoline: { city: 13, highway: 15 } } }),
      makeCar({ id: carId(2), model: "Tracker", price: 85_000, consumption: { gasoline: { city: 9, highway: 11 } } }),
    ]
    const answer = compareCars(stockOf(cars), asked, [carId(2), carId(1), carId(9)])!
    expect(answer.gone).toEqual([carId(9)])
    for (const part of ["price", "economy"]) {
      expect(answer.rows.find((row) => row.part === part)!.winner).toBe(carId(1))
    }
    expect(answer.text).toMatch(
      /^No conjunto, o Chevrolet Onix 2022 combina mais com você \(\d+ contra \d+\)\. O Chevrolet Onix 2022 ganha em /,
    )
    expect(compareCars(stockOf(cars), asked, [carId(1), carId(9)])).toBeUndefined()
  })
})
