import type { R2Bucket } from "@cloudflare/workers-types"
import type { Actor } from "../base/context.ts"
import type { Tenant } from "../base/tenant.ts"
import { bindAssets } from "../storage/assets.ts"
import { bindCache, type Cache } from "../storage/cache.ts"
import type { Connection } from "../storage/connection.ts"
import type { TenantContext } from "../storage/context.ts"
import { bindDatabase, type TenantDatabase } from "../storage/database.ts"
import { schemaName } from "../storage/schema-name.ts"
import type { TokenMinter } from "../storage/token.ts"

/** Which login a request's statements run under; each may do no more than its side needs. */
export type DatabaseRole = "web" | "dealer" | "jobs"

/** A cell's unbound parts. */
export interface Cell {
  readonly connections: Readonly<Record<DatabaseRole, Connection>>
  readonly cache: Cache
  readonly bucket: R2Bucket
  readonly mintToken: TokenMinter
}

/** What a context is made of, beside the tenant. */
export interface ContextInput {
  readonly role: DatabaseRole
  readonly actor: Actor
  readonly requestId: string
  /** Milliseconds since the epoch. */
  readonly deadline: number
  readonly waitUntil: (work: Promise<unknown>) => void
}

/** The one place where a tenant's context is built: every handle leaves here bound. */
export type ContextFactory = (tenant: Tenant, input: ContextInput) => TenantContext

export function createContextFactory({ connections, cache, bucket, mintToken }: Cell): ContextFactory {
  return function createContext(tenant, { role, ...input }) {
    const { actor, deadline } = input
    const schema = schemaName(tenant.slug)
    let db: TenantDatabase | undefined
    return {
      ...input,
      tenant,
      // Made when asked for: a list in the steady state asks for none.
      get db() {
        return (db ??= bindDatabase({ connection: connections[role], schema, mintToken, actor: actor.name, deadline }))
      },
      cache: bindCache(cache, tenant.slug),
      assets: bindAssets(bucket, tenant.slug),
    }
  }
}
