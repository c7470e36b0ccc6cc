import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import type { Said } from "../../ui/car/said.ts"
import { brief } from "../../ui/words.ts"

/** A car that is tried out rather than recommended says so, wherever it is shown. */
const TRIED: Said = { kind: "fact", text: "Sugestão fora do seu padrão" }

/** What is said about a car in a list: reasons (facts where there is none), the wishes it misses, else one trade-off. */
export function sayings(item: RecommendedCar, reasons: number): Said[] {
  const [kind, pros] = item.reasons.length > 0 ? (["reason", item.reasons] as const) : (["fact", item.facts] as const)
  const missed = item.tradeoffs.filter(({ code }) => code.startsWith("breaks_"))
  const cons = missed.length > 0 ? missed : item.tradeoffs.slice(0, 1)
  return [
    ...(item.exploration ? [TRIED] : []),
    ...pros.slice(0, reasons).map(({ text }) => ({ kind, text })),
    ...cons.map(({ text }) => ({ kind: "tradeoff" as const, text })),
  ]
}

/** The same on a small card: one reason, each in a line where it can be. */
export const inBrief = (item: RecommendedCar): Said[] =>
  sayings(item, 1).map(({ kind, text }) => ({ kind, text: brief(text) }))
