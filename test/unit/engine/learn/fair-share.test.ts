import { describe, expect, it } from "vitest"
import { normals } from "../../../../src/engine/chance.ts"
import { fairly, fairShare } from "../../../../src/engine/learn/fair-share.ts"
import { areSound } from "../../../../src/engine/learn/sound-sums.ts"
import { addSums, type Person, type Sums, sumsOf, withoutSums } from "../../../../src/engine/learn/sums.ts"

function sumsAround(mean: number, count: number): Sums {
  const normal = normals(`around ${mean}`)
  const people = Array.from({ length: count }, (): Person => {
    const weights = Float64Array.of(mean + 0.1 * normal(), 0.1 * normal())
    return { mean: weights, covariance: Float64Array.of(0.5, 0, 0, 0.5), stated: Float64Array.of(1, 0.5) }
  })
  return sumsOf("a", 2, 2, people)
}

describe("fairly", () => {
  it("lets no dealer outweigh the others together, nor weigh without end", () => {
    expect(fairShare([90, 40, 60])).toBe(100)
    expect([fairShare([5000, 40, 60]), fairShare([5000, 4000])]).toEqual([100, 300])
    // Alone, it stands against the standing prior only.
    expect([fairShare([5000]), fairShare([])]).toEqual([300, 300])
  })

  it("keeps a dealer that floods its shop from making everybody's prior", () => {
    const dealers = [sumsAround(4, 20_000), sumsAround(-1, 60), sumsAround(-1.2, 40)]
    const mean = (all: readonly Sums[]): number => {
      const total = all.reduce((sum, own) => addSums(sum, own))
      return total.m[0]! / total.n
    }
    expect(mean(dealers)).toBeGreaterThan(3.9)
    const { share, sums } = fairly(dealers)
    expect([share, sums[0]!.n, sums[1]]).toEqual([100, 100, dealers[1]])
    expect(mean(sums)).toBeLessThan(1.6)
    // What a dealer told can be taken out again.
    const others = withoutSums(
      sums.reduce((sum, own) => addSums(sum, own)),
      sums[0]!,
    )
    expect(others.n).toBe(100)
    expect(others.m[0]! / others.n).toBeCloseTo(-1.08, 1)
  })
})

describe("areSound", () => {
  const sums = sumsAround(1, 50)

  it("takes people's sums, also those that weigh less", () => {
    expect(areSound(sums, 2, 2)).toBe(true)
    expect(areSound(fairly([sumsAround(1, 900)]).sums[0]!, 2, 2)).toBe(true)
  })

  it.each<[string, Partial<Sums>]>([
    ["over other attributes", { m: Float64Array.of(1, 2, 3) }],
    ["of nobody", { n: 0 }],
    ["of other people than stated", { n: 49 }],
    ["with NaN", { mx: sums.mx.map((value, k) => (k === 3 ? NaN : value)) }],
    ["without end", { mm: sums.mm.map(() => Infinity) }],
    ["with a mean that is no taste", { m: Float64Array.of(1e4, 0), mm: Float64Array.of(1e9, 0, 0, 1) }],
    ["with squares that no such means can have", { mm: Float64Array.of(49, 0, 0, 1) }],
  ])("refuses sums %s", (_, wrong) => {
    expect(areSound({ ...sums, ...wrong }, 2, 2)).toBe(false)
  })
})
