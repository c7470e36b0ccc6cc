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
/** A follower waits so long for the pipeline's creator, whose request may have been ended, before it sends its own. */
const FOLLOW_MS = 2000

interface Slot {
  readonly records: LogRecord[]
  readonly kept: Promise<boolean>
}

/**
 * One pipeline of four commands a tenant, shared by requests that end close together: it keeps the records, renews the
 * snapshot, and reads host and version so that the next request need ask nothing before it answers. Only records and
 * promises are shared across requests; sent twice, a record counts once.
 */
export function createAfterAnswer(parts: AfterAnswerParts): AfterAnswer {
  const slots = new Map<string, Slot>()

  function openSlot(ctx: TenantContext, host: TenantHost): Slot {
    const { slug } = ctx.tenant
    const records: LogRecord[] = []
    const gathered = pause(GATHER_MS).then(() => {
      slots.delete(slug)
      return keep(parts, ctx, host, records)
    })
    const slot = { records, kept: gathered }
    slots.set(slug, slot)
    return slot
  }

  return function afterAnswer(ctx, host, record) {
    const joined = slots.get(ctx.tenant.slug)
    if (joined === undefined) {
      const slot = openSlot(ctx, host)
      slot.records.push(record)
      ctx.waitUntil(slot.kept)
      return
    }
    joined.records.push(record)
    const gaveUp = pause(FOLLOW_MS).then(() => false)
    ctx.waitUntil(
      Promise.race([joined.kept, gaveUp]).then(async (kept) => {
        if (kept) return
        // The creator is gone: whatever it left open must not catch the next ones.
        if (slots.get(ctx.tenant.slug) === joined) slots.delete(ctx.tenant.slug)
        await keep(parts, ctx, host, [record])
      }),
    )
  }
}

/** Whether the records are safe. Never throws: there is nobody left to tell but the log. */
async function keep(
  parts: AfterAnswerParts,
  ctx: TenantContext,
  host: TenantHost,
  records: readonly LogRecord[],
): Promise<boolean> {
  const { cache, directory, stocks, asJobs } = parts
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
    await Promise.all([directory.note(host, record), stocks.note(ctx, version)])
    return true
  } catch (error) {
    log("warn", "records_straight_to_postgres", { tenant: slug, code: errorCode(error) })
  }
  try {
    await storeRecords(asJobs(ctx), records)
    return true
  } catch (error) {
    log("error", "records_lost", { tenant: slug, code: errorCode(error), records: records.length })
    return false
  }
}
