import { fairShare, foresight, LAPSE, type Population } from "../../engine/learning.ts"
import type { TenantContext } from "../../storage/context.ts"
import { FEWEST_SESSIONS } from "./condense.ts"
import { readSessions } from "./sessions.ts"

/** Log loss on sessions that taught nothing: sums over so many sessions, which is all that is told. */
export interface HeldBack {
  readonly sessions: number
  readonly before: number
  readonly after: number
}

/** Mean log loss a session over all dealers, and at how many of them it rose. */
export interface FairLoss extends HeldBack {
  readonly dealers: number
  readonly worse: number
}

/** Log loss over all of a dealer's held-back sessions: a gain or loss below this is only rounding. */
export const NOTICEABLE = 0.01

/** No dealer judges for the others by its number alone, as none teaches for them. */
export function fairLoss(dealers: readonly HeldBack[]): FairLoss {
  const told = dealers.filter(({ sessions }) => sessions > 0)
  const share = fairShare(told.map(({ sessions }) => sessions))
  const weight = ({ sessions }: HeldBack): number => Math.min(1, share / sessions)
  const sum = (of: keyof HeldBack): number => told.reduce((total, dealer) => total + weight(dealer) * dealer[of], 0)
  const sessions = sum("sessions")
  return {
    sessions: told.reduce((total, dealer) => total + dealer.sessions, 0),
    before: sessions > 0 ? sum("before") / sessions : 0,
    after: sessions > 0 ? sum("after") / sessions : 0,
    dealers: told.length,
    worse: told.filter(({ before, after }) => after > before + NOTICEABLE).length,
  }
}

/** How two priors would have served the dealer's held-back sessions; a dealer with too few sessions tells nothing. */
export async function judgeHeldBack(ctx: TenantContext, before: Population, after: Population): Promise<HeldBack> {
  const { training, heldBack } = await readSessions(ctx)
  if (training.length < FEWEST_SESSIONS) return { sessions: 0, before: 0, after: 0 }
  const loss = (population: Population): number =>
    heldBack.reduce((sum, witness) => sum + foresight(population, witness, LAPSE), 0)
  return { sessions: heldBack.length, before: loss(before), after: loss(after) }
}
