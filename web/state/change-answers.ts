import type { Evidence, Profile } from "../../src/contract/profile.ts"
import { type Answers, clean, type Duel } from "./answers.ts"
import { readAnswers } from "./read-answers.ts"

type Change = Readonly<Record<string, unknown>>

const PLAIN = ["people", "bodies", "fuels", "gearbox", "yearMin", "kmMax", "uses", "mustHave", "makesLiked"]

/**
 * A JSON merge patch for the profile (a suggestion's `change`) as one for the answers. What the answers cannot hold
 * makes it undefined: such a suggestion is read, not applied.
 */
export function applyChange(answers: Answers, change: Change): Answers | undefined {
  const { budget, priorities, evidence, ...rest } = change
  const max = (budget as { max?: unknown } | undefined)?.max
  if (budget !== undefined && typeof max !== "number") return undefined
  if (Object.keys(rest).some((key) => !PLAIN.includes(key))) return undefined
  const duels = evidence === undefined ? answers.duels : duelsLeft(answers.duels ?? [], evidence as readonly Evidence[])
  if (evidence !== undefined && duels === undefined) return undefined
  const patch = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? undefined]))
  const weights = priorities === undefined ? answers.weights : { ...answers.weights, ...(priorities as object) }
  return readAnswers({ ...answers, ...patch, weights, duels, ...(typeof max === "number" ? { max } : {}) })
}

/** The duels with those of their two rejections that are still in the evidence; undefined where it holds anything else. */
function duelsLeft(duels: readonly Duel[], evidence: readonly Evidence[]): readonly Duel[] | undefined {
  const rejected = new Set(evidence.flatMap((sign) => (sign.kind === "reject" ? [sign.carId] : [])))
  const before = duels.flatMap(({ cars, winner }) => (winner === undefined ? cars : []))
  if ([...rejected].some((id) => !before.includes(id))) return undefined
  return duels.flatMap((duel): Duel[] => {
    if (duel.winner !== undefined) return [duel]
    const [one, other] = duel.cars
    const left = [rejected.has(one), rejected.has(other)]
    if (!left[0] && !left[1]) return []
    return [clean({ cars: duel.cars, back: left[0] && left[1] ? undefined : left[0] ? other : one })]
  })
}

/** Another's answers, as a link carries them, as one's own: what the questions here cannot say is left out. */
export function answersOf({ budget, priorities = {}, evidence = [], ...plain }: Profile): Answers {
  const ranked = Object.entries(priorities).sort(([, a = 0], [, b = 0]) => b - a)
  const duels = evidence.flatMap((sign) =>
    sign.kind === "duel" ? [{ cars: [sign.winner, sign.loser], winner: sign.winner }] : [],
  )
  return readAnswers({ ...plain, max: budget.max, ranked: ranked.map(([name]) => name), duels })
}
