import { runBatch } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { tenantSchemas } from "./migrate.ts"

/** A stock with its new version. */
export interface RenewedStock {
  readonly schema: string
  readonly version: number
}

/**
 * Gives every tenant's stock, or one tenant's, a version that nothing was ever kept under: after a restore the database
 * is behind what caches, browsers and the bucket hold, and would count up through the same numbers for other cars. The
 * second of now will do, since no stock changes more than once a second for long. All in one transaction; the shops
 * follow within a minute. Throws DomainError `not_found`.
 */
export async function renewStocks(ctx: PlatformContext, tenant?: string): Promise<RenewedStock[]> {
  const schemas = await tenantSchemas(ctx.owner, tenant)
  const statements = schemas.map((schema) => ({
    text: `update ${schema}.stock_version
      set version = greatest(version + 1, extract(epoch from now())::bigint), changed_at = now()
      returning version::text`,
  }))
  const rows = statements.length === 0 ? [] : await runBatch(ctx.owner, statements, OWNER_TIMEOUT_MS)
  return schemas.map((schema, i) => ({ schema, version: Number(rows[i]?.[0]?.["version"]) }))
}
