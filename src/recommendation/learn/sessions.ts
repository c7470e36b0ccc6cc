import { and, desc, gt, gte, isNotNull, sql } from "drizzle-orm"
import { readStock } from "../../catalog/read-stock.ts"
import { type Evidence, Profile } from "../../contract/profile.ts"
import { decodeSnapshot, encodeSnapshot } from "../../engine/index.ts"
import { type Witness, witnessOf } from "../../engine/learning.ts"
import type { TenantContext } from "../../storage/context.ts"
import { leads, recommendationLog } from "../../storage/schema/tenant.ts"

/** A dealer's sessions as evidence about shoppers: those that teach, and those held back to judge by. */
export interface Sessions {
  readonly training: readonly Witness[]
  readonly heldBack: readonly Witness[]
}

/** Sessions older than this are of another market. */
const DAYS = 365
/** Sessions a round trip. */
const PAGE = 500
/** Of sixteen sessions by the last digit of their id. */
const HELD_BACK = 3

/**
 * Reads what this dealer's shoppers preferred: the fullest list of each session with its duels, likes and rejects; the
 * car of a lead is liked. Lists for two people are nobody's, and cars that left long ago are not known any more.
 */
export async function readSessions(ctx: TenantContext): Promise<Sessions> {
  const { version, cars } = await readStock(ctx)
  const stock = decodeSnapshot(encodeSnapshot(cars, { stockVersion: version }))
  const training: Witness[] = []
  const heldBack: Witness[] = []
  const liked = await ledTo(ctx)
  for (let rows = await page(ctx); rows.length > 0;) {
    for (const { sessionId, profile } of rows) {
      // One row that is no profile (any more) must not keep the others from teaching.
      const read = Profile.safeParse(profile)
      if (!read.success) continue
      const { evidence = [], ...stated } = read.data
      const witness = witnessOf(stock, { ...stated, evidence: [...evidence, ...(liked.get(sessionId) ?? [])] })
      if (witness === undefined) continue
      const held = Number.parseInt(sessionId.slice(-1), 16) < HELD_BACK
      ;(held ? heldBack : training).push(witness)
    }
    rows = rows.length < PAGE ? [] : await page(ctx, rows.at(-1)?.sessionId)
  }
  return { training, heldBack }
}

/** The next sessions by id, each with the list that it had done most before. */
function page(ctx: TenantContext, after?: string) {
  const { sessionId, profile, createdAt } = recommendationLog
  const recent = and(
    gte(createdAt, sql`now() - make_interval(days => ${DAYS})`),
    sql`${profile} #> '{replay,together}' is null`,
  )
  const evidence = sql`${profile} -> 'evidence'`
  const length = sql`case jsonb_typeof(${evidence}) when 'array' then jsonb_array_length(${evidence}) else 0 end`
  return ctx.db
    .selectDistinctOn([sessionId], { sessionId, profile })
    .from(recommendationLog)
    .where(after === undefined ? recent : and(recent, gt(sessionId, after)))
    .orderBy(sessionId, desc(length), desc(createdAt))
    .limit(PAGE)
}

async function ledTo(ctx: TenantContext): Promise<Map<string, Evidence[]>> {
  const rows = await ctx.db
    .select({ sessionId: leads.sessionId, carId: leads.carId })
    .from(leads)
    .where(and(isNotNull(leads.carId), gte(leads.createdAt, sql`now() - make_interval(days => ${DAYS})`)))
    .orderBy(leads.createdAt, leads.id)
  const liked = new Map<string, Evidence[]>()
  for (const { sessionId, carId } of rows) {
    if (carId !== null) liked.set(sessionId, [...(liked.get(sessionId) ?? []), { kind: "like", carId }])
  }
  return liked
}
