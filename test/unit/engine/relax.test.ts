import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rankedOf } from "../../../src/engine/knowledge/ranked.ts"
import { costOf, groupByLevels, passes, rowsOf } from "../../../src/engine/wishes/groups.ts"
import { cheapestRelaxation } from "../../../src/engine/wishes/relax.ts"
import { byCode, byLimits, type Wish } from "../../../src/engine/wishes/wish.ts"

const problem = fc
  .array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .chain((steps) => {
    const costs = steps.map((increments) => runningSums(increments))
    const car = fc.tuple(...costs.map((levels) => fc.integer({ min: 0, max: levels.length - 1 })))
    return fc.record({
      costs: fc.constant(costs),
      cars: fc.array(car, { maxLength: 12 }),
      need: fc.integer({ min: 1, max: 4 }),
    })
  })

describe("cheapestRelaxation", () => {
  it("costs as little as the cheapest of all combinations of levels, tried one by one", () => {
    fc.assert(
      fc.property(problem, ({ costs, cars, need }) => {
        const wishes: Wish[] = costs.map((levels, d) => ({
          kind: "mustHave",
          constraint: "mustHave",
          costs: levels,
          ...byCode(
            Uint32Array.from(cars, (car) => car[d]!),
            Uint8Array.of(0, 1, 2, 3),
          ),
        }))
        const grouping = groupByLevels(wishes, Uint32Array.from(cars.keys()))
        const { groups, groupOf } = grouping
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(cars.length)
        cars.forEach((levels, i) => {
          expect([...groups[groupOf[i]!]!.levels]).toEqual(levels)
          expect(rowsOf(grouping, [groups[groupOf[i]!]!])).toContain(i)
        })

        const found = cheapestRelaxation(groups, wishes, need)
        const combinations = costs.reduce<number[][]>(
          (some, levels) => some.flatMap((head) => levels.map((_, l) => [...head, l])),
          [[]],
        )
        const enough = combinations

          .filter((allowed) => cars.filter((levels) => passes(levels, allowed)).length >= Math.min(need, cars.length))
        const least = Math.min(...enough.map((levels) => costOf(levels, wishes)))
        expect(found.cost).toBe(least)
        expect(costOf(found.levels, wishes)).toBe(least)
        expect(found.through).toBe(cars.filter((levels) => passes(levels, found.levels)).length)
        const ties = enough.filter((levels) => costOf(levels, wishes) === least)
        const most = Math.max(...ties.map((allowed) => cars.filter((levels) => passes(levels, allowed)).length))
        expect(found.through).toBe(most)
      }),
      { numRuns: 1000 },
    )
  })
})

describe("groupByLevels", () => {
  it("keeps every car's levels where there are more combinations than its table has places, and unknown values", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(NaN))
    const column = fc.array(value, { minLength: 25, maxLength: 25 }).map((values) => Float64Array.from(values))
    fc.assert(
      fc.property(fc.array(fc.tuple(column, fc.constantFrom(1 as const, -1 as const)), { maxLength: 7 }), (columns) => {
        const rows = Uint32Array.from({ length: 25 }, (_, row) => row)
        const wishes = columns.map(([values, sign]): Wish => {
          const limits = sign > 0 ? [3, 6, 9, 12, 15] : [15, 12, 9, 6, 3]
          return {
            kind: "kmMax",
            constraint: "kmMax",
            costs: [0, 1, 2, 3, 4, 5],
            ...byLimits(rankedOf(values), limits, sign),
          }
        })
        const { groups, groupOf } = groupByLevels(wishes, rows)
        rows.forEach((i) => expect(groups[groupOf[i]!]!.levels).toEqual(wishes.map(({ level }) => level(i))))
      }),
    )
  })
})

/** 0 and the sums so far. */
function runningSums(increments: readonly number[]): number[] {
  let sum = 0
  return [0, ...increments.map((step) => (sum += step))]
}
