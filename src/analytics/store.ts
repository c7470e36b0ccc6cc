import { errorCode, log } from "../base/log.ts"
import type { TenantContext } from "../storage/context.ts"
import { sqlState } from "../storage/outage.ts"
import { chunks } from "./chunks.ts"
import type { LogRecord } from "./log-record.ts"
import { toRows } from "./store/rows.ts"
import { LOCK_OUT_ERASURES, storeEvents, storeLists, storeSessions } from "./store/statements.ts"

/** Characters of JSON a transaction takes: well within the login's 5 s and the driver's request size. */
const CHUNK = 1024 * 1024

/** SQLSTATE classes that mean the values themselves are at fault: data exception, integrity violation. */
const VALUE_CLASSES = new Set(["22", "23"])

/**
 * Writes records into Postgres, each once: rows, sessions and the day's counts change in one transaction, and only by
 * what was not there yet. So sending, storing or flushing anything again changes nothing. `ctx` must have the jobs
 * role. Records that Postgres refuses for their values are dropped and said; any other failure is thrown.
 */
export async function storeRecords(ctx: TenantContext, records: readonly LogRecord[]): Promise<void> {
  // By time, since the first list of a session decides which token opens it.
  const inOrder = records.toSorted((a, b) => a.at - b.at)
  for (const chunk of chunks(inOrder, CHUNK)) await storeOrSplit(ctx, chunk.records)
}

async function storeOrSplit(ctx: TenantContext, records: readonly LogRecord[]): Promise<void> {
  try {
    await storeChunk(ctx, records)
  } catch (error) {
    if (!VALUE_CLASSES.has(sqlState(error)?.slice(0, 2) ?? "")) throw error
    if (records.length === 1) {
      log("error", "log_record_refused", { tenant: ctx.tenant.slug, code: errorCode(error) })
      return
    }
    const half = Math.ceil(records.length / 2)
    await storeOrSplit(ctx, records.slice(0, half))
    await storeOrSplit(ctx, records.slice(half))
  }
}

async function storeChunk(ctx: TenantContext, records: readonly LogRecord[]): Promise<void> {
  const { db, tenant } = ctx
  const { timezone } = tenant.config
  const { sessions, lists, events } = toRows(records)
  await db.batch([
    db.execute(LOCK_OUT_ERASURES),
    db.execute(storeSessions(sessions)),
    ...(lists.length > 0 ? [db.execute(storeLists(lists, timezone))] : []),
    ...(events.length > 0 ? [db.execute(storeEvents(events, timezone))] : []),
  ])
}
