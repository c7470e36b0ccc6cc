import { z } from "zod"
import { sha256 } from "../base/hmac.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS } from "../storage/keys.ts"

const Owned = z.looseObject({
  sessionId: z.string(),
  idempotencyKey: z.string(),
  createdAt: z.string().default(new Date(0).toISOString()),
  tokenHash: z.string().nullish(),
})
export type PendingLead = z.infer<typeof Owned>

/** Where leads are that Postgres does not have: waiting for it, or set aside because it refused them. */
const QUEUES = [TENANT_KEYS.pendingLeads, TENANT_KEYS.parkedLeads] as const

/** A session's leads (its id in lower case) that Postgres does not have yet. Throws CacheDown. */
export async function readPendingLeads(ctx: TenantContext, sessionId: string): Promise<PendingLead[]> {
  return (await waiting(ctx, sessionId)).map(({ lead }) => lead)
}

/** Takes a session's leads off both queues, and what their keys and those of `storedKeys` claim. Throws CacheDown. */
export async function erasePendingLeads(
  ctx: TenantContext,
  sessionId: string,
  storedKeys: readonly string[],
): Promise<void> {
  const mine = await waiting(ctx, sessionId)
  const keys = new Set([...storedKeys, ...mine.map(({ lead }) => lead.idempotencyKey)])
  const hashes = await Promise.all([...keys].map((key) => sha256(key)))
  const commands = [
    ...mine.map(({ queue, value }) => ["lrem", queue, 0, value] as const),
    ...hashes.map((hash) => ["del", TENANT_KEYS.lead(hash)] as const),
  ]
  if (commands.length > 0) await ctx.cache.run(commands, "patient")
}

interface Waiting {
  readonly queue: (typeof QUEUES)[number]
  readonly value: string
  readonly lead: PendingLead
}

async function waiting(ctx: TenantContext, sessionId: string): Promise<Waiting[]> {
  const all = QUEUES.map((queue) => ["lrange", queue, 0, -1] as const)
  const lists = await ctx.cache.run(all, "patient")
  return QUEUES.flatMap((queue, i) => {
    const values = lists[i]
    return (Array.isArray(values) ? values : []).flatMap((value) => {
      const lead = parse(value)
      return lead?.sessionId.toLowerCase() === sessionId ? [{ queue, value, lead }] : []
    })
  })
}

function parse(value: string): PendingLead | undefined {
  try {
    return Owned.safeParse(JSON.parse(value)).data
  } catch {
    return undefined
  }
}
