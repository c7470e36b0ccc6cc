import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  ENGINES,
  encodeSnapshot,
  compareRanks,
  listFor,
  listText,
  recommend,
  recommendExploring,
} from "../../../src/engine/index.ts"
import { ENGINE_VERSION } from "../../../src/engine/version.ts"
import { plausibleStock, stockOf } from "./cars.ts"
import { anyProfile } from "./profiles.ts"

describe("replay", () => {
  it("gives the stored list byte for byte, whatever the database did to its order of keys", () => {
    fc.assert(
      fc.property(
        plausibleStock(25),
        anyProfile,
        fc.option(anyProfile, { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        fc.integer({ min: 1, max: 50 }),
        (cars, profile, together, seed, limit) => {
          const asked = { profile, together, seed, limit }
          const bytes = encodeSnapshot(cars, { stockVersion: 7 })
          const shown = listFor(stockOf(cars, 7), asked).items
          const stored = JSON.parse(
            JSON.stringify(
              shown.map(({ car, score, parts }) => [
                car.id,
                score,
                Object.fromEntries(Object.entries(parts).toReversed()),
              ]),
            ),
          ) as Parameters<typeof listText>[0]
          const again = ENGINES.get(ENGINE_VERSION)!.open(bytes)(JSON.parse(JSON.stringify(asked)) as typeof asked)
          expect(listText(again)).toBe(listText(stored))
        },
      ),
      { numRuns: 60 },
    )
  })

  it("tells a better engine from a worse one, and equals apart from nothing", () => {
    const better = Array.from({ length: 60 }, (_, k) => ({ a: 5 + (k % 5), b: 1 + (k % 3) }))
    const { hits3, reciprocalRank, hits10, n } = compareRanks(better)
    expect([n, hits3.a, hits3.b, hits10.difference]).toEqual([60, 0, 1, 0])
    expect(reciprocalRank.low).toBeGreaterThan(0)
    const same = compareRanks([
      { a: 1, b: 1 },
      { a: undefined, b: undefined },
    ])
    expect(same.reciprocalRank).toEqual({ a: 0.5, b: 0.5, difference: 0, low: 0, high: 0 })
    expect(compareRanks([]).hits10).toEqual({ a: 0, b: 0, difference: 0, low: 0, high: 0 })
    expect(compareRanks(better)).toEqual(compareRanks(better))
  })
})

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
})
