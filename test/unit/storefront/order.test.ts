import { describe, expect, test } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { encodeSnapshot } from "../../../src/engine/index.ts"
import { openRanker } from "../../../web/ranking/ranker.ts"
import { toProfile } from "../../../web/state/answers.ts"
import { readAsked } from "../../../web/state/read-asked.ts"
import { nameOf, nextAsked, oneMore, opening, placeOf } from "../../../web/storefront/questions/order.ts"
import { type Asked, duelOf, STEPS, withDuel, withoutDuel } from "../../../web/storefront/questions/steps.ts"

const ranker = openRanker(encodeSnapshot(benchCars(200), { stockVersion: 1 }))
const budget: Profile = { budget: { max: 40_000 }, uses: [] }

/** Everything that is put to a shopper who answers "tanto faz", and the second of each pair. */
function putTo(profile: Profile, steps = STEPS as readonly (typeof STEPS)[number][]): Asked[] {
  const asked: Asked[] = []
  let answers: Parameters<typeof toProfile>[0] = { max: profile.budget.max }
  for (;;) {
    const next = nextAsked(ranker, { profile: toProfile(answers)!, asked, steps })
    if (next === undefined) return asked
    asked.push(next)
    if (next.pair !== undefined) answers = withDuel(answers, { cars: next.pair, winner: next.pair[1] })
  }
}

describe("the order of the questions", () => {
  test("the engine's, never more than eight with the budget, each once, duels of real cars", () => {
    const asked = putTo(budget)
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.length).toBeLessThan(8)
    expect(asked[0]).toEqual({ step: "carro" })
    const names = asked.map((_, at) => nameOf(asked, at))
    expect(new Set(names).size).toBe(names.length)
    expect(names.map((name) => placeOf(asked, name))).toEqual(asked.map((_, at) => at))
    const pairs = asked.flatMap(({ pair }) => (pair === undefined ? [] : [pair]))
    expect(pairs.length).toBeGreaterThan(0)
    expect(new Set(pairs.map((pair) => pair.toSorted().join())).size).toBe(pairs.length)
    expect(pairs.flat().filter((id) => ranker.car(id)?.status !== "available")).toEqual([])
    expect(readAsked(JSON.parse(JSON.stringify(asked)))).toEqual(asked)
  })

  test("what a dealer leaves out is not put", () => {
    const asked = putTo(budget, ["uso", "prioridades", "itens"])
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(({ step }) => !["uso", "prioridades", "itens"].includes(step))).toEqual([])
  })

  test("fixed where there is no engine, without a duel", () => {
    const asked: Asked[] = []
    for (;;) {
      const next = nextAsked(undefined, { profile: budget, asked, steps: STEPS })
      if (next === undefined) break
      asked.push(next)
    }
    expect(asked.map(({ step }) => step)).toEqual(["uso", "pessoas", "prioridades", "carro", "itens"])
    const said: Profile = { ...budget, uses: ["city"], gearbox: "manual" }
    expect(oneMore({ profile: said, asked: [{ step: "pessoas" }], steps: STEPS })).toEqual({ step: "prioridades" })
  })

  test("an address names a question that was not put, or none", () => {
    const now = { profile: budget, asked: [], steps: STEPS }
    expect(opening(ranker, "itens", now)).toEqual({ step: "itens" })
    expect(opening(ranker, "duelo", now)?.pair).toHaveLength(2)
    expect(opening(ranker, null, now)).toEqual({ step: "carro" })
    expect(opening(ranker, "nada", { ...now, asked: [{ step: "uso" }] })).toBeUndefined()
  })
})

test("each pair has its own choice, changed and dropped alone", () => {
  const one = { cars: ["a", "b"] as const, winner: "a" }
  const other = { cars: ["c", "d"] as const }
  const both = withDuel(withDuel({ max: 1 }, one), other)
  expect(both.duels).toEqual([one, other])
  expect(withDuel(both, { cars: ["b", "a"], winner: "b" }).duels).toEqual([{ cars: ["b", "a"], winner: "b" }, other])
  expect(duelOf(both, ["d", "c"])).toBe(other)
  expect(withoutDuel(both, ["a", "b"])).toEqual({ max: 1, duels: [other] })
  expect(withoutDuel(withoutDuel(both, ["a", "b"]), ["c", "d"])).toEqual({ max: 1 })
})
