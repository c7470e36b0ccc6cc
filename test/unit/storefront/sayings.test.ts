import { expect, test } from "vitest"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { inBrief, sayings } from "../../../web/storefront/results/sayings.ts"

const said = (code: string, text: string) => ({ code, text })
const item = (parts: Pick<RecommendedCar, "facts" | "reasons" | "tradeoffs">) =>
  ({ ...parts, score: 0.14, rank: 1, parts: {}, breaks: [] }) as unknown as RecommendedCar

test("a car that nothing speaks for is told by facts, which are no points in its favour", () => {
  const facts = [said("km", "126.800 km"), said("power", "76 cv")]
  const tradeoffs = [said("breaks_bodies", "É hatch, você pediu perua")]
  expect(sayings(item({ facts, reasons: [], tradeoffs }), 1)).toEqual([
    { kind: "fact", text: "126.800 km" },
    { kind: "tradeoff", text: "É hatch, você pediu perua" },
  ])
  const reasons = [said("economy", "15,3 km/l na cidade")]
  expect(sayings(item({ facts, reasons, tradeoffs: [] }), 2)).toEqual([{ kind: "reason", text: "15,3 km/l na cidade" }])
})

test("a car that is tried out says so, first and on every card", () => {
  const reasons = [said("economy", "15,3 km/l na cidade")]
  const plain = item({ facts: [], reasons, tradeoffs: [] })
  const tried = { kind: "fact", text: "Sugestão fora do seu padrão" }
  expect(sayings({ ...plain, exploration: true }, 3)).toEqual([tried, ...sayings(plain, 3)])
  expect(inBrief({ ...plain, exploration: true })).toEqual([tried, ...inBrief(plain)])
})
