import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chance } from "../../../../src/engine/learn/answered.ts"
import { type Choice, contestOf } from "../../../../src/engine/learn/choice.ts"
import { laplace } from "../../../../src/engine/learn/laplace.ts"
import { diagonal, inverse, solve } from "../../../../src/engine/learn/matrix.ts"
import { pickChances, normalPoints } from "../../../../src/engine/learn/pick.ts"
import { refine, sitesOf } from "../../../../src/engine/learn/refine.ts"

const vectorOf = (size: number) =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size })
    .map((x) => Float64Array.from(x))
const choiceAmong = (size: number, most: number): fc.Arbitrary<Choice> =>
  fc.record({
    alternatives: fc.array(vectorOf(size), { minLength: 2, maxLength: most }),
    sharpness: fc.constantFrom(0.5, 1, 3),
  })
const dot = (x: Float64Array, w: Float64Array): number => x.reduce((sum, value, k) => sum + value * w[k]!, 0)

describe("laplace", () => {
  it("ends where the log posterior is highest, wherever it starts", () => {
    const height = (w: Float64Array, mean: Float64Array, choices: readonly Choice[]): number => {
      const prior = w.reduce((sum, value, k) => sum - ((value - mean[k]!) / 0.7) ** 2 / 2, 0)
      return choices.reduce((sum, { alternatives, sharpness }) => {
        const total = alternatives.reduce((mass, x) => mass + Math.exp(sharpness * dot(x, w)), 0)
        return sum + sharpness * dot(alternatives[0]!, w) - Math.log(total)
      }, prior)
    }
    const precision = diagonal(new Float64Array(4).fill(1 / 0.49))
    const choices = fc.array(choiceAmong(4, 5), { maxLength: 30 })
    fc.assert(
      fc.property(vectorOf(4), choices, vectorOf(4), vectorOf(4), (mean, made, direction, start) => {
        const contests = made.map(contestOf)
        const { mode } = laplace({ mean, precision }, contests)
        const top = height(mode, mean, made)
        for (const step of [0.1, 0.01, -0.01, -0.1]) {
          const beside = mode.map((value, k) => value + step * direction[k]!)
          expect(height(beside, mean, made)).toBeLessThanOrEqual(top + 1e-6)
        }
        const warm = laplace({ mean, precision }, contests, start).mode
        warm.forEach((value, k) => expect(value).toBeCloseTo(mode[k]!, 3))
      }),
      { numRuns: 200 },
    )
  })

  it("measures the curvature at the mode, offsets and all", () => {
    const choice = {
      alternatives: [Float64Array.of(1, 0), Float64Array.of(0, 1), Float64Array.of(0.5, -1)],
      sharpness: 2,
      offsets: [0, 0.7, -0.3],
    }
    const prior = { mean: Float64Array.of(0.2, -0.1), precision: Float64Array.of(2, 0.5, 0.5, 1) }
    const { mode, curvature } = laplace(prior, [contestOf(choice)])
    const loss = (w: Float64Array): number => {
      const [a, b] = [w[0]! - 0.2, w[1]! + 0.1]
      const utilities = choice.alternatives.map((x, j) => 2 * dot(x, w) + choice.offsets[j]!)
      const total = utilities.reduce((sum, utility) => sum + Math.exp(utility), 0)
      return a * a + 0.5 * a * b + 0.5 * b * b - utilities[0]! + Math.log(total)
    }
    const e = 1e-4
    const at = (r: number, s: number): number => loss(Float64Array.of(mode[0]! + r * e, mode[1]! + s * e))
    expect(curvature[0]).toBeCloseTo((at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / e ** 2, 4)
    expect(curvature[2]).toBeCloseTo((at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * e ** 2), 4)
    expect(curvature[3]).toBeCloseTo((at(0, 1) - 2 * at(0, 0) + at(0, -1)) / e ** 2, 4)
  })

  it("solves symmetric systems and inverts them", () => {
    expect([...solve(Float64Array.of(4, 0, 2, 3), Float64Array.of(2, 5))].map((x) => Number(x.toFixed(6)))).toEqual([
      -0.5, 2,
    ])
    const whole = inverse(Float64Array.of(4, 0, 2, 3), 2)
    expect([...whole].map((x) => Number(x.toFixed(6)))).toEqual([0.375, -0.25, -0.25, 0.5])
  })
})

describe("refine", () => {
  it("has the moments that a brute-force grid has, also for one who always answers alike", () => {
    const prior = { mean: Float64Array.of(0.4, -0.2), covariance: Float64Array.of(2, 0.6, 0.6, 1.5) }
    const won = [[2, 1], [1.5, -0.5], [2, 0.3], [-0.4, 1], [1, 1], [0.7, -1.2]] // prettier-ignore
    const rows = won.map(([a, b]) => Float64Array.of(-a!, -b!))
    const moments = refine(
      prior,
      rows.map((row) => ({ rows: [row], offsets: new Float64Array(1) })),
      0.03,
    )
    const precision = inverse(prior.covariance, 2)
    const sums = [0, 0, 0, 0, 0]
    for (let a = -9; a <= 12; a += 0.05) {
      for (let b = -9; b <= 9; b += 0.05) {
        const [da, db] = [a - 0.4, b + 0.2]
        const far = precision[0]! * da * da + 2 * precision[1]! * da * db + precision[3]! * db * db
        const mass = rows.reduce((p, row) => p * chance(-(row[0]! * a + row[1]! * b), 0.03), Math.exp(-far / 2))
        ;[1, a, b, a * a, b * b].forEach((value, k) => (sums[k]! += mass * value))
      }
    }
    const [mass, a, b, aa, bb] = sums as [number, number, number, number, number]
    expect(moments.mean[0]).toBeCloseTo(a / mass, 1)
    expect(moments.mean[1]).toBeCloseTo(b / mass, 1)
    expect(Math.abs(moments.covariance[0]! / (aa / mass - (a / mass) ** 2) - 1)).toBeLessThan(0.1)
    expect(Math.abs(moments.covariance[3]! / (bb / mass - (b / mass) ** 2) - 1)).toBeLessThan(0.1)
    const { mode } = laplace(
      { mean: prior.mean, precision },
      rows.map((row) => ({ rows: [row], offsets: new Float64Array(1) })),
    )
    expect(Math.abs(moments.mean[0]! - a / mass)).toBeLessThan(Math.abs(mode[0]! - a / mass) / 3)
  })

  it("ends where it would without former sites, beside a narrower prior as well as a wider one", () => {
    const duels = [[2, 1], [1.5, -0.5], [-2, 0.3], [-0.4, 1]].map(([a, b]) => ({ rows: [Float64Array.of(a!, b!)], offsets: new Float64Array(1) })) // prettier-ignore
    const priors = [[2, 0.6, 1.5], [0.4, -0.1, 0.6], [6, 0, 9]].map(([a, b, c]) => ({ mean: Float64Array.of(0.4, -0.2), covariance: Float64Array.of(a!, b!, b!, c!) })) // prettier-ignore
    const sites = sitesOf(duels)
    for (const prior of priors) {
      const [cold, warm] = [refine(prior, duels, 0.03, 1e-8), refine(prior, duels, 0.03, 1e-8, sites)]
      ;[...cold.mean, ...cold.covariance].forEach((value, k) =>
        expect([...warm.mean, ...warm.covariance][k]! / value).toBeCloseTo(1, 2),
      )
    }
    expect(sites.some(({ precision }) => precision > 0)).toBe(true)
  })

  it("stays finite where a hundred answers contradict each other in a circle", () => {
    const corner = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0), Float64Array.of(0, 0, 1)]
    const duels = Array.from({ length: 100 }, (_, k) =>
      contestOf({ alternatives: [corner[k % 3]!, corner[(k + 1) % 3]!], sharpness: 1 }),
    )
    const { mean, covariance } = refine(
      { mean: new Float64Array(3), covariance: diagonal(new Float64Array(3).fill(4)) },
      duels,
      0.03,
    )
    expect([...mean, ...covariance].every(Number.isFinite)).toBe(true)
    expect(Math.max(...mean.map(Math.abs))).toBeLessThan(0.3)
  })
})

describe("pickChances", () => {
  it("gives probabilities, the same each time, the best alternative first", () => {
    const belief = { mean: Float64Array.of(1, -0.5), covariance: Float64Array.of(0.5, 0.1, 0.1, 0.3) }
    const cars = [Float64Array.of(1, 0), Float64Array.of(-1, 0), Float64Array.of(0, 1)]
    const chances = pickChances(belief, cars, normalPoints(2))
    expect(chances.reduce((sum, p) => sum + p)).toBeCloseTo(1, 9)
    expect(chances[0]).toBeGreaterThan(Math.max(chances[1]!, chances[2]!))
    expect(pickChances(belief, cars, normalPoints(2))).toEqual(chances)
  })
})
