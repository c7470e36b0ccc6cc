import { describe, expect, it } from "vitest"
import type { Evidence, Profile } from "../../../../src/contract/profile.ts"
import { compareCars, decodeSnapshot, encodeSnapshot, recommend, whyCar } from "../../../../src/engine/index.ts"
import { learntFrom, populationOf, WIDTH, witnessOf } from "../../../../src/engine/learning.ts"
import { factor } from "../../../../src/engine/learn/matrix.ts"
import { SIZE } from "../../../../src/engine/shopper/vector.ts"
import { carId, makeCar } from "../cars.ts"
import { liking } from "../priors.ts"

const CARS = [
  makeCar({ id: carId(1), body: "hatch" }),
  makeCar({ id: carId(2), body: "suv" }),
  makeCar({ id: carId(3), body: "pickup" }),
]
const PROFILE: Profile = { budget: { max: 500_000 }, uses: ["city"] }

describe("a learnt prior", () => {
  it("goes with the snapshot to the thousandth, ranks, and is named by every answer", () => {
    const prior = liking("pickup", 3)
    const stock = decodeSnapshot(encodeSnapshot(CARS, { stockVersion: 4, prior }))
    expect(stock.prior).toEqual(prior)
    const list = recommend(stock, PROFILE, 3)
    expect(list.items[0]!.car.id).toBe(carId(3))
    expect(list.versions).toEqual({ engine: expect.any(String), stock: 4, prior: "learnt-7" })
    expect(compareCars(stock, PROFILE, [carId(1), carId(2)])!.versions.prior).toBe("learnt-7")
    expect(whyCar(stock, PROFILE, carId(1))!.versions.prior).toBe("learnt-7")
    const designed = recommend(decodeSnapshot(encodeSnapshot(CARS, { stockVersion: 4 })), PROFILE, 3)
    expect([designed.versions.prior, designed.items[0]!.car.id === carId(3)]).toEqual(["design-3", false])
  })

  it("gives way to what a shopper does", () => {
    const duels = Array.from({ length: 30 }, (): Evidence => ({ kind: "duel", winner: carId(1), loser: carId(3) }))
    const stock = decodeSnapshot(encodeSnapshot(CARS, { stockVersion: 4, prior: liking("pickup", 1) }))
    expect(recommend(stock, { ...PROFILE, evidence: duels }, 3).items[0]!.car.id).not.toBe(carId(3))
  })

  it("of another engine's attributes is passed over, and not named", () => {
    const foreign = { version: "learnt-8", shift: [1, 2], covariance: [1] }
    const stock = decodeSnapshot(encodeSnapshot(CARS, { stockVersion: 4, prior: foreign }))
    expect(recommend(stock, PROFILE, 3).versions.prior).toBe("design-3")
  })

  it("stays positive definite when rounded, however close to singular", () => {
    const covariance = new Float64Array(SIZE * SIZE).fill(0.37)
    const { covariance: rounded } = populationOf(learntFrom("x", { shift: new Float64Array(SIZE * WIDTH), covariance }))
    const l = factor(rounded.slice(), SIZE)
    for (let k = 0; k < SIZE; k++) expect(l[k * SIZE + k]!).toBeGreaterThan(0.05)
  })
})

describe("witnessOf", () => {
  const stock = decodeSnapshot(encodeSnapshot(CARS, { stockVersion: 4 }))
  const duel: Evidence = { kind: "duel", winner: carId(1), loser: carId(3) }

  it("takes duels, likes and rejects, never clicks, and nothing about cars it does not know", () => {
    const click: Evidence = { kind: "click", carId: carId(1), shown: [carId(1), carId(2)] }
    const witness = witnessOf(stock, { ...PROFILE, evidence: [click, duel, { kind: "like", carId: carId(2) }] })
    expect(witness!.contests).toHaveLength(2)
    expect(witness!.stated).toHaveLength(WIDTH)
    expect(witnessOf(stock, { ...PROFILE, evidence: [click] })).toBeUndefined()
    expect(witnessOf(stock, { ...PROFILE, evidence: [{ kind: "like", carId: carId(99) }] })).toBeUndefined()
  })

  it("leaves to the sums only what the design does not already explain", () => {
    const [contest] = witnessOf(stock, { ...PROFILE, evidence: [duel] })!.contests
    // In the city a pickup is designed to trail a hatch: so much of the lead is not news.
    expect(contest!.offsets[0]).toBeLessThan(-0.4)
  })
})
