import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { uniforms } from "../../../../src/engine/chance.ts"
import { nextPair } from "../../../../src/engine/learn/ask.ts"
import { type Attributes, encode } from "../../../../src/engine/learn/attributes.ts"
import { forecastAfter, learnPanel } from "../../../../src/engine/learn/panel.ts"
import { together, weigh } from "../../../../src/engine/learn/pool.ts"
import { stack } from "../../../../src/engine/learn/stack.ts"
import { peerPreference, peersOf } from "../../../../src/engine/learn/peers.ts"
import { type Answer, learnTaste } from "../../../../src/engine/learn/taste.ts"
import { viewsOf } from "../../../../src/engine/learn/views.ts"

const CARS: Attributes[] = Array.from({ length: 6 }, (_, i) => ({
  body: i % 2 === 0 ? "suv" : "sedan",
  gearbox: i % 3 === 0 ? "manual" : "automatic",
  litres: String(1 + (i % 4) * 0.5),
}))

/** People who love or hate SUVs, a little noise. */
function people(count: number): Answer[][] {
  const uniform = uniforms("people")
  return Array.from({ length: count }, (_, s) =>
    CARS.flatMap((a, one) =>
      CARS.slice(0, one).map((b, other): Answer => {
        const side = Number(a["body"] === "suv") - Number(b["body"] === "suv")
        const lead = (s % 2 === 0 ? 3 : -3) * side + Number(a["litres"]) - Number(b["litres"]) + 2 * (uniform() - 0.5)
        return lead > 0 ? { winner: one, loser: other } : { winner: other, loser: one }
      }),
    ),
  )
}

describe("learnPanel", () => {
  const panel = learnPanel(CARS, people(12), [0, 1, 3])

  it("takes one answer for what it says about all cars", () => {
    const lover = forecastAfter(panel, [{ winner: 2, loser: 3 }])
    const hater = forecastAfter(panel, [{ winner: 3, loser: 2 }])
    expect(lover.prefers(4, 5)).toBeGreaterThan(0.7)
    expect(hater.prefers(4, 5)).toBeLessThan(0.3)
    expect(lover.prefers(4, 5) + lover.prefers(5, 4)).toBeCloseTo(1, 9)
  })

  it("is the same each time, whatever the order of the answers", () => {
    const answers = [
      { winner: 0, loser: 1 },
      { winner: 4, loser: 3 },
      { winner: 2, loser: 0 },
    ]
    const p = forecastAfter(panel, answers).prefers(4, 5)
    expect(forecastAfter(learnPanel(CARS, people(12), [0, 1, 3]), answers.toReversed()).prefers(4, 5)).toBe(p)
  })

  it("asks first what tells most: an SUV against a sedan, not two of a kind", () => {
    const all = CARS.flatMap((_, one) => CARS.slice(0, one).map((_car, other) => [one, other] as const))
    const next = nextPair(forecastAfter(panel, []), [[2, 4], [2, 3], [3, 5]], all) // prettier-ignore
    expect(next).toBe(1)
    expect(nextPair(forecastAfter(panel, []), [], all)).toBeUndefined()
  })

  it("takes the nearest weights where nobody had answers enough to try any, else each its own", () => {
    const counts = (each: number): number[] =>
      [...learnPanel(CARS, people(12).map((answers) => answers.slice(0, each)), [0, 1, 3, 12]).weights.keys()] // prettier-ignore
    expect([counts(15), counts(10), counts(5)]).toEqual([[0, 1, 3], [0, 1], [0]]) // prettier-ignore
  })

  it.each([
    ["nobody", [], CARS],
    ["one person with one answer", [[{ winner: 0, loser: 1 }]], CARS],
    ["people who said nothing", Array.from({ length: 10 }, () => []), CARS],
    ["items all alike", people(9), CARS.map(() => ({ body: "suv" }))],
    ["items without attributes", people(9), CARS.map(() => ({}))],
    ["what is not known", people(9), CARS.map((car, i) => (i % 2 === 0 ? { ...car, litres: "" } : { body: "" }))],
    [
      "odd numbers",
      people(9),
      CARS.map((car, i) => ({ ...car, litres: ["1e9", "0", "-3", "NaN", "Infinity", "x"][i]! })),
    ],
  ])("answers with probabilities given %s", (_, some, items) => {
    const forecast = forecastAfter(learnPanel(items, some, [0, 1, 20]), [{ winner: 1, loser: 2 }])
    for (const [one, other] of [
      [0, 1],
      [2, 1],
      [4, 5],
    ] as const) {
      // prettier-ignore
      expect(forecast.prefers(one, other)).toBeGreaterThan(0)
      expect(forecast.prefers(one, other)).toBeLessThan(1)
    }
  })
})

