import type { Tenant } from "../base/tenant.ts"

/** What an isolate knows of hosts. */
export interface HostMemory {
  get(host: string): { readonly tenant: Tenant | null; readonly fresh: boolean } | undefined
  /** Keeps and returns it. */
  remember(host: string, tenant: Tenant | null): Tenant | null
}

interface Entry {
  readonly tenant: Tenant | null
  readonly until: number
}

/** A changed config must be seen within 5 s: Redis hears of it at once, and memory asks again sooner than that. */
const FRESH_MS = 3000
const MOST_TENANTS = 5000
/** Apart from the tenants, so that made-up hosts cannot push them out. */
const MOST_MISSES = 1000

export function createHostMemory(now: () => number): HostMemory {
  const tenants = new Map<string, Entry>()
  const misses = new Map<string, Entry>()
  return {
    get(host) {
      const entry = tenants.get(host) ?? misses.get(host)
      return entry === undefined ? undefined : { tenant: entry.tenant, fresh: entry.until > now() }
    },
    remember(host, tenant) {
      tenants.delete(host)
      misses.delete(host)
      const [kept, most] = tenant === null ? [misses, MOST_MISSES] : [tenants, MOST_TENANTS]
      kept.set(host, { tenant, until: now() + FRESH_MS })
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return tenant
    },
  }
}
