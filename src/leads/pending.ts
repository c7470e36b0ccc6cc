import { z } from "zod"
import { DomainError } from "../base/errors.ts"
import { sha256 } from "../base/hmac.ts"
import { errorCode, log } from "../base/log.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS } from "../storage/keys.ts"
import { insertLead, type LeadRow, type StoredLead } from "./store.ts"

const KEY_SECONDS = 86_400
const BATCH = 100

const Stored = z.object({ id: z.uuid(), bodyHash: z.string() })

const Queued = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  recommendationId: z.uuid().nullable(),
  carId: z.uuid().nullable(),
  name: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  message: z.string().nullable(),
  consent: z.object({ textVersion: z.string(), marketing: z.boolean() }),
  idempotencyKey: z.string(),
  bodyHash: z.string(),
  createdAt: z.string(),
})

/**
 * Keeps a lead in the tenant's Redis queue while Postgres is down (Redis acknowledges only what it has on disk).
 * Pushing the same lead twice is harmless: its key lets it into Postgres once. Throws DomainError `unavailable`.
 */
export async function queueLead(ctx: TenantContext, row: LeadRow): Promise<StoredLead> {
  const claim = TENANT_KEYS.lead(await sha256(row.idempotencyKey))
  const mine = JSON.stringify({ id: row.id, bodyHash: row.bodyHash })
  try {
    const [, held] = await ctx.cache.run([
      ["set", claim, mine, { ex: KEY_SECONDS, nx: true }],
      ["get", claim],
    ])
    const stored = Stored.parse(JSON.parse(String(held)))
    if (stored.bodyHash !== row.bodyHash) return stored
    await ctx.cache.run([["rpush", TENANT_KEYS.pendingLeads, JSON.stringify({ ...row, id: stored.id })]])
    return stored
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: 30, cause: error })
  }
}

/** Moves queued leads into Postgres, each exactly once; one is taken off the queue only after it is stored. */
export async function flushPendingLeads(ctx: TenantContext): Promise<number> {
  const [queued] = await ctx.cache.run([["lrange", TENANT_KEYS.pendingLeads, 0, BATCH - 1]])
  if (!Array.isArray(queued)) return 0
  let moved = 0
  for (const text of queued) {
    try {
      await insertLead(ctx, Queued.parse(JSON.parse(text)))
      await ctx.cache.run([["lrem", TENANT_KEYS.pendingLeads, 1, text]])
      moved += 1
    } catch (error) {
      log("error", "pending_lead_not_stored", { tenant: ctx.tenant.slug, code: errorCode(error) })
      break
    }
  }
  return moved
}
