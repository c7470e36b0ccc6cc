import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import {
  CRITIQUES,
  type Evidence,
  PRIORITIES,
  type Profile,
  Profile as ProfileShape,
  USES,
} from "../../../src/contract/profile.ts"
import {
  compareCars,
  countFitting,
  decodeSnapshot,
  DESIGN_PRIOR,
  encodeSnapshot,
  explainCar,
  nextQuestion,
  recommend,
  recommendExploring,
  recommendTogether,
  similarCars,
  type Stock,
  whyCar,
} from "../../../src/engine/index.ts"
import type { LearntPrior } from "../../../src/engine/learning.ts"
import { TRIANGLE } from "../../../src/engine/shopper/learnt.ts"
import { carId, makeCar, stockOf } from "./cars.ts"
import { liking } from "./priors.ts"

describe("every verb of the engine", () => {
  const plain = Array.from({ length: 12 }, (_, k) =>
    makeCar({ id: carId(k + 1), model: `M${k}`, price: 50_000 + 4000 * k }),
  )
  const bare = (n: number): Car => ({
    ...makeCar({ id: carId(n), title: "", make: "", model: "", version: "" }),
    equipment: [],
  })
  const stocks: Readonly<Record<string, readonly Car[]>> = {
    none: [],
    one: plain.slice(0, 1),
    two: plain.slice(0, 2),
    identical: Array.from({ length: 12 }, (_, k) => makeCar({ id: carId(k + 1) })),
    "no facts": Array.from({ length: 12 }, (_, k) => bare(k + 1)),
    "no numbers": plain.map((car, k) => ({
      ...car,
      ...(k % 2 ? { km: NaN, price: NaN } : { fipePrice: NaN, powerHp: NaN }),
    })),
    "no years": plain.map((car, k) => ({ ...car, ...(k % 2 ? { modelYear: NaN } : { buildYear: NaN }) })),
    twelve: plain,
  }
  const circle = [1, 2, 3].map((k): Evidence => ({ kind: "duel", winner: carId(k), loser: carId((k % 3) + 1) }))
  const odd: readonly Profile[] = [
    { budget: { max: 90_000 }, uses: [] },
    { budget: { max: 1 }, uses: ["city"], evidence: circle },
    { budget: { max: 60_000 }, uses: [], evidence: Array.from({ length: 99 }, (_, k) => circle[k % 3]!) },
    {
      budget: { max: 30_000, min: 29_000 },
      uses: ["offroad"],
      people: 9,
      bodies: ["convertible"],
      fuels: ["electric"],
      gearbox: "manual",
      yearMin: 2028,
      kmMax: 0,
      mustHave: ["banheira"],
      makesAvoided: ["Chevrolet"],
    },
  ]
  const flat = new Array<number>(TRIANGLE).fill(1000)
  const priors: Readonly<Record<string, LearntPrior | undefined>> = {
    "the design": undefined,
    "one learnt": liking("suv", 1),
    "one of another engine": { version: "x", shift: [1, 2], covariance: [1] },
    "one that is no covariance": { ...liking("suv", 1), covariance: flat.map(() => -1) },
    "one without spread": { ...liking("suv", 1), covariance: flat.map(() => 0) },
  }

  it.each(Object.keys(stocks))("answers over a stock of %s, whatever is asked and whatever prior it has", (name) => {
    const cars = stocks[name]!
    for (const prior of Object.values(priors)) {
      const stock = decodeSnapshot(encodeSnapshot(cars, { stockVersion: 1, prior }))
      for (const [k, profile] of odd.entries()) {
        const list = recommend(stock, profile, 50)
        expect(list.items).toHaveLength(cars.length)
        if (k === 3 && cars.length > 0) expect(list.relaxed.length).toBeGreaterThan(0)
        const answers = [list, ...answersOf(stock, cars, profile)]
        expect(numbersIn(answers).filter(({ number, path }) => !Number.isFinite(number) && !OWN.test(path))).toEqual([])
      }
    }
  })

  it.each(Object.keys(stocks))(
    "answers with every field at its limits, over a stock of %s, and says what gave way",
    (name) => {
      const cars = stocks[name]!.map((car, k): Car => (k === 2 ? { ...car, status: "sold" } : car))
      const stock = stockOf(cars)
      const available = cars.filter(({ status }) => status === "available").length
      for (const budget of [{ max: 1e-9 }, { max: 1e8, min: 1e8 }, { max: 50_000, min: 90_000, flexible: true }]) {
        const profile = ProfileShape.parse({ ...LIMITS, budget })
        const list = recommend(stock, profile, 50)
        expect(list.items).toHaveLength(available)
        expect(list.items.filter(({ car }) => car.status !== "available")).toEqual([])
        // Nothing has thirty pieces of equipment that there are not.
        if (available > 0) expect(list.relaxed.map(({ constraint }) => constraint)).toContain("mustHave")
        for (const item of list.items) expect(item.breaks).toContain("mustHave")
        const answers = [list, ...answersOf(stock, cars, profile)]
        expect(numbersIn(answers).filter(({ number, path }) => !Number.isFinite(number) && !OWN.test(path))).toEqual([])
      }
    },
  )

  it("passes over what was said of cars that it does not have, as of another dealer's", () => {
    const stock = stockOf(plain)
    const strange = (n: number) => carId(900 + n)
    const evidence: Evidence[] = [
      { kind: "duel", winner: strange(1), loser: carId(3) },
      { kind: "duel", winner: carId(2), loser: strange(2) },
      { kind: "duel", winner: carId(4), loser: carId(4) },
      { kind: "like", carId: strange(3) },
      { kind: "reject", carId: strange(4) },
      { kind: "critique", carId: strange(5), direction: "cheaper" },
      { kind: "click", carId: strange(6), shown: [carId(1), strange(6)] },
      { kind: "click", carId: carId(7), shown: [strange(7), strange(8)] },
    ]
    const asked: Profile = { budget: { max: 80_000 }, uses: ["city"] }
    expect(recommend(stock, { ...asked, evidence }, 12).items).toEqual(recommend(stock, asked, 12).items)
    expect(whyCar(stock, asked, strange(1))).toBeUndefined()
    expect(compareCars(stock, asked, [carId(1), strange(1)])).toBeUndefined()
    expect(similarCars(stock, strange(1), 6)).toEqual([])
  })

  it("a prior that is none is passed over, and not named", () => {
    for (const [name, prior] of Object.entries(priors)) {
      const stock = decodeSnapshot(encodeSnapshot(plain, { stockVersion: 1, prior }))
      expect(recommend(stock, odd[0]!, 3).versions.prior).toBe(name === "one learnt" ? "learnt-7" : DESIGN_PRIOR)
    }
  })
})

