import { pushCommand } from "../analytics/buffer.ts"
import type { LogRecord } from "../analytics/log-record.ts"
import { storeRecords } from "../analytics/store.ts"
import { pause } from "../base/deadline.ts"
import { errorCode, log } from "../base/log.ts"
import { type Cache, type CacheCommand, prefixed } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { hostKey, SNAPSHOT_TTL_SECONDS, TENANT_KEYS, tenantPrefix } from "../storage/keys.ts"
import type { TenantHost } from "../tenancy/host.ts"
import type { Directory } from "../tenancy/resolve.ts"
import { type Backlog, createBacklog } from "./backlog.ts"
import { createFlight } from "./flight.ts"
import type { StockCache } from "./stock-cache.ts"

/** Takes a record off an answer's hands: it is kept after the answer, together with others of the same tenant. */
export type AfterAnswer = (ctx: TenantContext, host: TenantHost, record: LogRecord) => void

/** What it works on; `asJobs` binds the same tenant with the jobs' login, for when Redis is down. */
export interface AfterAnswerParts {
  readonly cache: Cache
  readonly directory: Directory
  readonly stocks: StockCache
  readonly asJobs: (ctx: TenantContext) => TenantContext
}

/** Answers that end within it share one pipeline. */
const GATHER_MS = 25
/**
 * A follower waits so long for the pipeline's creator, whose request may have been ended, before it sees to the records
 * itself: longer than the creator waits for Redis, so that a Redis that is only late makes nobody send twice.
 */
const FOLLOW_MS = 4000
/** Where Redis does not take records, so many go into a transaction, gathered for so long. */
const BULK = 500
const BULK_GATHER_MS = 250
/** Between attempts at a Postgres that takes nothing either; then the records wait for the next answer. */
const PAUSES_MS = [500, 2000] as const

interface Slot {
  /** Those that are not kept yet. */
  readonly records: LogRecord[]
  readonly kept: Promise<void>
}

/**
 * One pipeline of four commands a tenant, shared by requests that end close together: it keeps the records, renews the
 * snapshot, and reads host and version so that the next request need ask nothing before it answers. What Redis does not
 * take in time goes to Postgres in bulk, one writer a tenant; what that does not take either is held, bounded, for the
 * next answer. Only records and promises are shared across requests; sent twice, a record counts once.
 */
export function createAfterAnswer(parts: AfterAnswerParts): AfterAnswer {
  const slots = new Map<string, Slot>()
  const backlog = createBacklog()
  const moving = createFlight<void>(Date.now)

  function openSlot(ctx: TenantContext, host: TenantHost): Slot {
    const { slug } = ctx.tenant
    const records: LogRecord[] = []
    const kept = pause(GATHER_MS).then(async () => {
      if (slots.get(slug) === slot) slots.delete(slug)
      if (!(await sendToRedis(parts, ctx, host, records))) backlog.add(slug, records)
      records.length = 0
      await move(ctx)
    })
    const slot = { records, kept }
    slots.set(slug, slot)
    return slot
  }

  /** Moves what is held, if anything; never throws: there is nobody left to tell but the log. */
  async function move(ctx: TenantContext): Promise<void> {
    const { slug } = ctx.tenant
    if (backlog.oldest(slug, 1).length === 0) return
    await moving.join(slug, ctx, () => moveAll(parts, ctx, backlog)).catch(() => undefined)
  }

  return function afterAnswer(ctx, host, record) {
    const { slug } = ctx.tenant
    const joined = slots.get(slug)
    if (joined === undefined) {
      const slot = openSlot(ctx, host)
      slot.records.push(record)
      ctx.waitUntil(slot.kept)
      return
    }
    joined.records.push(record)
    ctx.waitUntil(
      Promise.race([joined.kept, pause(FOLLOW_MS)]).then(async () => {
        if (joined.records.length === 0) return
        // The creator is gone: whatever it left open must not catch the next ones.
        if (slots.get(slug) === joined) slots.delete(slug)
        backlog.add(slug, joined.records.splice(0))
        await move(ctx)
      }),
    )
  }
}

/** Whether Redis took the records. */
async function sendToRedis(
  { cache, directory, stocks }: AfterAnswerParts,
  ctx: TenantContext,
  host: TenantHost,
  records: readonly LogRecord[],
): Promise<boolean> {
  const { slug } = ctx.tenant
  const prefix = tenantPrefix(slug)
  const commands: readonly CacheCommand[] = [
    prefixed(slug, pushCommand(records)),
    ["get", prefix + TENANT_KEYS.stockVersion],
    ["get", hostKey(host.host)],
    ["expire", prefix + TENANT_KEYS.stock, SNAPSHOT_TTL_SECONDS],
  ]
  try {
    const [, version = null, record = null] = await cache.run(commands, "patient")
    await Promise.all([directory.note(host, record), stocks.note(ctx, version)]).catch(() => undefined)
    return true
  } catch (error) {
    log("warn", "records_straight_to_postgres", { tenant: slug, code: errorCode(error), records: records.length })
    return false
  }
}

/** Stores a tenant's backlog in Postgres until nothing is left of it, or Postgres keeps refusing. */
async function moveAll(parts: AfterAnswerParts, ctx: TenantContext, backlog: Backlog): Promise<void> {
  const { slug } = ctx.tenant
  const pauses: number[] = [...PAUSES_MS]
  await pause(BULK_GATHER_MS)
  for (;;) {
    const records = backlog.oldest(slug, BULK)
    if (records.length === 0) return
    try {
      await storeRecords(parts.asJobs(ctx), records)
      backlog.settled(slug, records)
    } catch (error) {
      log("warn", "records_held", { tenant: slug, code: errorCode(error), records: records.length })
      const wait = pauses.shift()
      if (wait === undefined) return
      await pause(wait)
    }
  }
}
