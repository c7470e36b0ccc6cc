import type { TenantContext as BaseContext } from "../base/context.ts"
import type { TenantAssets } from "./assets.ts"
import type { TenantCache } from "./cache.ts"
import type { TenantDatabase } from "./database.ts"

/** The handles of a request, each bound to its tenant. */
export interface Handles {
  readonly db: TenantDatabase
  readonly cache: TenantCache
  readonly assets: TenantAssets
}

export type TenantContext = BaseContext<Handles>