/** What every verb makes of a profile. */
function answersOf(stock: Stock, cars: readonly Car[], profile: Profile): unknown[] {
  const ids = cars.map(({ id }) => id)
  return [
    recommendTogether(stock, [profile, { budget: { max: 90_000 }, uses: [] }], 50),
    recommendExploring(stock, profile, 50, "seed"),
    nextQuestion(stock, profile, []),
    countFitting(stock, profile),
    ...ids.slice(0, 2).flatMap((id) => [whyCar(stock, profile, id), explainCar(stock, profile, id)]),
    compareCars(stock, profile, ids.slice(0, 4)),
    ...ids.slice(0, 1).map((id) => similarCars(stock, id, 6)),
  ]
}

/** The car's own facts, which go out as they came in. */
const OWN = /\.car\.|^\d+\.\d+\.|cars\.\d+\./

function numbersIn(value: unknown, path = ""): { path: string; number: number }[] {
  if (typeof value === "number") return [{ path, number: value }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`.replace(/^\./, "")))
}

/** As much as the contract takes of everything, and no car has any of it. */
const LIMITS = {
  uses: [...USES],
  people: 9,
  priorities: Object.fromEntries(PRIORITIES.map((priority, k) => [priority, k % 2 ? 5 : 0])),
  bodies: Array.from({ length: 9 }, () => "convertible"),
  fuels: ["electric"],
  gearbox: "cvt",
  makesLiked: Array.from({ length: 30 }, (_, k) => `Gostada ${k}`),
  makesAvoided: ["Chevrolet", ...Array.from({ length: 29 }, (_, k) => `Evitada ${k}`)],
  yearMin: 2100,
  kmMax: 0,
  mustHave: Array.from({ length: 30 }, (_, k) => `banheira 🛁 ${k}`),
  colors: Array.from({ length: 20 }, (_, k) => `cor ${k}`),
  evidence: Array.from({ length: 100 }, (_, k) =>
    k % 2
      ? { kind: "click", carId: carId(1 + (k % 14)), shown: Array.from({ length: 50 }, (_, n) => carId(1 + n)) }
      : { kind: "critique", carId: carId(1 + (k % 14)), direction: CRITIQUES[(k / 2) % CRITIQUES.length] },
  ),
}
