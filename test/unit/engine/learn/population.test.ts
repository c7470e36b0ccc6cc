import { describe, expect, it } from "vitest"
import { normals, uniforms } from "../../../../src/engine/chance.ts"
import { contestOf, type Witness } from "../../../../src/engine/learn/choice.ts"
import { fitPopulation, sumsUnder } from "../../../../src/engine/learn/fit.ts"
import { populationFrom } from "../../../../src/engine/learn/population.ts"
import { addSums, withoutSums } from "../../../../src/engine/learn/sums.ts"

/** People with w ~ N(B (1, x), Σ), x = ±1, each with as many choices among so many random alternatives. */
function planted(people: number, choices: number, alternatives: number): Witness[] {
  const normal = normals(`planted ${people}`)
  const uniform = uniforms(`planted ${people}`)
  return Array.from({ length: people }, (_, s) => {
    const x = s % 2 === 0 ? 1 : -1
    const z = normal()
    const w = [1.5 + 0.8 * x + 0.9 * z, -1 + 0.6 * (0.6 * z + 0.8 * normal())]
    const contests = Array.from({ length: choices }, () => {
      const cars = Array.from({ length: alternatives }, () => Float64Array.of(2 * normal(), 2 * normal()))
      const utility = (car: Float64Array): number => w[0]! * car[0]! + w[1]! * car[1]! - Math.log(-Math.log(uniform()))
      const felt = new Map(cars.map((car) => [car, utility(car)]))
      return contestOf({ alternatives: cars.toSorted((a, b) => felt.get(b)! - felt.get(a)!), sharpness: 1 })
    })
    return { contests, stated: Float64Array.of(1, x) }
  })
}

const STANDING = { covariance: Float64Array.of(1, 0, 0, 1), people: 4, ridge: 1 }

describe("fitPopulation", () => {
  it("finds a planted population again: means, what a stated answer shifts, spread and correlation", () => {
    const { shift, covariance } = fitPopulation(planted(400, 30, 2), { standing: STANDING, lapse: 0, rounds: 25 })
    const near = (value: number | undefined, truth: number, by: number): void =>
      expect(Math.abs(value! - truth)).toBeLessThan(by)
    near(shift[0], 1.5, 0.15)
    near(shift[1], 0.8, 0.15)
    near(shift[2], -1, 0.15)
    near(shift[3], 0, 0.12)
    near(covariance[0], 0.81, 0.25)
    near(covariance[3], 0.36, 0.15)
    near(covariance[1], 0.324, 0.15)
    expect(covariance[1]).toBeCloseTo(covariance[2]!, 9)
  })

  it("learns from choices among several as well", () => {
    const { shift } = fitPopulation(planted(150, 15, 4), { standing: STANDING, lapse: 0, rounds: 15 })
    expect(shift[0]).toBeGreaterThan(1)
    expect(shift[2]).toBeLessThan(-0.6)
  })

  it("is what it stood for where there is nobody", () => {
    const { covariance } = fitPopulation([], { standing: STANDING, lapse: 0, rounds: 5 })
    expect([...covariance]).toEqual([1, 0, 0, 1])
  })
})

describe("sums", () => {
  const people = planted(40, 8, 2)
  const before = fitPopulation(people.slice(0, 10), { standing: STANDING, lapse: 0, rounds: 3 })
  const under = (some: readonly Witness[], name = "a") => sumsUnder(before, name, some, 0)
  const close = (a: Float64Array, b: Float64Array): void => a.forEach((value, k) => expect(value).toBeCloseTo(b[k]!, 9))

  it("add: two dealers' sums are the sums of all their people, and give the same population", () => {
    const [whole, parts] = [under(people), addSums(under(people.slice(0, 13)), under(people.slice(13)))]
    expect(parts.n).toBe(40)
    for (const key of ["m", "mm", "mx", "xx"] as const) close(parts[key], whole[key])
    close(populationFrom(parts, STANDING).covariance, populationFrom(whole, STANDING).covariance)
    close(populationFrom(parts, STANDING).shift, populationFrom(whole, STANDING).shift)
  })

  it("can be taken away again", () => {
    const left = withoutSums(under(people), under(people.slice(0, 13)))
    expect(left.n).toBe(27)
    close(left.mm, under(people.slice(13)).mm)
  })

  it("of different priors do not add", () => {
    expect(() => addSums(under(people), under(people, "b"))).toThrow(/priors a and b/)
  })
})
