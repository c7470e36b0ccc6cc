import type { TenantContext } from "../storage/context.ts"
import { LOG_LOCK_SECONDS, TENANT_KEYS } from "../storage/keys.ts"
import { unpackRecords } from "./buffer.ts"
import { readCounters } from "./counters.ts"
import type { LogRecord } from "./log-record.ts"
import { storeRecords } from "./store.ts"

/** Values a round; nobody waits for it, so Redis may take its time to send them. */
const ROUND = 40
/** Left over of the job's time for one more round. */
const MARGIN_MS = 5000

/**
 * Moves the buffer into Postgres and returns how many records it read. A value is taken off only after it is stored
 * and the counters are written; whatever kills it in between, the next run does again, to no effect.
 */
export async function flushLog(ctx: TenantContext): Promise<number> {
  // Most tenants have nothing most minutes: one command then.
  if ((await peek(ctx, 1)).length === 0) return 0
  const lock = ["set", TENANT_KEYS.logLock, ctx.requestId, { ex: LOG_LOCK_SECONDS, nx: true }] as const
  const [won] = await ctx.cache.run([lock], "patient")
  if (won !== "OK") return 0
  try {
    return await flushRounds(ctx)
  } finally {
    // If Redis is gone by now, the lock ends by itself.
    await ctx.cache.run([["del", TENANT_KEYS.logLock]], "patient").catch(() => undefined)
  }
}

async function flushRounds(ctx: TenantContext): Promise<number> {
  let moved = 0
  for (;;) {
    const values = await peek(ctx, ROUND)
    if (values.length === 0) return moved
    const records = values.flatMap((value) => unpackRecords(ctx, value))
    await flushRecords(ctx, records, values.length)
    moved += records.length
    if (values.length < ROUND || Date.now() > ctx.deadline - MARGIN_MS) return moved
  }
}

async function flushRecords(ctx: TenantContext, records: readonly LogRecord[], taken: number): Promise<void> {
  const trim = ["ltrim", TENANT_KEYS.log, taken, -1] as const
  const earliest = records.reduce((least, { at }) => Math.min(least, at), Date.now())
  if (records.length > 0) await storeRecords(ctx, records)
  const counters = records.length > 0 ? await readCounters(ctx, earliest) : []
  await ctx.cache.run([...counters, trim], "patient")
}

async function peek(ctx: TenantContext, count: number): Promise<string[]> {
  const [values] = await ctx.cache.run([["lrange", TENANT_KEYS.log, 0, count - 1]], "patient")
  return Array.isArray(values) ? values : []
}
