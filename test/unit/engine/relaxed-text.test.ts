import { describe, expect, it } from "vitest"
import type { Profile } from "../../../src/contract/profile.ts"
import { recommend } from "../../../src/engine/index.ts"
import { carId, makeCar, stockOf } from "./cars.ts"

const profile = (answers: Partial<Profile> = {}): Profile => ({ budget: { max: 90_000 }, uses: [], ...answers })

describe("what was relaxed, in words", () => {
  it("says of a critique that is passed over, and of a car that breaks it, which car it was said of", () => {
    const cars = [10, 20, 30].map((k) => makeCar({ id: carId(k), price: 1000 * k, model: `M${k}`, km: 1000 * k }))
    cars.push(makeCar({ id: carId(40), price: 40_000, model: "M40", km: undefined }))
    const said = (...evidence: NonNullable<Profile["evidence"]>) => {
      const { relaxed, items } = recommend(stockOf(cars), profile({ evidence }), 10)
      return {
        relaxed: relaxed.map(({ constraint, to, text }) => [constraint, to, text]),
        broken: Object.fromEntries(items.map(({ car, tradeoffs }) => [car.model, tradeoffs[0]?.text])),
      }
    }
    const cheaper = { kind: "critique", carId: carId(20), direction: "cheaper" } as const
    const fewer = { kind: "critique", carId: carId(20), direction: "lower_km" } as const
    const like = { kind: "like", carId: carId(30) } as const
    const told = said(like, cheaper)
    expect(told.relaxed).toEqual([
      ["evidence", [like], "Incluímos carros que não são mais baratos que o Chevrolet M20 2022 (3 carros)"],
    ])
    expect(told.broken["M20"]).toBe("Você pediu um mais barato que este")
    expect(told.broken["M30"]).toBe("Não é mais barato que o Chevrolet M20 2022")
    expect(said(fewer).broken["M40"]).toBe("Não sabemos se rodou menos que o Chevrolet M20 2022")
    expect(said(...cars.map(({ id }) => ({ kind: "reject", carId: id }) as const)).relaxed).toEqual([
      ["evidence", null, "Incluímos carros que você recusou (4 carros)"],
    ])
  })

  it("calls automatics the other ones only where one of them was asked for", () => {
    const cars = [1, 2, 3].map((n) => makeCar({ id: carId(n), gearbox: "automatic" }))
    const relaxed = (gearbox: "manual" | "cvt") => recommend(stockOf(cars), profile({ gearbox }), 10).relaxed
    expect(relaxed("cvt")).toMatchObject([
      { to: "automatic", text: "Incluímos os outros câmbios automáticos (3 carros)" },
    ])
    expect(relaxed("manual")).toMatchObject([{ to: null, text: "Deixamos o câmbio em aberto (3 carros)" }])
  })

  it("says what the cheapest costs where nothing is near the budget, and what it went up to", () => {
    const cars = [40, 50, 60, 90].map((k) => makeCar({ id: carId(k), price: 1000 * k }))
    const text = (max: number) =>
      recommend(stockOf(cars), { budget: { max }, uses: [] }, 10).relaxed[0]!.text.replaceAll("\u00a0", " ")
    expect(text(35_000)).toBe("Fomos até R$ 60.000, R$ 25.000 acima do que você quer gastar (3 carros)")
    expect(text(1)).toBe(
      "O mais barato à venda custa R$ 40.000, longe do R$ 1 que você quer gastar, e fomos até R$ 90.000 (4 carros)",
    )
    expect(text(20_000)).toContain("custa R$ 40.000, longe dos R$ 20.000 que")
  })
})
