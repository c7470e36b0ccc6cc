import { describe, expect, test } from "vitest"
import { benchCars } from "../../../scripts/bench/engine-stock.ts"
import { decodeSnapshot, encodeSnapshot, patched, recommend, whyCar } from "../../../src/engine/index.ts"
import { type Answers, toProfile } from "../../../web/state/answers.ts"
import { answersOf, applyChange } from "../../../web/state/change-answers.ts"
import { readAnswers } from "../../../web/state/read-answers.ts"

const stock = decodeSnapshot(encodeSnapshot(benchCars(200), { stockVersion: 1 }))
const ids = benchCars(200).map(({ id }) => id)

const SHOPPERS: Record<string, Answers> = {
  "a budget alone": { max: 60_000 },
  "a family": { max: 70_000, uses: ["city", "family"], people: 4, ranked: ["economy", "safety"] },
  "narrow wishes": { max: 90_000, bodies: ["suv"], gearbox: "automatic", yearMin: 2019, mustHave: ["rear_camera"] },
}

describe("a change that brings a car into the ten is one tap away", () => {
  for (const [name, answers] of Object.entries(SHOPPERS)) {
    test(name, () => {
      const profile = toProfile(answers)!
      const outside = recommend(stock, profile, 50)
        .items.slice(10)
        .filter((_, place) => place % 8 === 0)
      const changes = outside.flatMap(({ car }) =>
        (whyCar(stock, profile, car.id)?.changes ?? []).flatMap((change) =>
          change.kind === "answer" ? [{ id: car.id, change: change.change }] : [],
        ),
      )
      expect(changes.length).toBeGreaterThan(3)
      for (const { id, change } of changes) {
        const next = toProfile(applyChange(answers, change)!)!
        expect(next).toEqual(patched(profile, change))
        // The page shows a list of fifty: there, too, it stands among the first ten.
        const place = recommend(stock, next, 50).items.findIndex(({ car }) => car.id === id)
        expect(place, JSON.stringify(change)).toBeLessThan(10)
      }
    })
  }
})

test("a rejection can be taken back, and nothing else of the evidence changed", () => {
  const [one, other, third] = [ids[0]!, ids[1]!, ids[2]!]
  const answers: Answers = { max: 60_000, duels: [{ cars: [one, other] }, { cars: [one, third], winner: one }] }
  const evidence = toProfile(answers)!.evidence!
  expect(evidence).toHaveLength(3)
  const left = evidence.filter((sign) => !(sign.kind === "reject" && sign.carId === one))
  const next = applyChange(answers, { evidence: left })!
  expect(toProfile(next)!.evidence).toEqual(left)
  expect(readAnswers(JSON.parse(JSON.stringify(next)))).toEqual(next)
  expect(applyChange(answers, { evidence: [{ kind: "reject", carId: third }] })).toBeUndefined()
})

test("what the questions cannot say is not applied", () => {
  expect(applyChange({ max: 1 }, { colors: ["azul"] })).toBeUndefined()
  expect(applyChange({ max: 1 }, { budget: { min: 5 } })).toBeUndefined()
})

test("answers kept with one duel are read as the first of several", () => {
  const duel = { cars: [ids[0], ids[1]], winner: ids[1] }
  expect(readAnswers({ max: 50_000, duel })).toEqual({ max: 50_000, duels: [duel] })
})

test("another's answers become one's own, and rank as theirs did", () => {
  const answers: Answers = {
    ...SHOPPERS["a family"],
    kmMax: 90_000,
    duels: [{ cars: [ids[3]!, ids[4]!], winner: ids[3] }],
  }
  expect(toProfile(answersOf(toProfile(answers)!))).toEqual(toProfile(answers))
})
