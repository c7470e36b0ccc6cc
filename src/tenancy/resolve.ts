import { within } from "../base/deadline.ts"
import { DomainError } from "../base/errors.ts"
import { createFlight } from "../base/flight.ts"
import { errorCode, log } from "../base/log.ts"
import type { Tenant } from "../base/tenant.ts"
import type { Cache, CacheCommand, CacheResult } from "../storage/cache.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { hostKey } from "../storage/keys.ts"
import type { TenantHost } from "./host.ts"
import { readHostRecord, renewHost } from "./host-record.ts"
import { createHostMemory } from "./host-memory.ts"
import { readTenant } from "./record.ts"

/** Finds the tenant a host belongs to. */
export interface Directory {
  /** `null` for a host nobody has. Throws DomainError `unavailable` if it is not known and nothing can be asked. */
  find(target: TenantHost, call: DirectoryCall): Promise<Tenant | null>
  /** Takes what Redis was just seen to hold for a host, or renews it, so that the next request need not ask. */
  note(target: TenantHost, text: CacheResult): Promise<void>
}

/** The request that asks. */
export interface DirectoryCall {
  /** Milliseconds since the epoch. */
  readonly deadline: number
  readonly waitUntil: (work: Promise<unknown>) => void
  /** Rides along where Redis has to be asked anyway. */
  readonly alongside?: Alongside | undefined
}

/** Further commands for a round trip that is made anyway, and who takes their results. */
export interface Alongside {
  readonly commands: readonly CacheCommand[]
  take(results: readonly CacheResult[]): void
}

/** Time for a renewal that nobody waits for. */
const RENEW_MS = 3000
/** Whoever knows an older answer waits no longer than this for a newer one. */
const PATIENCE_MS = 250

/**
 * Memory → Redis → Postgres, one look-up a host at a time; unknown hosts are remembered too, briefly. What is past its
 * time still serves in need.
 */
export function createDirectory(cache: Cache, web: Connection, now: () => number = Date.now): Directory {
  const memory = createHostMemory(now)
  const looking = createFlight<Tenant | null>(now)

  async function renew(target: TenantHost, seen: CacheResult, deadline: number): Promise<Tenant | null> {
    const tenant = await fromDatabase(web, target.lookup, deadline - now())
    await cache.run([renewHost(target.host, seen, tenant, now())]).catch(() => undefined)
    return memory.remember(target.host, tenant)
  }

  async function look(target: TenantHost, call: DirectoryCall): Promise<Tenant | null> {
    const text = await fromCache(cache, target.host, call.alongside)
    const record = readHostRecord(text)
    if (record !== undefined && record.freshUntil > now()) return memory.remember(target.host, record.tenant)
    try {
      return await renew(target, text, call.deadline)
    } catch (error) {
      log("error", "tenant_lookup_failed", { code: errorCode(error), stale: record !== undefined })
      if (record !== undefined) return memory.remember(target.host, record.tenant)
      throw new DomainError("unavailable", { retryAfter: 5, cause: error })
    }
  }

  return {
    async note(target, text) {
      const record = readHostRecord(text)
      if (record !== undefined && record.freshUntil > now()) memory.remember(target.host, record.tenant)
      else await renew(target, text, now() + RENEW_MS).catch(() => undefined)
    },
    async find(target, call) {
      const known = memory.get(target.host)
      if (known?.fresh === true) return known.tenant
      const found = looking.join(target.host, call, () => look(target, call))
      if (known === undefined) return found
      // Something is known: a slow part must not make the shopper wait for what has most likely not changed.
      const work = found.catch(() => memory.remember(target.host, known.tenant))
      return within(work, PATIENCE_MS, () => known.tenant)
    },
  }
}

async function fromCache(cache: Cache, host: string, alongside: Alongside | undefined): Promise<CacheResult> {
  try {
    const [text = null, ...rest] = await cache.run([["get", hostKey(host)], ...(alongside?.commands ?? [])])
    alongside?.take(rest)
    return text
  } catch {
    // Redis is gone, which it has said itself: Postgres knows.
    return null
  }
}

async function fromDatabase(web: Connection, lookup: string, timeoutMs: number): Promise<Tenant | null> {
  const statement = { text: "select carmatch_admin.tenant_by_host($1) as tenant", values: [lookup] }
  const [rows] = await runBatch(web, [statement], timeoutMs)
  const record = rows?.[0]?.["tenant"]
  return record === null || record === undefined ? null : readTenant(record)
}
