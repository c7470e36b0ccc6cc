import { z } from "zod"
import { sha256 } from "../base/hmac.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS } from "../storage/keys.ts"

const Owned = z.looseObject({ sessionId: z.string(), idempotencyKey: z.string() })
export type PendingLead = z.infer<typeof Owned>

/** A session's leads (its id in lower case) that wait for Postgres. Throws CacheDown. */
export async function readPendingLeads(ctx: TenantContext, sessionId: string): Promise<PendingLead[]> {
  return (await waiting(ctx, sessionId)).map(({ lead }) => lead)
}

/** Takes a session's leads off the queue, and what their keys and those of `storedKeys` claim. Throws CacheDown. */
export async function erasePendingLeads(
  ctx: TenantContext,
  sessionId: string,
  storedKeys: readonly string[],
): Promise<void> {
  const mine = await waiting(ctx, sessionId)
  const keys = new Set([...storedKeys, ...mine.map(({ lead }) => lead.idempotencyKey)])
  const hashes = await Promise.all([...keys].map((key) => sha256(key)))
  const commands = [
    ...mine.map(({ value }) => ["lrem", TENANT_KEYS.pendingLeads, 0, value] as const),
    ...hashes.map((hash) => ["del", TENANT_KEYS.lead(hash)] as const),
  ]
  if (commands.length > 0) await ctx.cache.run(commands)
}

async function waiting(ctx: TenantContext, sessionId: string): Promise<{ value: string; lead: PendingLead }[]> {
  const [queue] = await ctx.cache.run([["lrange", TENANT_KEYS.pendingLeads, 0, -1]])
  const values = Array.isArray(queue) ? queue : []
  return values.flatMap((value) => {
    const lead = parse(value)
    return lead?.sessionId.toLowerCase() === sessionId ? [{ value, lead }] : []
  })
}

function parse(value: string): PendingLead | undefined {
  try {
    return Owned.safeParse(JSON.parse(value)).data
  } catch {
    return undefined
  }
}
