import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  airbagsOf,
  airbagTotal,
  conceptsOf,
  labelsOf,
  satisfies,
  equipmentFacts,
  wordFacts,
} from "../../../src/engine/knowledge/equipment.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { firstCode, rankedOf, withValue } from "../../../src/engine/knowledge/ranked.ts"
import { recommend, similarCars } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { bestRows } from "../../../src/engine/ranking/select.ts"
import { diversify } from "../../../src/engine/ranking/variety.ts"
import { priceMerit } from "../../../src/engine/shopper/personal.ts"
import { cpuMsOf } from "../../support/cpu.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

describe("bestRows", () => {
  it("is the head of a full sort", () => {
    fc.assert(
      fc.property(plausibleStock(40), anyProfile, fc.nat(45), (cars, asked, count) => {
        const judged = judge(stockOf(cars), asked)
        const all = bestRows(judged, 1000)
        expect(bestRows(judged, count)).toEqual(all.slice(0, count))
        all.forEach((place, k) => {
          const next = all[k + 1]
          if (next) expect(place.tier < next.tier || (place.tier === next.tier && place.score >= next.score)).toBe(true)
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe("rankedOf", () => {
  it("has each distinct value once, rising, unknown last, and every car's code", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1e10 }).map((n) => n / 100),
      // No −0, which is 0.
      fc.double().map((n) => n + 0),
      fc.constantFrom(NaN, Infinity, -5),
    )
    fc.assert(
      fc.property(fc.array(value), fc.double(), fc.boolean(), (column, bound, upTo) => {
        const ranked = rankedOf(Float64Array.from(column))
        expect([...ranked.codes].map((code) => ranked.values[code])).toEqual(column)
        const rising = [...new Set(column)].sort((a, b) => (a < b || Number.isNaN(b) ? -1 : 1))
        expect([...ranked.values]).toEqual(rising)
        const below = column.filter((n) => n < bound || (upTo && n === bound))
        expect(firstCode(ranked, bound, upTo)).toBe(new Set(below).size)
      }),
    )
  })

  it("follows one car's value, known or not", () => {
    const value = fc.oneof(fc.nat(5), fc.constant(NaN))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.nat(), value, (column, at, to) => {
        const index = at % column.length
        const { codes, values } = withValue(rankedOf(Float64Array.from(column)), index, to)
        expect(Array.from(codes, (code) => values[code])).toEqual(column.with(index, to))
        const known = [...values].filter((other) => !Number.isNaN(other))
        expect([...known].sort((a, b) => a - b)).toEqual([...values].slice(0, known.length))
      }),
    )
  })
})

describe("diversify", () => {
  it("begins with the best, keeps tiers, and gives up at most 2% of utility, in sum and place by place", () => {
    fc.assert(
      fc.property(plausibleStock(40, 1), anyProfile, (cars, asked) => {
        const judged = judge(stockOf(cars), asked)
        const sorted = bestRows(judged, 40)
        const shown = diversify(judged, sorted, 10)
        expect(shown[0]).toEqual(sorted[0])
        shown.forEach((place, k) => {
          expect(place.tier).toBe(sorted[k]!.tier)
          expect(place.score).toBeGreaterThanOrEqual(0.98 * sorted[k]!.score)
        })
      }),
      { numRuns: 100 },
    )
  })

  it("does not show ten of one model where near equals are at hand", () => {
    const cars = Array.from({ length: 40 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        make: `Make ${k % 4}`,
        model: `Model ${k % 4}`,
        price: 80_000 + 10 * Math.floor(k / 10) + (k % 4) * 60,
      }),
    )
    const models = new Set(
      recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [] }, 10).items.map(({ car }) => car.model),
    )
    expect(models.size).toBe(4)
  })

  it("finds the near equals of other models, however many of one model are a little better", () => {
    const many = Array.from({ length: 120 }, (_, k) => makeCar({ id: carId(k + 1), price: 80_000 + (k % 7) * 10 }))
    const others = Array.from({ length: 12 }, (_, k) =>
      makeCar({ id: carId(200 + k), make: `Make ${k}`, model: `Model ${k}`, price: 80_500 }),
    )
    const asked: Profile = { budget: { max: 100_000 }, uses: [] }
    const models = (cars: Parameters<typeof stockOf>[0]): number =>
      new Set(recommend(stockOf(cars), asked, 10).items.map(({ car }) => car.model)).size
    expect(models([...many, ...others])).toBe(10)
    // What gives up more than 2% stays out, and so does what breaks a wish.
    expect(models([...many, ...others.map((car) => ({ ...car, km: 240_000 }))])).toBe(1)
    expect(models([...many, ...others.map((car) => ({ ...car, price: 100_001 }))])).toBe(1)
    const { items, variety } = recommend(stockOf([...many, ...others]), asked, 10)
    const best = bestRows(judge(stockOf([...many, ...others]), asked), 10)
    const [shown, most] = [items.map((item) => item.score * 1e6), best.map(({ score }) => score)].map((scores) =>
      scores.reduce((sum, score) => sum + score, 0),
    )
    expect(variety!.givenUp).toBeCloseTo(1 - shown! / most!, 6)
    expect(variety!.givenUp).toBeLessThanOrEqual(0.02)
  })

  it("holds several bodies where they are as good, though each car is of another make", () => {
    const cars = Array.from({ length: 20 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        make: `Make ${k}`,
        model: `Model ${k}`,
        body: k < 10 ? "sedan" : "hatch",
        trunkLitres: 300,
        price: 80_000 + 10 * k,
      }),
    )
    const profile: Profile = { budget: { max: 90_000 }, uses: ["app_driver"] }
    const { items, variety } = recommend(stockOf(cars), profile, 10)
    const hatches = items.filter(({ car }) => car.body === "hatch")
    expect(items[0]!.car.body).toBe("sedan")
    expect(hatches.length).toBeGreaterThanOrEqual(2)
    expect(variety!.givenUp).toBeGreaterThan(0)
  })
})

