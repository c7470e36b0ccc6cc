import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Car } from "../../../src/contract/car.ts"
import type { Evidence, Profile } from "../../../src/contract/profile.ts"
import { recommend, recommendExploring } from "../../../src/engine/index.ts"
import { judge } from "../../../src/engine/ranking/judge.ts"
import { carId, makeCar, plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

const wide = anyProfile.map(({ uses, priorities }) => ({
  budget: { max: 300_000 },
  uses,
  ...(priorities && { priorities }),
}))

describe("exploration", () => {
  it("marks at most one in ten, of those that fit, and changes nothing else; a seed draws the same", () => {
    let marked = 0
    fc.assert(
      fc.property(
        plausibleStock(60, 25),
        wide,
        fc.uuid(),
        fc.integer({ min: 1, max: 30 }),
        (cars, asked, seed, limit) => {
          const stock = stockOf(cars)
          const plain = recommend(stock, asked, limit)
          const list = recommendExploring(stock, asked, limit, seed)
          expect(list).toEqual(recommendExploring(stockOf(cars.toReversed()), asked, limit, seed))
          const tried = list.items.filter(({ exploration }) => exploration)
          expect(tried.length).toBeLessThanOrEqual(Math.floor(list.items.length / 10))
          expect(new Set(list.items.map(({ car }) => car.id)).size).toBe(plain.items.length)
          list.items.forEach((item, k) => {
            expect(item.rank).toBe(k + 1)
            if (!item.exploration) expect(item).toEqual(plain.items[k])
          })
          for (const { car, parts, score } of tried) {
            expect(plain.items.some((item) => item.car.id === car.id)).toBe(false)
            expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9)
          }
          marked += tried.length
        },
      ),
      { numRuns: 50 },
    )
    expect(marked).toBeGreaterThan(3)
  })

  it("tries only what is for sale and breaks no more than the car whose place it takes, whatever had to be relaxed", () => {
    let tried = 0
    const wishes = fc.record(
      {
        max: fc.constantFrom(150_000, 300_000),
        people: fc.constantFrom(4, 7),
        gearbox: fc.constantFrom("automatic" as const),
        kmMax: fc.constantFrom(1000, 150_000),
      },
      { requiredKeys: ["max"] },
    )
    fc.assert(
      fc.property(plausibleStock(60, 50), wishes, fc.uuid(), (cars, { max, ...rest }, seed) => {
        const asked: Profile = { budget: { max }, uses: [], ...rest }
        const stock = stockOf(cars)
        const { grouping, features } = judge(stock, asked)
        const { rows } = features.facts
        const costOf = (id: string): number =>
          grouping.groups[grouping.groupOf[rows.indexOf(stock.indexOf(id)!)]!]!.cost
        const plain = recommend(stock, asked, 10)
        for (const [k, { car, exploration }] of recommendExploring(stock, asked, 10, seed).items.entries()) {
          if (!exploration) continue
          expect(car.status).toBe("available")
          expect(costOf(car.id)).toBeLessThanOrEqual(costOf(plain.items[k]!.car.id))
          tried++
        }
      }),
      { numRuns: 60 },
    )
    // All of these are a little above the budget, and so are the dearer ones, which are not let through, by more.
    const cars = Array.from({ length: 40 }, (_, k) =>
      makeCar({ id: carId(k + 1), model: `M${k}`, price: k < 20 ? 92_000 + k : 104_000 + k }),
    )
    for (let k = 0; k < 20; k++) {
      const { items } = recommendExploring(stockOf(cars), { budget: { max: 90_000 }, uses: [] }, 10, `s${k}`)
      expect([items[9]!.exploration, items[9]!.car.price < 93_000]).toEqual([true, true])
    }
    expect(tried).toBeGreaterThan(3)
  })

  it("tries less the more is known: a draw from the posterior, not from anything", () => {
    const cars = Array.from({ length: 60 }, (_, k) =>
      makeCar({
        id: carId(k + 1),
        model: `M${k}`,
        body: "hatch",
        price: 60_000 + ((k * 37) % 60) * 500,
        powerHp: 70 + ((k * 23) % 60) * 2,
        trunkLitres: 250 + ((k * 41) % 60) * 6,
        km: ((k * 29) % 60) * 2000,
      }),
    )
    const stock = stockOf(cars)
    const power = ({ powerHp = 0 }: Car): number => powerHp
    const duels = Array.from({ length: 90 }, (_, k): Evidence => {
      const [a, b] = [cars[k % 60]!, cars[(k * 7 + 11) % 60]!]
      const [winner, loser] = power(a) > power(b) ? [a, b] : [b, a]
      return { kind: "duel", winner: winner.id, loser: loser.id }
    })
    const tried = (evidence: Evidence[]): Set<string> => {
      const asked: Profile = { budget: { max: 95_000 }, uses: [], evidence }
      const lists = Array.from({ length: 60 }, (_, k) => recommendExploring(stock, asked, 10, `s${k}`))
      return new Set(lists.flatMap(({ items }) => items.filter((item) => item.exploration).map(({ car }) => car.id)))
    }
    const [before, after] = [tried([]), tried(duels)]
    expect(before.size).toBeGreaterThan(1.5 * after.size)
  })
})
