import type { Judged } from "../ranking/judge.ts"
import { notInsisting } from "../wishes/critique-words.ts"
import type { Step } from "./answers.ts"

/** What passing over one thing that was asked for counts as. */
export const DROP_EFFORT = 0.15
/**
 * What asking for less than one would take counts as more: it lets no car in, it shuts out those that stand before this
 * one, and is the last advice that a seller would give.
 */
export const NARROW_EFFORT = 0.3

/** Taking back a "não quero este". */
export function takingBack({ profile, stock }: Judged, index: number): Step[] {
  const evidence = profile.evidence ?? []
  const left = evidence.filter((sign) => !(sign.kind === "reject" && stock.indexOf(sign.carId) === index))
  if (left.length === evidence.length) return []
  return [{ change: { evidence: left }, effort: DROP_EFFORT, words: "Se você voltar a aceitar este carro" }]
}

/** No longer asking for one that is cheaper, newer, … than the car it was said of; each on its own. */
export function critiques({ profile, stock, wishes }: Judged): Step[][] {
  const evidence = profile.evidence ?? []
  return wishes
    .filter(({ kind }) => kind === "critique")
    .map((wish) => {
      const left = evidence.filter((sign) => !(sign.kind === "critique" && sign.direction === wish.subject))
      return [{ change: { evidence: left }, effort: DROP_EFFORT, words: notInsisting(stock, wish) }]
    })
}