describe("encode", () => {
  const columns = (items: readonly Attributes[]): number =>
    encode(items, { interactions: false, effects: false }).variance.length

  it("takes two levels as one column, more as one each, numbers as a line and codes as both", () => {
    expect(columns([{ a: "x" }, { a: "y" }])).toBe(1)
    expect(columns([{ a: "x" }, { a: "y" }, { a: "z" }, { a: "x" }])).toBe(3)
    expect(columns([{ a: "1.5" }, { a: "2.5" }, { a: "9" }])).toBe(1)
    expect(columns([{ a: "1" }, { a: "2" }, { a: "3" }])).toBe(4)
    expect(
      columns([
        { a: "x", b: "7" },
        { a: "x", b: "7" },
      ]),
    ).toBe(0)
  })

  it("reads a unit as no name, and sees beside products that a middle may be liked best", () => {
    const cars = ["1,0 L", "1,4 L", "2,0 L", "n/a", "1,6 L"].map((litres, i) => ({ litres, body: i % 2 === 0 ? "SUV" : i === 1 ? "sedan" : "Sedan" })) // prettier-ignore
    expect(columns(cars)).toBe(3)
    const { vectors } = encode(cars, { interactions: true, effects: false })
    // The gap, the line and the body, their two products with the body, the line's square.
    expect(vectors[0]).toHaveLength(3 + 2 + 1)
    const [low, middle, high] = [0, 1, 2].map((i) => vectors[i]!.at(-1)!)
    expect(middle).toBeLessThan(Math.min(low!, high!))
  })

  it("says what is not known, and counts it as the mean", () => {
    const { vectors } = encode([{ a: "1.5" }, { a: "" }, { a: "4.5" }], { interactions: false, effects: false })
    expect(vectors.map(([, value]) => value)).toEqual([-1, 0, 1])
    expect(vectors[1]![0]).toBeGreaterThan(vectors[0]![0]!)
  })

  it("drops names that each item has to itself", () => {
    expect(columns(["Onix", "HB20", "Argo", "Polo", "Gol"].map((name) => ({ name })))).toBe(0)
  })
})

describe("stack", () => {
  it("hears the model that foresaw better, and both alike without any answer", () => {
    expect([...stack([], 2)]).toEqual([0.5, 0.5])
    const good = Array.from({ length: 200 }, (_, k) => Float64Array.of(0.9, k % 2 === 0 ? 0.5 : 0.6))
    expect(stack(good, 2)[0]).toBeGreaterThan(0.9)
  })
})

describe("pool", () => {
  it("keeps ½ and, of voices that are heard at all, order", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    const weight = fc.double({ min: 0.1, max: 2, noNaN: true })
    fc.assert(
      fc.property(p, p, p, weight, weight, (a, b, other, one, two) => {
        const weights = Float64Array.of(one, two)
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          together(weights, Float64Array.of(each, other)),
        )
        expect(low).toBeLessThanOrEqual(high!)
        expect(together(weights, Float64Array.of(a, 1 - a))).toBeCloseTo(together(weights.toReversed(), Float64Array.of(1 - a, a)), 9) // prettier-ignore
      }),
    )
    expect(together(Float64Array.of(0.3, 2), Float64Array.of(0.5, 0.5))).toBe(0.5)
  })

  const sum = (weights: Float64Array): number => weights.reduce((all, weight) => all + weight, 0)
  const alike = Float64Array.of(0.5, 0.5)
  /** What two voices foresaw of 2,000 answers, of which nine in ten came true. */
  const timid = Array.from({ length: 2000 }, (_, k) => (k % 10 === 0 ? Float64Array.of(0.3, 0.5) : Float64Array.of(0.7, 0.5))) // prettier-ignore

  it("hears the voice that foresaw better, and both as they were held to be without any answer", () => {
    expect([...weigh([], alike, 300)]).toEqual([0.5, 0.5])
    const good = Array.from({ length: 2000 }, (_, k) => Float64Array.of(k % 5 === 0 ? 0.2 : 0.8, k % 2 === 0 ? 0.4 : 0.6)) // prettier-ignore
    const [one, other] = weigh(good, alike, 300)
    expect(one!).toBeGreaterThan(0.6)
    expect(other!).toBeLessThan(0.45)
  })

  it("is surer than the timid, less sure than the bold, and hardly says a thing of who answers by chance", () => {
    expect(sum(weigh(timid, alike, 30))).toBeGreaterThan(1.8)
    const bold = timid.map(([p]) => Float64Array.of(p! > 0.5 ? 0.99 : 0.01, 0.5))
    expect(weigh(bold, alike, 30)[0]).toBeLessThan(0.5)
    const chance = timid.map((_, k) => (k % 2 === 0 ? Float64Array.of(0.7, 0.7) : Float64Array.of(0.3, 0.3)))
    expect(sum(weigh(chance, alike, 30))).toBeLessThan(0.3)
  })
})

describe("peers", () => {
  const encoding = encode(CARS, { interactions: false, effects: true })

  it("speaks as those of the panel do who answered alike, also where two camps leave nobody in the middle", () => {
    const panel = people(12)
    const peers = peersOf(learnTaste(encoding, panel), panel)
    expect(peers.utilities.length).toBeGreaterThanOrEqual(2000)
    const [lover, hater] = [{ winner: 2, loser: 3 }, { winner: 3, loser: 2 }].map((answer) => peerPreference(peers, [answer])) // prettier-ignore
    expect(lover!(4, 5)).toBeGreaterThan(0.8)
    expect(hater!(4, 5)).toBeLessThan(0.2)
    expect(lover!(4, 5) + lover!(5, 4)).toBeCloseTo(1, 9)
  })

  it("has no opinion without people", () => {
    expect(peerPreference({ utilities: [] }, [{ winner: 0, loser: 1 }])(2, 3)).toBe(0.5)
  })
})

describe("viewsOf", () => {
  it("leaves out what sees nothing, and what sees no more than another", () => {
    expect(viewsOf(CARS)).toHaveLength(4)
    // One attribute has no products; none leaves the items themselves.
    expect(viewsOf(CARS.map(({ body }) => ({ body: body ?? "" })))).toHaveLength(3)
    expect(viewsOf(CARS.map(() => ({})))).toHaveLength(1)
  })
})
