import type { Actor } from "../base/context.ts"
import type { Env } from "../env.ts"
import type { Tenant } from "../base/tenant.ts"
import type { PlatformContext } from "../platform/context.ts"
import type { StockCache } from "../recommendation/stock-cache.ts"
import type { Connection } from "../storage/connection.ts"
import type { TenantContext } from "../storage/context.ts"
import type { Directory } from "../tenancy/resolve.ts"

/** Which login a request's statements run under; each may do no more than its side needs. */
export type DatabaseRole = "web" | "dealer" | "jobs"

/** What a context is made of, beside the tenant. */
export interface ContextInput {
  readonly role: DatabaseRole
  readonly actor: Actor
  readonly requestId: string
  readonly deadline: number
  readonly waitUntil: (work: Promise<unknown>) => void
}

/** The parts of an isolate, built once by the door and handed to the app. */
export interface Parts {
  readonly env: Env
  readonly directory: Directory
  readonly stocks: StockCache
  readonly platform: PlatformContext
  /** The jobs' login, for what is asked across tenants. */
  readonly jobs: Connection
  readonly createContext: (tenant: Tenant, input: ContextInput) => TenantContext
  readonly checkHealth: () => Promise<HealthReport>
}

/** State of each dependency with the milliseconds its check took. */
export interface HealthReport {
  readonly status: "ok" | "degraded" | "down"
  readonly checks: Readonly<Record<"postgres" | "redis" | "r2", { status: "ok" | "degraded" | "down"; ms: number }>>
}

/** What every handler finds in `c.var`. */
export interface AppEnv {
  Bindings: Env
  Variables: { requestId: string; startedAt: number; tenant: TenantContext }
}
