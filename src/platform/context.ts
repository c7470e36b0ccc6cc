import type { TenantAssets } from "../storage/assets.ts"
import type { Cache } from "../storage/cache.ts"
import type { Connection } from "../storage/connection.ts"

/** What the platform's verbs work with: the only code that names tenants by slug, as the schemas' owner. */
export interface PlatformContext {
  readonly owner: Connection
  readonly cache: Cache
  readonly baseDomain: string
  /** A tenant's folder of the bucket. */
  readonly assetsOf: (slug: string) => TenantAssets
  /** Staff member or program, for the audit log. */
  readonly actor: string
}

/** Time for one batch of the owner's statements. */
export const OWNER_TIMEOUT_MS = 30_000
