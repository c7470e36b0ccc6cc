import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { Tenant } from "../base/tenant.ts"
import type { Cache } from "../storage/cache.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { HOST_MISS_TTL_SECONDS, HOST_TTL_SECONDS, hostKey } from "../storage/keys.ts"
import type { HostTarget } from "./host.ts"
import { readTenant } from "./record.ts"

type TenantHost = Extract<HostTarget, { kind: "tenant" }>

/** Finds the tenant a host belongs to. */
export interface Directory {
  /** `null` for a host nobody has. Throws DomainError `unavailable` if it is not known and nothing can be asked. */
  find(target: TenantHost, deadline: number): Promise<Tenant | null>
}

interface Entry {
  readonly tenant: Tenant | null
  readonly until: number
}

/** A changed config must be seen within 5 s: a changer deletes the Redis record, and memory forgets sooner than that. */
const MEMORY_MS = 3000
const MEMORY_ENTRIES = 5000
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

  return {
    async find(target, deadline) {
      const known = memory.get(target.host)
      if (known !== undefined && known.until > now()) return known.tenant
      const cached = await fromCache(cache, target.host)
      if (cached !== undefined) return remember(target.host, cached)
      try {
        const tenant = await fromDatabase(web, target.lookup, deadline - now())
        await toCache(cache, target.host, tenant)
        return remember(target.host, tenant)
      } catch (error) {
        log("error", "tenant_lookup_failed", { code: errorCode(error), stale: known !== undefined })
        if (known !== undefined) return remember(target.host, known.tenant)
        throw new DomainError("unavailable", { retryAfter: 5, cause: error })
      }
    },
  }
}

async function fromCache(cache: Cache, host: string): Promise<Tenant | null | undefined> {
  try {
    const [text] = await cache.run([["get", hostKey(host)]])
    if (typeof text !== "string") return undefined
    return text === MISS ? null : readTenant(JSON.parse(text))
  } catch (error) {
    // Redis gone, or a record of another release: Postgres knows.
    log("warn", "tenant_cache_unread", { code: errorCode(error) })
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
