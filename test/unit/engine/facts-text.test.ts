import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import { others, plain, said } from "./said.ts"
import { makeCar } from "./cars.ts"

describe("facts", () => {
  it("tells of a car without reasons what does not stand beside its name already", () => {
    const alike = (own: Partial<Car>) => said(others(5, { ...plain, ...own }), { budget: { max: 85_000 } })
    const known = alike({
      gearbox: "manual",
      trunkLitres: 300,
      oneOwner: true,
      warranty: "3 meses",
      equipment: ["Ar-condicionado", "Teto solar", "Central multimídia"],
      consumption: { gasoline: { city: 12, highway: 14 } },
      fipePrice: 84_900,
      fipeMonth: "2026-11",
    })
    expect(known.reasons).toEqual({})
    expect(Object.values(known.facts)).toEqual([
      "12 km/l na cidade com gasolina",
      "Porta-malas de 300 litros",
      "2 itens de conforto: ar-condicionado e teto solar",
      "Único dono e garantia",
    ])
    expect(Object.values(alike({ gearbox: "manual" }).facts)).toEqual(["Câmbio manual"])
    expect(Object.values(alike({}).facts)).toEqual(["Modelo 2020, fabricado em 2019"])
  })

  it("knows the hold of a cargo van, which is larger than any trunk", () => {
    const van = makeCar({ ...plain, body: "van", seats: 2, trunkLitres: 3300 })
    const cars = others(4, { body: "minivan", trunkLitres: 560 })
    const told = said([van, ...cars])
    expect(told.facts["space"]).toBe("Porta-malas de 3.300 litros")
    expect(told.doubts).not.toHaveProperty("space")
    expect(said([cars[0]!, van, ...cars.slice(1)]).reasons["space"]).toBeUndefined()
  })

  it("says of a FIPE price that several codes share that it is about right, and nothing of a side it may not be on", () => {
    const fipe = (price: number, fipeApproximate = true) =>
      said([
        makeCar({ ...plain, price, fipePrice: 80_000, fipeMonth: "2026-11", fipeApproximate }),
        ...others(4, { fipePrice: 84_900, fipeMonth: "2026-11" }),
      ])
    expect(fipe(74_000).reasons["fipe"]).toBe("Cerca de R$ 6.000 abaixo da FIPE de nov/2026")
    expect(fipe(74_000, false).reasons["fipe"]).toBe("R$ 6.000 abaixo da FIPE de nov/2026")
    expect(fipe(87_000).tradeoffs["fipe"]).toBe("Cerca de R$ 7.000 acima da FIPE de nov/2026")
    for (const near of [77_000, 83_000]) {
      expect(fipe(near).facts["fipe"]).toBe("Perto da FIPE de nov/2026")
      expect({ ...fipe(near).reasons, ...fipe(near).tradeoffs }).not.toHaveProperty("fipe")
    }
  })
})
