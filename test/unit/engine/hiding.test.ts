import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { recommend, type Stock } from "../../../src/engine/index.ts"
import { MERITS, PARTS } from "../../../src/engine/knowledge/parts.ts"
import { type Judged, judge } from "../../../src/engine/ranking/judge.ts"
import { phiAt } from "../../../src/engine/ranking/phi.ts"
import { placeOf, tierOf } from "../../../src/engine/ranking/select.ts"
import { carId, makeCar, stockOf } from "./cars.ts"
import { hide, LEFT_OUT, leftOut, untidyStock } from "./left-out.ts"
import { anyProfile, mildProfile } from "./profiles.ts"

const demo = benchCars(60)

/** Answers, and instructions out of evidence; what a shopper chose was chosen with the facts in sight, and is another test's. */
const answers = anyProfile.map(({ evidence, ...profile }): Profile => ({
  ...profile,
  evidence: (evidence ?? []).filter(({ kind }) => kind === "critique"),
}))

const seen = (stock: Stock, profile: Profile, id: string): { judged: Judged; row: number } => {
  const judged = judge(stock, profile)
  return { judged, row: judged.features.facts.rows.indexOf(stock.indexOf(id)!) }
}

describe("a fact left out", () => {
  it("never raises a part, the score or what is kept of the wishes, of no car and for nobody", () => {
    let [better, alike] = [0, 0]
    fc.assert(
      fc.property(
        fc.oneof(untidyStock, fc.constant(demo)),
        fc.nat(),
        leftOut,
        fc.double({ min: 0, max: 1, noNaN: true }),
        answers,
        (cars, which, facts, share, profile) => {
          const car = { ...cars[which % cars.length]!, status: "available" as const }
          const others = cars.filter(({ id }) => id !== car.id)
          const before = seen(stockOf([...others, car]), profile, car.id)
          const after = seen(stockOf([...others, hide(car, facts, share)]), profile, car.id)
          const told = JSON.stringify([facts, profile, car])
          for (const part of PARTS) {
            const [was, is] = [before, after].map(({ judged, row }) =>
              phiAt(judged, part, judged.features.facts.rows[row]!),
            )
            expect(is, `${part} ${told}`).toBeLessThanOrEqual(was!)
          }
          expect(after.judged.scores.of(after.row), told).toBeLessThanOrEqual(before.judged.scores.of(before.row))
          expect(tierOf(after.judged, after.row), told).toBeGreaterThanOrEqual(tierOf(before.judged, before.row))
          // Where fewer than three are left that serve, something else gives way, and for all cars.
          if (before.judged.allowance.levels.join() === after.judged.allowance.levels.join()) {
            alike++
            expect(placeOf(after.judged, after.row), told).toBeGreaterThanOrEqual(placeOf(before.judged, before.row))
          }
          if (after.judged.scores.of(after.row) < before.judged.scores.of(before.row)) better++
        },
      ),
      { numRuns: 200 },
    )
    expect(better).toBeGreaterThan(50)
    expect(alike).toBeGreaterThan(50)
  })

  it("never raises a merit of a car either, whatever the shopper liked and rejected", () => {
    fc.assert(
      fc.property(untidyStock, leftOut, anyProfile, (cars, facts, profile) => {
        const car = { ...cars[0]!, status: "available" as const }
        const both = [car, hide(car, facts, 0.5)].map((one) => seen(stockOf([one, ...cars.slice(1)]), profile, car.id))
        for (const merit of MERITS) {
          const [was, is] = both.map(({ judged, row }) => phiAt(judged, merit, judged.features.facts.rows[row]!))
          expect(is, merit).toBeLessThanOrEqual(was!)
        }
      }),
      { numRuns: 80 },
    )
  })

  it("brings no car forward in the list that is shown", () => {
    const names = Object.keys(LEFT_OUT)
    fc.assert(
      fc.property(
        fc.constantFrom(...demo.slice(0, 20)),
        fc.constantFrom(...names),
        mildProfile,
        (car, name, profile) => {
          const rank = (one: Car): number => {
            const stock = stockOf(demo.map((other) => (other.id === one.id ? one : other)))
            return recommend(stock, profile, 20).items.find((item) => item.car.id === one.id)?.rank ?? Infinity
          }
          expect(rank(hide(car, [name], 0.5)), name).toBeGreaterThanOrEqual(rank(car))
        },
      ),
      { numRuns: 60 },
    )
  })

  it("costs something where it was good, and nothing where it was as bad as what an unknown one counts as", () => {
    const good: Partial<Car> = {
      km: 10_000,
      fipePrice: 95_000,
      fipeMonth: "2026-11",
      body: "hatch",
      powerHp: 130,
      trunkLitres: 400,
      seats: 5,
      consumption: { gasoline: { city: 14, highway: 16 } },
      safety: { stars: 5, year: 2021 },
      color: "Branco",
      oneOwner: true,
      ipvaPaid: true,
      inspection: "aprovado",
      warranty: "3 meses",
      spareKey: true,
      auctionOrClaim: false,
      equipment: ["Ar-condicionado", "Direção elétrica", "Central multimídia", "6 airbags", "Controle de estabilidade"],
    }
    const bad: Partial<Car> = {
      fipePrice: 70_000,
      fipeMonth: "2026-11",
      powerHp: 50,
      trunkLitres: 150,
      consumption: { gasoline: { city: 6, highway: 7 } },
      safety: { stars: 0, year: 2021 },
      color: "Vermelho",
      oneOwner: false,
      ipvaPaid: false,
      inspection: "reprovado",
      warranty: "sem garantia",
      spareKey: false,
      auctionOrClaim: true,
      equipment: ["Som"],
    }
    const asked: Profile = { budget: { max: 90_000 }, uses: [], people: 4 }
    const scoreOf = (car: Car): number => seen(stockOf([car]), asked, car.id).judged.scores.of(0)
    for (const [facts, costs] of [
      [good, true],
      [bad, false],
    ] as const) {
      const whole = makeCar({ ...good, ...facts })
      for (const name of Object.keys(facts).filter((key) => key !== "fipeMonth")) {
        expect(scoreOf(LEFT_OUT[name]!(whole, 0)) < scoreOf(whole), name).toBe(costs)
      }
    }
  })

  it("cannot be an auction or few pieces that are better kept quiet, and each piece named is worth no less", () => {
    const asked: Profile = { budget: { max: 90_000 }, uses: [] }
    const score = (facts: Partial<Car>): number =>
      seen(stockOf([makeCar(facts)]), asked, makeCar().id).judged.scores.of(0)
    expect(score({ auctionOrClaim: true })).toBe(score({}))
    expect(score({ auctionOrClaim: false })).toBeGreaterThan(score({}))
    const pieces = [
      "Som",
      "Ar-condicionado",
      "Direção elétrica",
      "Central multimídia",
      "Câmera de ré",
      "6 airbags",
      "Isofix",
    ]
    let before = score({ equipment: [] })
    pieces.forEach((_, k) => {
      const now = score({ equipment: pieces.slice(0, k + 1) })
      expect(now).toBeGreaterThanOrEqual(before)
      before = now
    })
    expect(before).toBeGreaterThan(score({ equipment: ["Som"] }))
  })

  it("of the seats breaks a wish for places, and is said as what it is", () => {
    const cars = [4, 5, 6].map((n) => makeCar({ id: carId(n), body: "hatch" }))
    const asked: Profile = { budget: { max: 90_000 }, uses: [], people: 4 }
    const two = makeCar({ id: carId(1), body: "pickup", seats: 2 })
    const { items, relaxed } = recommend(stockOf([...cars, two]), asked, 10)
    expect(items.map(({ breaks }) => breaks)).toEqual(items.map(() => ["people"]))
    const texts = items.map(({ tradeoffs }) => tradeoffs[0]!.text)
    expect(texts.toSorted()).toEqual([
      "2 lugares para 4 pessoas",
      ...Array<string>(3).fill("Número de lugares não informado, para 4 pessoas"),
    ])
    expect(relaxed[0]!.text).toMatch(/^Incluímos carros de 2 lugares para 4 pessoas/)
    expect(recommend(stockOf(cars), asked, 10).relaxed[0]!.text).toMatch(
      /^Incluímos carros sem o número de lugares informado/,
    )
    const five = cars.map((car) => ({ ...car, seats: 5 }))
    expect(recommend(stockOf(five), asked, 10).relaxed).toEqual([])
  })
})
