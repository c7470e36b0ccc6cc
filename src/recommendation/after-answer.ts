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
import { createBacklog } from "./backlog.ts"
import type { StockCache } from "./stock-cache.ts"
import { STOCK_KEY } from "./stock-redis.ts"

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
const BULK = 128
const BULK_GATHER_MS = 250
/** What Postgres does not take in time is tried again after a pause, a quarter at once; then it waits for the next answer. */
const PAUSES_MS = [500, 2000] as const

interface Slot {
  /** Those that nothing has taken yet. */
  readonly records: LogRecord[]
  /** Settled once Redis or the backlog has them. */
  readonly handed: Promise<void>
}

/**
 * One pipeline of four commands a tenant, shared by requests that end close together: it keeps the records, renews the
 * snapshot, and reads host and version so that the next request need ask nothing before it answers. What Redis does not
 * take in time goes to Postgres in bulk, one writer a tenant; what that does not take either is held, bounded, for the next
 * answer, and goes to whichever takes it. Only records and promises are shared across requests; sent twice, a
 * record counts once.
 */
export function createAfterAnswer(parts: AfterAnswerParts): AfterAnswer {
  const slots = new Map<string, Slot>()
  const backlog = createBacklog()

  function openSlot(ctx: TenantContext, host: TenantHost): Slot {
    const { slug } = ctx.tenant
    const records: LogRecord[] = []
    const handed = pause(GATHER_MS).then(async () => {
      if (slots.get(slug) === slot) slots.delete(slug)
      // What is held goes along, once: a Redis that is back takes in one push what costs Postgres many transactions.
      const held = backlog.oldest(slug, BULK)
      const mine = held.length > 0 && backlog.claim(slug) ? held : []
      if (await sendToRedis(parts, ctx, host, [...mine, ...records])) backlog.settled(slug, mine)
      else backlog.add(slug, records)
      if (mine.length > 0) backlog.release(slug)
      records.length = 0
    })
    const slot = { records, handed }
    slots.set(slug, slot)
    return slot
  }

  /**
   * Stores what is held, if anything, until nothing is left of it or Postgres keeps refusing; leaves it to another request
   * that is at it. Never throws.
   */
  async function move(ctx: TenantContext): Promise<void> {
    const { slug } = ctx.tenant
    if (backlog.oldest(slug, 1).length === 0 || !backlog.claim(slug)) return
    const waits: number[] = [...PAUSES_MS]
    let wait: number | undefined = BULK_GATHER_MS
    let size = BULK
    while (wait !== undefined && backlog.oldest(slug, 1).length > 0) {
      backlog.alive(slug)
      await pause(wait)
      const records = backlog.oldest(slug, size)
      try {
        await storeRecords(parts.asJobs(ctx), records)
        backlog.settled(slug, records)
        wait = 0
      } catch (error) {
        log("warn", "records_held", { tenant: slug, code: errorCode(error), records: records.length })
        wait = waits.shift()
        size = Math.ceil(size / 4)
      }
    }
    backlog.release(slug)
  }

  return function afterAnswer(ctx, host, record) {
    const { slug } = ctx.tenant
    const joined = slots.get(slug)
    if (joined === undefined) {
      const slot = openSlot(ctx, host)
      slot.records.push(record)
      ctx.waitUntil(slot.handed.then(() => move(ctx)))
      return
    }
    joined.records.push(record)
    ctx.waitUntil(
      Promise.race([joined.handed, pause(FOLLOW_MS)]).then(async () => {
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
    ["expire", prefix + STOCK_KEY, SNAPSHOT_TTL_SECONDS],
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
