import { foresight, LAPSE, type Population } from "../../engine/learning.ts"
import type { TenantContext } from "../../storage/context.ts"
import { FEWEST_SESSIONS } from "./condense.ts"
import { readSessions } from "./sessions.ts"

/** Log loss on sessions that taught nothing: sums over so many sessions, which is all that is told. */
export interface HeldBack {
  readonly sessions: number
  readonly before: number
  readonly after: number
}

/** How two priors would have served the dealer's held-back sessions; a dealer with too few sessions tells nothing. */
export async function judgeHeldBack(ctx: TenantContext, before: Population, after: Population): Promise<HeldBack> {
  const { training, heldBack } = await readSessions(ctx)
  if (training.length < FEWEST_SESSIONS) return { sessions: 0, before: 0, after: 0 }
  const loss = (population: Population): number =>
    heldBack.reduce((sum, witness) => sum + foresight(population, witness, LAPSE), 0)
  return { sessions: heldBack.length, before: loss(before), after: loss(after) }
}
