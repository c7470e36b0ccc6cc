import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { Tenant } from "../base/tenant.ts"
import type { Cache, CacheCommand, CacheResult } from "../storage/cache.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { HOST_MISS_TTL_SECONDS, HOST_TTL_SECONDS, hostKey } from "../storage/keys.ts"
import type { TenantHost } from "./host.ts"
import { readTenant } from "./record.ts"

/** Finds the tenant a host belongs to. */
export interface Directory {
  /**
   * `null` for a host nobody has. Throws DomainError `unavailable` if it is not known and nothing can be asked.
   * Where Redis has to be asked, `alongside` rides in the same round trip.
   */
  find(target: TenantHost, deadline: number, alongside?: Alongside): Promise<Tenant | null>
  /** Takes what Redis was just seen to hold for a host, or renews it, so that the next request need not ask. */
  note(target: TenantHost, text: CacheResult): Promise<void>
}

/** Further commands for a round trip that is made anyway, and who takes their results. */
export interface Alongside {
  readonly commands: readonly CacheCommand[]
  take(results: readonly CacheResult[]): void
}

interface Entry {
  readonly tenant: Tenant | null
  readonly until: number
}

/** A changed config must be seen within 5 s: a changer deletes the Redis record, and memory forgets sooner than that. */
const MEMORY_MS = 3000
const MEMORY_ENTRIES = 5000
const RENEW_MS = 3000
const MISS = "-"

/** Memory → Redis → Postgres; unknown hosts are remembered too, briefly. What is past its time still serves in need. */
export function createDirectory(cache: Cache, web: Connection, now: () => number = Date.now): Directory {
  const memory = new Map<string, Entry>()

  function remember(host: string, tenant: Tenant | null): Tenant | null {
    memory.delete(host)
    memory.set(host, { tenant, until: now() + MEMORY_MS })
    for (const oldest of memory.keys()) {
      if (memory.size <= MEMORY_ENTRIES) break
      memory.delete(oldest)
    }
    return tenant
  }

  async function renew(target: TenantHost, deadline: number): Promise<Tenant | null> {
    const tenant = await fromDatabase(web, target.lookup, deadline - now())
    await toCache(cache, target.host, tenant)
    return remember(target.host, tenant)
  }

  return {
    async note(target, text) {
      const tenant = readRecord(text)
      if (tenant !== undefined) remember(target.host, tenant)
      // Redis' record has run out: looked up now, the next shopper does not wait for it.
      else await renew(target, now() + RENEW_MS).catch(() => undefined)
    },
    async find(target, deadline, alongside) {
      const known = memory.get(target.host)
      if (known !== undefined && known.until > now()) return known.tenant
      const cached = await fromCache(cache, target.host, alongside)
      if (cached !== undefined) return remember(target.host, cached)
      try {
        return await renew(target, deadline)
      } catch (error) {
        log("error", "tenant_lookup_failed", { code: errorCode(error), stale: known !== undefined })
        if (known !== undefined) return remember(target.host, known.tenant)
        throw new DomainError("unavailable", { retryAfter: 5, cause: error })
      }
    },
  }
}

async function fromCache(
  cache: Cache,
  host: string,
  alongside: Alongside | undefined,
): Promise<Tenant | null | undefined> {
  try {
    const [text = null, ...rest] = await cache.run([["get", hostKey(host)], ...(alongside?.commands ?? [])])
    alongside?.take(rest)
    return readRecord(text)
  } catch {
    // Redis is gone, which it has said itself: Postgres knows.
    return undefined
  }
}

/** `null` for a host known to be nobody's, `undefined` where there is no record, or one of another release. */
function readRecord(text: CacheResult): Tenant | null | undefined {
  if (typeof text !== "string") return undefined
  if (text === MISS) return null
  try {
    return readTenant(JSON.parse(text))
  } catch (error) {
    log("warn", "tenant_record_unread", { code: errorCode(error) })
    return undefined
  }
}

async function fromDatabase(web: Connection, lookup: string, timeoutMs: number): Promise<Tenant | null> {
  const statement = { text: "select carmatch_admin.tenant_by_host($1) as tenant", values: [lookup] }
  const [rows] = await runBatch(web, [statement], timeoutMs)
  const record = rows?.[0]?.["tenant"]
  return record === null || record === undefined ? null : readTenant(record)
}

async function toCache(cache: Cache, host: string, tenant: Tenant | null): Promise<void> {
  const value = tenant === null ? MISS : JSON.stringify(tenant)
  const ex = tenant === null ? HOST_MISS_TTL_SECONDS : HOST_TTL_SECONDS
  await cache.run([["set", hostKey(host), value, { ex }]]).catch(() => undefined)
}
