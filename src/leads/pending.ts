import { z } from "zod"
import { DomainError } from "../base/errors.ts"
import { sha256 } from "../base/hmac.ts"
import { errorCode, log } from "../base/log.ts"
import { CacheDown } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS } from "../storage/keys.ts"
import { isContention, isOutage, sqlState } from "../storage/outage.ts"
import { FOREIGN_KEY_VIOLATION, insertLead, type LeadRow, type StoredLead } from "./store.ts"

const KEY_SECONDS = 86_400
const BATCH = 100
/** Left over of the job's time for the batch under way. */
const MARGIN_MS = 5000

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
  tokenHash: z.string().nullable().optional(),
})

/**
 * Keeps a lead in the tenant's Redis queue while Postgres is down (Redis acknowledges only what it has on disk).
 * Pushing the same lead twice is harmless: its key lets it into Postgres once. Throws DomainError `unavailable`.
 */
export async function queueLead(ctx: TenantContext, row: LeadRow): Promise<StoredLead> {
  try {
    const [set, get] = await claim(row)
    const [, held] = await ctx.cache.run([set, get], "patient")
    const stored = Stored.parse(JSON.parse(String(held)))
    if (stored.bodyHash !== row.bodyHash) return stored
    const push = ["rpush", TENANT_KEYS.pendingLeads, JSON.stringify({ ...row, id: stored.id })] as const
    await ctx.cache.run([push], "patient")
    return stored
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: 30, cause: error })
  }
}

/** Lets a key that is in Postgres be answered alike should Postgres go down; best effort. */
export async function rememberLead(ctx: TenantContext, row: LeadRow): Promise<void> {
  const [set] = await claim(row)
  await ctx.cache.run([set]).catch(() => undefined)
}

async function claim({ id, bodyHash, idempotencyKey }: LeadRow) {
  const key = TENANT_KEYS.lead(await sha256(idempotencyKey))
  const value = JSON.stringify({ id, bodyHash })
  return [["set", key, value, { ex: KEY_SECONDS, nx: true }] as const, ["get", key] as const] as const
}

/**
 * Moves queued leads into Postgres, each exactly once; one is taken off the queue only after it is stored. One that
 * Postgres refuses, or whose key is another's there, is logged and set aside for staff, and never blocks those behind
 * it. Returns how many it stored.
 */
export async function flushPendingLeads(ctx: TenantContext): Promise<number> {
  let moved = 0
  for (
    let batch = await peek(ctx);
    batch.length > 0 && Date.now() < ctx.deadline - MARGIN_MS;
    batch = await peek(ctx)
  ) {
    const stored = await flushBatch(ctx, batch)
    moved += stored.moved
    if (stored.interrupted) break
  }
  return moved
}

async function peek(ctx: TenantContext): Promise<string[]> {
  const [queued] = await ctx.cache.run([["lrange", TENANT_KEYS.pendingLeads, 0, BATCH - 1]], "patient")
  return Array.isArray(queued) ? queued : []
}

async function flushBatch(
  ctx: TenantContext,
  batch: readonly string[],
): Promise<{ moved: number; interrupted: boolean }> {
  let moved = 0
  for (const text of batch) {
    const done = ["lrem", TENANT_KEYS.pendingLeads, 1, text] as const
    try {
      await storeQueued(ctx, Queued.parse(JSON.parse(text)))
      await ctx.cache.run([done])
      moved += 1
    } catch (error) {
      log("error", "pending_lead_not_stored", { tenant: ctx.tenant.slug, code: errorCode(error) })
      if (error instanceof CacheDown || isOutage(error) || isContention(error)) return { moved, interrupted: true }
      await ctx.cache.run([["rpush", TENANT_KEYS.parkedLeads, text], done])
    }
  }
  return { moved, interrupted: false }
}

/**
 * A lead about a car that is not there is still a person who wants to be called. Throws where the key holds another
 * lead by now: this one was acknowledged too, and must not go as if it were stored.
 */
async function storeQueued(ctx: TenantContext, row: z.infer<typeof Queued>): Promise<void> {
  const stored = await insertLead(ctx, row).catch((error: unknown) => {
    if (sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error
    return insertLead(ctx, { ...row, carId: null })
  })
  if (stored.bodyHash !== row.bodyHash) throw new Error("its key holds another lead")
}
