import { describe, expect, it } from "vitest"
import { PRIORITIES, type Priority, type Profile } from "../../../src/contract/profile.ts"
import { drawerFrom } from "../../../src/engine/ask/draw.ts"
import { normals, uniforms } from "../../../src/engine/chance.ts"
import { designFor } from "../../../src/engine/shopper/learnt.ts"
import { meritSpread } from "../../../src/engine/shopper/priorities.ts"
import { priorFor } from "../../../src/engine/shopper/prior.ts"
import { MERITS } from "../../../src/engine/knowledge/parts.ts"

const BUDGET: Profile = { budget: { max: 90_000 }, uses: [] }
/** With mean 1. */
const logNormal = (variation: number, normal: number): number => {
  const spread = Math.sqrt(Math.log(1 + variation ** 2))
  return Math.exp(spread * normal - spread ** 2 / 2)
}
const weight = (profile: Partial<Profile>, merit: Priority): number => priorFor({ ...BUDGET, ...profile }).merits[merit]

describe("priorities", () => {
  it("weigh what is named first most, what is not named beside it less, and nothing that was not asked", () => {
    const asked: Profile = { ...BUDGET, uses: ["city"] }
    const [usual, named] = [priorFor(asked), priorFor({ ...asked, priorities: { comfort: 5, safety: 3 } })]
    const by = (merit: "comfort" | "safety" | "economy" | "price"): number => named.merits[merit] / usual.merits[merit]
    expect(by("comfort")).toBeGreaterThan(by("safety"))
    expect(by("comfort")).toBeLessThan(2.5)
    expect(by("safety")).toBeGreaterThan(1)
    expect(by("economy")).toBeLessThan(1)
    expect(by("price")).toBe(1)
  })

  it("tell more of what counts for little with most people", () => {
    const by = (merit: Priority): number => weight({ priorities: { [merit]: 5 } }, merit) / weight({}, merit)
    expect(by("performance")).toBeGreaterThan(1.2 * by("economy"))
  })

  it("count about once with the use that says the same, and what it spoke for and was not named loses most", () => {
    const family = { uses: ["family"] } as const
    const by = (profile: Partial<Profile>, priorities: Profile["priorities"]): number =>
      weight({ ...profile, priorities }, "space") / weight(profile, "space")
    const uses = { uses: [...family.uses] }
    expect(by(uses, { space: 5 })).toBeGreaterThan(1)
    expect(by(uses, { space: 5 })).toBeLessThan(0.85 * by({}, { space: 5 }))
    expect(by(uses, { economy: 5 })).toBeLessThan(0.95 * by({}, { economy: 5 }))
  })

  it("move the weights as far as people drawn from the prior bear out who say so", () => {
    const everybody = priorFor(BUDGET).merits
    const uses = ["city", "city", "family", "family", "highway", "work", "app_driver", "first_car", "leisure"] as const
    const sums = new Map<number | "not named", { said: number; true: number }>()
    for (let n = 0; n < 3000; n++) {
      const [uniform, normal] = [uniforms(`who ${n}`), normals(`what ${n}`)]
      const profile: Profile = { ...BUDGET, uses: [uses[Math.floor(uniform() * uses.length)]!] }
      const own = priorFor(profile).merits
      const named = 1 + (n % 3)
      const against = n % 2 === 0 ? own : everybody
      const people = PRIORITIES.map((priority) => {
        const weighed = own[priority] * logNormal(meritSpread(own[priority]) / own[priority], normal())
        return { priority, weighed, told: Math.log(weighed / against[priority]) + 0.25 * normal() }
      }).toSorted((a, b) => b.told - a.told)
      const priorities = Object.fromEntries(people.slice(0, named).map(({ priority }, k) => [priority, 5 - k]))
      const heard = priorFor({ ...profile, priorities }).merits
      people.forEach(({ priority, weighed }, k) => {
        const sum = sums.get(k < named ? 5 - k : "not named") ?? { said: 0, true: 0 }
        sums.set(k < named ? 5 - k : "not named", {
          said: sum.said + heard[priority] / everybody[priority],
          true: sum.true + weighed / everybody[priority],
        })
      })
    }
    expect(sums.size).toBe(4)
    for (const sum of sums.values()) expect(Math.abs(sum.said / sum.true - 1)).toBeLessThan(0.05)
  })

  it("leave less open of what they are about, whatever they say of it", () => {
    const [before, after] = [BUDGET, { ...BUDGET, priorities: { comfort: 5 } }].map(
      (profile) => designFor(profile).spread,
    )
    const left = (merit: (typeof MERITS)[number]): number =>
      after![MERITS.indexOf(merit)]! / before![MERITS.indexOf(merit)]!
    expect(left("comfort")).toBeCloseTo(Math.SQRT1_2, 12)
    expect(left("space")).toBeCloseTo(Math.SQRT1_2, 12)
    expect(left("price")).toBe(1)
  })
})

describe("drawerFrom", () => {
  // Prior N(0, 1); the evidence is worth one look at 2 with variance 1.
  const posterior = {
    prior: { mean: Float64Array.of(0), precision: Float64Array.of(1) },
    mode: Float64Array.of(1),
    curvature: Float64Array.of(2),
  }
  const normal = drawerFrom({ ...posterior, mode: Float64Array.of(0), curvature: Float64Array.of(1) }, "seed")
  const z = normal(Float64Array.of(0)).weights[0]!

  it("draws from what the evidence makes of another prior, narrower too", () => {
    const draw = drawerFrom(posterior, "seed", Float64Array.of(4))(Float64Array.of(3))
    expect(draw.weights[0]).toBeCloseTo((4 * 3 + 2) / 5 + z / Math.sqrt(5), 12)
  })

  it("says how much likelier the evidence is under one mean than under another", () => {
    const draw = drawerFrom(posterior, "seed", Float64Array.of(4))
    const [far, near] = [3, 2].map((mean) => draw(Float64Array.of(mean)).fit)
    expect(far! - near!).toBeCloseTo(-0.5 / (1 / 4 + 1), 12)
  })
})