describe("space", () => {
  it("is the cabin too, of cars with equal trunks and seats", () => {
    const cars = (["hatch", "suv", "minivan"] as const).map((body, k) =>
      makeCar({ id: carId(k + 1), body, trunkLitres: 400, seats: 5 }),
    )
    const { parts } = recommend(stockOf(cars), { budget: { max: 90_000 }, uses: [], people: 4 }, 3).items.reduce<{
      parts: Partial<Record<string, number>>
    }>((all, { car, parts }) => ({ parts: { ...all.parts, [car.body!]: parts["space"]! } }), { parts: {} })
    expect(parts["minivan"]!).toBeGreaterThan(parts["suv"]!)
    expect(parts["suv"]!).toBeGreaterThan(parts["hatch"]!)
  })
})

describe("priceMerit", () => {
  it("falls strictly, within −1 and 1, concave up to the budget", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.double({ min: 1e-3, max: 5, noNaN: true }),
        (r, more) => {
          expect(priceMerit(r + more)).toBeLessThan(priceMerit(r))
          expect(Math.abs(priceMerit(r))).toBeLessThanOrEqual(1)
        },
      ),
    )
    expect(priceMerit(0.5)).toBeGreaterThan((priceMerit(0) + priceMerit(1)) / 2)
  })
})

describe("equipment", () => {
  const has = (wish: string, text: string): boolean => {
    const table = text.split(", ").map(wordFacts)
    return satisfies(wish, table)(equipmentFacts(Uint32Array.from(table.keys()), table))
  }

  it.each([
    ["ar-condicionado", "Ar Condicionado Digital", true],
    ["ar condicionado", "ar-condicionado", true],
    ["ar digital", "Ar-condicionado", false],
    ["teto solar", "Teto panorâmico", true],
    ["6 airbags", "Airbags (6)", true],
    ["6 airbags", "Airbag duplo", false],
    ["câmera de ré", "Camera traseira", true],
    ["Apple CarPlay", "Android Auto e CarPlay", true],
    ["engate de reboque", "Engate para reboque", false],
    ["reboque", "Engate para reboque", true],
    ["piloto automático", "Controlador de velocidade (cruise control)", true],
    ["banheira", "Bancos de couro", false],
    ["6 airbags", "airbags_front, airbags_side, airbags_curtain", true],
    ["airbags_curtain", "airbags_front, airbags_side", false],
    ["sunroof", "Teto solar", true],
    ["Ar-condicionado", "air_conditioning", true],
    ["rear_camera", "rear_camera", true],
    ["tow_hitch", "tow_hitch", true],
    ["diff_lock", "central_lock", false],
  ])("%j asked, %j offered: %s", (wish, text, met) => {
    expect(has(wish, text)).toBe(met)
  })

  it("counts airbags and names concepts", () => {
    const total = (words: string): number => airbagTotal(words.split(", ").map(airbagsOf))
    const words = ["6 airbags", "Airbag motorista", "Airbag duplo", "Airbags laterais", "7x airbag", "ABS"]
    expect(words.map(total)).toEqual([6, 1, 2, 2, 7, 0])
    expect(total("Airbag duplo, Airbag motorista, Airbag passageiro, ABS")).toBe(2)
    expect(total("airbags_front, airbags_side, airbags_curtain")).toBe(6)
    expect(labelsOf(conceptsOf("Bancos de couro"), "comfort")).toEqual(["bancos de couro"])
  })
})

describe("similarCars", () => {
  it("finds available cars alike, also to a sold one, never the car itself", () => {
    const cars = [
      makeCar({ id: carId(1), status: "sold" }),
      makeCar({ id: carId(2) }),
      makeCar({ id: carId(3), make: "Toyota", model: "Hilux", price: 250_000, body: "pickup" }),
      makeCar({ id: carId(4), status: "reserved" }),
    ]
    const stock = stockOf(cars)
    const found = similarCars(stock, carId(1), 10)
    expect(found.map(({ car }) => car.id)).toEqual([carId(2), carId(3)])
    expect(found[0]!.score).toBeGreaterThan(found[1]!.score)
    expect(similarCars(stock, carId(2), 10).map(({ car }) => car.id)).toEqual([carId(3)])
    expect(similarCars(stock, "nobody", 10)).toEqual([])
  })

  it("scores between 0 and 1, whatever the cars", () => {
    fc.assert(
      fc.property(plausibleStock(15, 1), (cars) => {
        for (const { score } of similarCars(stockOf(cars), cars[0]!.id, 50)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe("a stock of 20,000", () => {
  it("is ranked whole, and quickly", () => {
    const cars = Array.from({ length: 20_000 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        price: 30_000 + ((k * 7919) % 150_000),
        km: (k * 104_729) % 200_000,
        modelYear: 2010 + (k % 17),
      }),
    )
    const stock = stockOf(cars)
    const asked = { budget: { max: 80_000 }, uses: ["city" as const], yearMin: 2020, kmMax: 60_000 }
    const best = Math.min(
      ...[1, 2, 3, 4, 5].map(() => cpuMsOf(() => expect(recommend(stock, asked, 10).items).toHaveLength(10))),
    )
    // Wide of the few milliseconds it takes, since tests share noisy machines.
    expect(best).toBeLessThan(200)
  })
})
