import { foresight, LAPSE, type Population } from "../../engine/learning.ts"
import type { TenantContext } from "../../storage/context.ts"
import { readSessions } from "./sessions.ts"

/** Log loss on sessions that taught nothing: sums over so many sessions, which is all that is told. */
export interface HeldBack {
  readonly sessions: number
  readonly before: number
  readonly after: number
}

/** How two priors would have served the dealer's held-back sessions. */
export async function judgeHeldBack(ctx: TenantContext, before: Population, after: Population): Promise<HeldBack> {
  const { heldBack } = await readSessions(ctx)
  const loss = (population: Population): number =>
    heldBack.reduce((sum, witness) => sum + foresight(population, witness, LAPSE), 0)
  return { sessions: heldBack.length, before: loss(before), after: loss(after) }
}
