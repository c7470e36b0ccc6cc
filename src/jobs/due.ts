import type { Tenant } from "../base/tenant.ts"
import type { Cache, CacheResult } from "../storage/cache.ts"
import { prefixed } from "../storage/cache.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { TENANT_KEYS } from "../storage/keys.ts"
import { schemaName } from "../storage/schema-name.ts"

/** What a minute has to do for a tenant: queued leads, a filled log, a cache that is behind the stock. */
export interface Due {
  readonly tenant: Tenant
  readonly leads: boolean
  readonly log: boolean
  readonly stock: boolean
}

const TIMEOUT_MS = 10_000
/** Tenants a pipeline: three commands each. */
const ROUND = 100

/**
 * The tenants that have anything to do: one statement for the stock versions of the whole cell, one pipeline for a
 * hundred tenants' queues. Most tenants have nothing most minutes, and cost no round trip of their own then. Throws
 * CacheDown or NeonDbError: without either of the two there is nothing that cron could move.
 */
export async function tenantsDue(
  { fleet, cache }: { fleet: Connection; cache: Cache },
  tenants: readonly Tenant[],
): Promise<Due[]> {
  const versions = await stockVersions(fleet)
  const found: Due[] = []
  for (let from = 0; from < tenants.length; from += ROUND) {
    const round = tenants.slice(from, from + ROUND)
    const answers = await cache.run(
      round.flatMap(({ slug }) => commandsOf(slug)),
      "patient",
    )
    for (const [i, tenant] of round.entries()) {
      const due = dueOf(tenant, answers.slice(i * 3, i * 3 + 3), versions.get(schemaName(tenant.slug)))
      if (due.leads || due.log || due.stock) found.push(due)
    }
  }
  return found
}

const commandsOf = (slug: string) => [
  prefixed(slug, ["llen", TENANT_KEYS.pendingLeads]),
  prefixed(slug, ["llen", TENANT_KEYS.log]),
  prefixed(slug, ["get", TENANT_KEYS.stockVersion]),
]

function dueOf(tenant: Tenant, [leads, log, cached]: readonly CacheResult[], version: string | undefined): Due {
  return { tenant, leads: Number(leads) > 0, log: Number(log) > 0, stock: version !== undefined && cached !== version }
}

async function stockVersions(fleet: Connection): Promise<Map<string, string>> {
  const statement = { text: "select schema_name, version::text from carmatch_guard.stock_versions()" }
  const [rows] = await runBatch(fleet, [statement], TIMEOUT_MS)
  return new Map((rows ?? []).map(({ schema_name, version }) => [String(schema_name), String(version)]))
}
