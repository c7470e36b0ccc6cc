import { describe, expect, it } from "vitest"
import { normals, uniforms } from "../../../../src/engine/chance.ts"
import { encode } from "../../../../src/engine/learn/attributes.ts"
import { contestOf, type Witness } from "../../../../src/engine/learn/choice.ts"
import { commonShift } from "../../../../src/engine/learn/common.ts"
import { fitPopulation } from "../../../../src/engine/learn/fit.ts"
import { frameOf } from "../../../../src/engine/learn/frame.ts"
import { between, diagonal, dot } from "../../../../src/engine/learn/matrix.ts"
import { beliefAfter, normalPoints, pickChances } from "../../../../src/engine/learn/pick.ts"
import type { Population, Standing } from "../../../../src/engine/learn/population.ts"
import { stackStandings } from "../../../../src/engine/learn/stack-standings.ts"

interface Person extends Witness {
  readonly cars: readonly Float64Array[]
}

/** People with one choice among three each, w = (1, −1 + shift · x), x = ±1. */
function asked(count: number, shift: number): Person[] {
  const [normal, uniform] = [normals(`asked ${shift}`), uniforms(`asked ${shift}`)]
  return Array.from({ length: count }, (_, s) => {
    const x = s % 2 === 0 ? 1 : -1
    const felt = Array.from({ length: 3 }, () => {
      const car = Float64Array.of(normal(), normal())
      return { car, utility: car[0]! + (shift * x - 1) * car[1]! - Math.log(-Math.log(uniform())) }
    })
    const cars = felt.toSorted((a, b) => b.utility - a.utility).map(({ car }) => car)
    return { cars, contests: [contestOf({ alternatives: cars, sharpness: 1 })], stated: Float64Array.of(1, x) }
  })
}

const ALIKE: Standing = { covariance: diagonal(Float64Array.of(1, 1)), people: 4, ridge: Infinity, spread: 0 }

describe("people who are alike but for what they state", () => {
  it("share weights that what they state shifts; an infinite ridge leaves no shift", () => {
    const people = asked(600, 0.8)
    const shifted = commonShift(people, { ...ALIKE, ridge: 1 })
    ;[1, 0, -1, 0.8].forEach((truth, i) => expect(Math.abs(shifted[i]! - truth)).toBeLessThan(0.25))
    const pooled = commonShift(people, ALIKE)
    expect([pooled[1], pooled[3]]).toEqual([0, 0])
    expect(pooled[0]).toBeGreaterThan(0.7)
  })

  it("tell nothing of themselves by choosing", () => {
    const [one, ...others] = asked(100, 0)
    const population = fitPopulation(others, { standing: ALIKE, lapse: 0, rounds: 3 })
    const belief = beliefAfter(population, one!.stated, one!.contests)
    expect(belief.mean).toEqual(beliefAfter(population, one!.stated, []).mean)
    expect([...belief.covariance]).toEqual([0, 0, 0, 0])
  })
})

describe("stackStandings", () => {
  const standings: Standing[] = [ALIKE, { ...ALIKE, ridge: 4 }, { ...ALIKE, spread: 1 }]
  const points = normalPoints(2)
  const chance = (population: Population, { cars, stated }: Person): number =>
    pickChances(beliefAfter(population, stated, []), cars, points)[0]!
  const sharesOf = (shift: number): number[] => [
    ...stackStandings(asked(500, shift), standings, { folds: 2, lapse: 0, rounds: 3, chance }).shares,
  ]

  it("hears that stated answers shift weights where they do, and no differences where there are none", () => {
    expect(sharesOf(1)[1]).toBeGreaterThan(0.7)
    const [alike, shifted, different] = sharesOf(0)
    expect(alike! + shifted!).toBeGreaterThan(0.7)
    expect(different).toBeLessThan(0.3)
  })
})

describe("frameOf", () => {
  it("learns the same over items' own utilities as over attributes that outnumber them", () => {
    const items = ["a 1 x", "b 2 x", "a 3 y", "b 5 y"].map((text) => {
      const [body, litres, fuel] = text.split(" ")
      return { body: body!, litres: `${litres}.5`, fuel: fuel! }
    })
    const encoding = encode(items, { interactions: true, effects: true })
    const frame = frameOf(encoding)
    expect([encoding.variance.length > 4, frame.vectors.length, frame.covariance.length]).toEqual([true, 4, 16])
    const learnt = (vectors: readonly Float64Array[], covariance: Float64Array): number[] => {
      const row = (one: number, other: number): Float64Array => vectors[one]!.map((x, k) => x - vectors[other]![k]!)
      const people = Array.from({ length: 12 }, (_, s) => ({
        contests: [[1, 0], [3, 2], [s % 2, 2 + (s % 2)]].map(([one, other]) => ({ rows: [row(one!, other!)], offsets: new Float64Array(1) })), // prettier-ignore
        stated: Float64Array.of(1),
      }))
      const population = fitPopulation(people, {
        standing: { covariance, people: 4, ridge: 1 },
        lapse: 0.03,
        rounds: 5,
      })
      return [[0, 1], [0, 3], [1, 2]].flatMap(([one, other]) => {
        const d = row(one!, other!)
        return [dot(d, population.shift), between(d, population.covariance, d)]
      }) // prettier-ignore
    }
    const [own, weights] = [
      learnt(frame.vectors, frame.covariance),
      learnt(encoding.vectors, diagonal(encoding.variance)),
    ]
    own.forEach((value, k) => expect(Math.abs(value - weights[k]!)).toBeLessThan(0.02))
  })

  it("keeps fewer attributes than items as they are", () => {
    const encoding = encode(["x", "y", "x"].map((fuel) => ({ fuel })), { interactions: false, effects: false }) // prettier-ignore
    expect(frameOf(encoding)).toEqual({ vectors: encoding.vectors, covariance: Float64Array.of(1) })
  })
})
