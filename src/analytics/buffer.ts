import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { CacheCommand } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS, type TenantKey } from "../storage/keys.ts"
import { chunks } from "./chunks.ts"
import { LogRecord } from "./log-record.ts"
import { storeRecords } from "./store.ts"

/** Characters of JSON a value: forty of them, which are read at once, must fit into an isolate several times over. */
const VALUE = 128 * 1024

/**
 * The command that puts records into the tenant's buffer, as one value or, many or large, as several; the flush stores
 * them within a minute.
 */
export function pushCommand(records: readonly LogRecord[]): CacheCommand<TenantKey> {
  // Redis refuses a push of nothing.
  const parts = records.length === 0 ? ["[]"] : chunks(records, VALUE).map(({ json }) => json)
  return ["rpush", TENANT_KEYS.log, ...parts]
}

/** The records of one value of the buffer. What is damaged is dropped and said, so that it never blocks the rest. */
export function unpackRecords(ctx: TenantContext, value: string): LogRecord[] {
  const packed = parse(value)
  if (!Array.isArray(packed)) {
    log("error", "log_value_dropped", { tenant: ctx.tenant.slug, characters: value.length })
    return []
  }
  const read = packed.map((record) => LogRecord.safeParse(record))
  const records = read.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const dropped = read.length - records.length
  if (dropped > 0) log("error", "log_records_dropped", { tenant: ctx.tenant.slug, dropped })
  return records
}

/**
 * Keeps records before the caller answers: in the buffer, else straight in Postgres (`ctx` must have the jobs role).
 * Throws DomainError `unavailable` when neither takes them. Sent again, they still count once.
 */
export async function recordNow(ctx: TenantContext, records: readonly LogRecord[]): Promise<void> {
  try {
    await ctx.cache.run([pushCommand(records)])
  } catch (error) {
    log("warn", "log_straight_to_postgres", { tenant: ctx.tenant.slug, code: errorCode(error) })
    await storeRecords(ctx, records).catch((cause: unknown) => {
      throw new DomainError("unavailable", { retryAfter: 5, cause })
    })
  }
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
