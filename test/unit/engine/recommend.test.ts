import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import { type Profile, Profile as ProfileShape } from "../../../src/contract/profile.ts"
import { RecommendedCar, Relaxation, Suggestion } from "../../../src/contract/recommendation.ts"
import { countFitting, explainCar, patched, recommend } from "../../../src/engine/index.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile, evidence } from "./profiles.ts"

const profile = (answers: Partial<Profile> = {}): Profile => ({ budget: { max: 90_000 }, uses: [], ...answers })
const ids = (items: readonly { car: Car }[]): string[] => items.map(({ car }) => car.id)
const bare = (id: string, price = 50_000): Car => ({
  ...makeCar({ id, price, title: "", make: "", model: "", version: "", equipment: [], photos: [] }),
})

describe("recommend", () => {
  it("answers any profile over any stock by the contract, never empty, every number finite", () => {
    fc.assert(
      fc.property(plausibleStock(30), anyProfile, fc.integer({ min: 1, max: 50 }), (cars, asked, limit) => {
        const answer = recommend(stockOf(cars), asked, limit)
        const available = cars.filter(({ status }) => status === "available").length
        expect(answer.items).toHaveLength(Math.min(limit, available))
        const large = cars.filter(({ status, seats = 0 }) => status === "available" && seats >= (asked.people ?? 0))
        expect(answer.total).toBeGreaterThanOrEqual(Math.min(3, large.length || available))
        expect(JSON.stringify(answer)).not.toMatch(/null,"score"|NaN|Infinity|undefined/)
        answer.items.forEach((item, k) => {
          RecommendedCar.parse(item)
          expect(item.rank).toBe(k + 1)
          expect(item.facts.length + item.reasons.length).toBeGreaterThan(0)
          expect(item.car.status).toBe("available")
          const sum = Object.values(item.parts).reduce((total, part) => total + part, 0)
          expect(sum).toBeCloseTo(item.score, 9)
        })
        for (const relaxation of answer.relaxed) Relaxation.parse(relaxation)
        for (const suggestion of answer.suggestions) Suggestion.parse(suggestion)
        expect(new Set(ids(answer.items)).size).toBe(answer.items.length)
      }),
      { numRuns: 300 },
    )
  })

  it("lets cars with too few seats through only where none has enough, and no others to make up three", () => {
    const cars = Array.from({ length: 9 }, (_, k) => makeCar({ id: carId(k + 1), seats: k === 0 ? 7 : 5 }))
    const asked = profile({ people: 7, budget: { max: 50_000 } })
    const answer = recommend(stockOf(cars), asked, 10)
    expect([answer.total, answer.items[0]!.car.id]).toEqual([1, carId(1)])
    expect(answer.relaxed.map(({ constraint }) => constraint)).toEqual(["budget"])
    expect(answer.items.slice(1).every(({ breaks }) => breaks.includes("people"))).toBe(true)
    const small = recommend(stockOf(cars.slice(1)), asked, 10)
    expect(small.total).toBe(8)
    expect(small.relaxed.map(({ constraint }) => constraint)).toContain("people")
  })

  it("offers another kind of body within the budget before the kind asked for at a third more", () => {
    const hatches = Array.from({ length: 4 }, (_, k) => makeCar({ id: carId(k + 1), body: "hatch", price: 39_000 }))
    const suvs = (price: number) =>
      Array.from({ length: 4 }, (_, k) => makeCar({ id: carId(k + 11), body: "suv", price }))
    const asked = profile({ bodies: ["suv"], budget: { max: 40_000 } })
    const first = (price: number) => recommend(stockOf([...hatches, ...suvs(price)]), asked, 4).items[0]!.car.body
    expect(first(53_000)).toBe("hatch")
    expect(first(47_500)).toBe("suv")
  })

  it("does not depend on the order of the stock", () => {
    fc.assert(
      fc.property(plausibleStock(25), anyProfile, fc.infiniteStream(fc.nat()), (cars, asked, noise) => {
        const shuffled = cars.map((car) => ({ car, key: noise.next().value as number })).sort((a, b) => a.key - b.key)
        const answer = recommend(stockOf(cars), asked, 10)
        expect(recommend(stockOf(shuffled.map(({ car }) => car)), asked, 10)).toEqual(answer)
        expect(recommend(stockOf(cars), asked, 10)).toEqual(answer)
      }),
      { numRuns: 100 },
    )
  })

  it.each(["price", "km"] as const)("never scores or places a car worse for a lower %s", (name) => {
    fc.assert(
      fc.property(
        plausibleStock(15, 1),
        anyProfile,
        fc.nat(14),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (cars, asked, at, share) => {
          const car = { ...cars[at % cars.length]!, status: "available" as const }
          const { budget, evidence: _signs, ...rest } = asked
          const { min: _min, ...upTo } = budget
          const open = { ...rest, budget: upTo }
          // The same car twice, but for the price or km; the better one has the higher id, which loses ties.
          const before = car[name] ?? 60_000
          const twin = { ...car, id: carId(99), [name]: Math.round(before * share) }
          const answer = recommend(stockOf([{ ...car, [name]: before }, twin]), open, 2)
          const [worse, better] = [car.id, twin.id].map((id) => answer.items.find((item) => item.car.id === id)!)
          expect(better!.score).toBeGreaterThanOrEqual(worse!.score)
          if (better!.score > worse!.score) expect(better!.rank).toBe(1)
        },
      ),
      { numRuns: 300 },
    )
  })

  it("keeps monotony whatever the evidence", () => {
    fc.assert(
      fc.property(evidence, plausibleStock(10, 10), (signs, cars) => {
        const asked = profile({ evidence: signs.filter(({ kind }) => kind !== "critique" && kind !== "reject") })
        const twins = [makeCar({ id: carId(60), km: 40_000 }), makeCar({ id: carId(61), km: 39_000, price: 84_000 })]
        const items = recommend(stockOf([...cars, ...twins]), asked, 50).items
        const [worse, better] = twins.map(({ id }) => items.find(({ car }) => car.id === id)!)
        expect(better!.score).toBeGreaterThan(worse!.score)
        expect(better!.rank).toBeLessThan(worse!.rank)
      }),
      { numRuns: 100 },
    )
  })

  it("names exactly the wishes that a car breaks, and puts cars that break none first", () => {
    const cars = [
      makeCar({ id: carId(1), price: 95_000 }),
      makeCar({ id: carId(2), gearbox: "manual" }),
      makeCar({ id: carId(3), gearbox: "cvt", body: "suv" }),
      makeCar({ id: carId(4), gearbox: "automatic", modelYear: 2016 }),
    ]
    const asked = profile({ gearbox: "automatic", yearMin: 2020 })
    const answer = recommend(stockOf(cars), asked, 10)
    const breaks = Object.fromEntries(
      answer.items.map(({ car, breaks }) => [Number(car.id.slice(-1)), breaks.toSorted()]),
    )
    expect(breaks).toEqual({ 1: ["budget", "gearbox"], 2: ["gearbox"], 3: [], 4: ["yearMin"] })
    expect(answer.items[0]!.car.id).toBe(carId(3))
    const other = answer.items.find(({ car }) => car.id === carId(2))!
    expect(other.tradeoffs[0]).toEqual({ code: "breaks_gearbox", text: "Câmbio manual, você pediu automático" })
  })

  it("never lets a car that breaks more than was relaxed outrank one that does not", () => {
    fc.assert(
      fc.property(plausibleStock(30), anyProfile, (cars, asked) => {
        const { evidence: _signs, ...stated } = asked
        const stock = stockOf(cars)
        const answer = recommend(stock, stated, 50)
        const relaxed = answer.relaxed.reduce(
          (now, { constraint, to }) => patched(now, { [constraint]: to }),
          stated as Profile,
        )
        const fits = answer.items.map(({ car }) => countFitting(stockOf([car]), relaxed) === 1)
        expect(fits.lastIndexOf(true)).toBe(answer.total - 1 < 50 ? answer.total - 1 : 49)
      }),
      { numRuns: 150 },
    )
  })

  it("states relaxations that, taken as answers, let the same cars through and relax nothing", () => {
    let passedOver = 0
    fc.assert(
      fc.property(plausibleStock(30), anyProfile, (cars, stated) => {
        const stock = stockOf(cars)
        const answer = recommend(stock, stated, 10)
        const relaxed = answer.relaxed.reduce((now, { constraint, to }) => patched(now, { [constraint]: to }), stated)
        expect(ProfileShape.safeParse(relaxed).success).toBe(true)
        passedOver += answer.relaxed.filter(({ constraint }) => constraint === "evidence").length
        expect(countFitting(stock, relaxed)).toBe(answer.total)
        expect(recommend(stock, relaxed, 10)).toMatchObject({ total: answer.total, relaxed: [] })
        if (answer.relaxed.length === 0) expect(countFitting(stock, stated)).toBe(answer.total)
      }),
      { numRuns: 200 },
    )
    expect(passedOver).toBeGreaterThan(5)
  })

  it("stays with the kind of car asked for where older or manual ones of it are near, before another kind", () => {
    const suv = { body: "suv", gearbox: "automatic", modelYear: 2022 } as const
    const facts: Partial<Car>[] = [
      { ...suv, modelYear: 2019, price: 72_990 },
      { ...suv, modelYear: 2018, gearbox: "manual", price: 69_990 },
      { ...suv, modelYear: 2018, gearbox: "manual", price: 57_990 },
      ...[66_990, 47_990, 61_990].map((price) => ({ ...suv, body: "hatch", gearbox: "manual", price }) as const),
    ]
    const cars = facts.map((one, k) => makeCar({ id: carId(k + 1), model: `Model ${k}`, ...one }))
    const asked: Profile = { budget: { max: 70_000 }, uses: [], bodies: ["suv"], gearbox: "automatic", yearMin: 2022 }
    const { items, relaxed, total } = recommend(stockOf(cars), asked, 6)
    expect(items.map(({ car }) => car.body)).toEqual(["suv", "suv", "suv", "hatch", "hatch", "hatch"])
    expect(items[0]!.car.id).toBe(carId(1))
    expect([total, relaxed.map(({ constraint }) => constraint)]).toEqual([3, ["budget", "gearbox", "yearMin"]])
  })

  it("bears stocks of none, one, two, and of cars without a single fact", () => {
    for (const n of [0, 1, 2, 5]) {
      const cars = Array.from({ length: n }, (_, k) => bare(carId(k + 1)))
      const asked = profile({ people: 5, bodies: ["suv"], mustHave: ["teto solar"], kmMax: 1 })
      const answer = recommend(stockOf(cars), asked, 10)
      expect(answer.items).toHaveLength(n)
      expect(answer.total).toBe(n)
      expect(explainCar(stockOf(cars), asked, carId(1)) !== undefined).toBe(n > 0)
    }
  })

  it("orders identical cars by id", () => {
    const cars = [3, 1, 2].map((n) => makeCar({ id: carId(n) }))
    expect(ids(recommend(stockOf(cars), profile(), 10).items)).toEqual([1, 2, 3].map(carId))
  })

  it("bears duels that contradict each other in a circle, and a hundred signs", () => {
    const cars = Array.from({ length: 9 }, (_, k) =>
      makeCar({ id: carId(k + 1), price: 40_000 + 5_000 * k, modelYear: 2014 + k }),
    )
    const circle = Array.from({ length: 99 }, (_, k) => ({
      kind: "duel" as const,
      winner: carId(1 + (k % 9)),
      loser: carId(1 + ((k + 1) % 9)),
    }))
    const answer = recommend(stockOf(cars), profile({ evidence: [...circle, { kind: "like", carId: "gone" }] }), 10)
    expect(answer.items).toHaveLength(9)
    for (const { score } of answer.items) expect(score).toBeGreaterThan(0)
  })

  it("follows what the shopper does", () => {
    const cars = Array.from({ length: 12 }, (_, k) =>
      makeCar({ id: carId(k + 1), body: k % 2 ? "suv" : "hatch", price: 80_000, make: `M${k}`, model: `N${k}` }),
    )
    const stock = stockOf(cars)
    const duels = [1, 3, 5].map((k) => ({ kind: "duel" as const, winner: carId(k + 1), loser: carId(k + 2) }))
    expect(recommend(stock, profile({ evidence: duels }), 3).items.every(({ car }) => car.body === "suv")).toBe(true)
    const liked = recommend(stock, profile({ evidence: [{ kind: "like", carId: carId(1) }] }), 1)
    expect(liked.items[0]!.car.body).toBe("hatch")
    const rejected = recommend(stock, profile({ evidence: [{ kind: "reject", carId: carId(1) }] }), 12)
    expect(rejected.items.at(-1)!.car.id).toBe(carId(1))
    expect(rejected.total).toBe(11)
  })

  it("takes a critique as a wish", () => {
    const cars = [10, 20, 30, 40, 50].map((k) => makeCar({ id: carId(k), price: 1000 * k }))
    const cheaper = profile({ evidence: [{ kind: "critique", carId: carId(40), direction: "cheaper" }] })
    expect(countFitting(stockOf(cars), cheaper)).toBe(3)
    expect(ids(recommend(stockOf(cars), cheaper, 3).items)).toEqual([10, 20, 30].map(carId))
    expect(recommend(stockOf(cars), cheaper, 5).items.at(-1)!.breaks).toEqual(["evidence"])
  })
})

describe("explainCar", () => {
  it("gives bars that add up to the difference from the mean of those that fit", () => {
    fc.assert(
      fc.property(plausibleStock(20, 1), anyProfile, (cars, asked) => {
        const stock = stockOf(cars)
        const answer = recommend(stock, asked, 5)
        for (const { car, score, reasons, tradeoffs, facts, breaks } of answer.items) {
          const why = explainCar(stock, asked, car.id)!
          const gain = why.bars.reduce((sum, bar) => sum + bar.gain, 0)
          expect(gain).toBeCloseTo(why.score - why.mean, 9)
          expect(why).toMatchObject({ score, reasons, tradeoffs, facts, breaks, fitting: answer.total })
          expect(why.range.low).toBeLessThanOrEqual(score)
          expect(why.range.high).toBeGreaterThanOrEqual(score)
        }
        expect(explainCar(stock, asked, carId(500))).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})
