import type { Fetcher, RateLimit } from "@cloudflare/workers-types"
import type { Tenant } from "../base/tenant.ts"
import type { PlanName } from "../contract/tenant.ts"
import type { PlatformContext } from "../platform/context.ts"
import type { AfterAnswer } from "../recommendation/after-answer.ts"
import type { SeenSessions } from "../recommendation/seen-sessions.ts"
import type { StockCache } from "../recommendation/stock-cache.ts"
import type { TenantContext } from "../storage/context.ts"
import type { ExactLimit } from "../storage/limits.ts"
import type { ContextFactory } from "../tenancy/bind.ts"
import type { HostTarget, TenantHost } from "../tenancy/host.ts"
import type { Directory } from "../tenancy/resolve.ts"
import type { HealthReport } from "./health.ts"

/** Counters of API writes: per client, and looser per address. */
export interface WriteLimits {
  readonly client: RateLimit
  readonly address: RateLimit
}

/** The parts of an isolate, built once by the door and handed to the app. */
export interface Parts {
  readonly baseDomain: string
  /** 64 hex digits; signs session tokens. */
  readonly sessionKey: string
  readonly platformToken: string
  /** The built SPA. */
  readonly pages: Fetcher
  readonly writeLimits: Readonly<Record<PlanName, WriteLimits>>
  /** Counted by Redis over the whole fleet; without it the bindings' counts alone hold. */
  readonly exactLimit: ExactLimit
  readonly directory: Directory
  readonly stocks: StockCache
  readonly afterAnswer: AfterAnswer
  readonly sessions: SeenSessions
  readonly platform: PlatformContext
  readonly createContext: ContextFactory
  readonly checkHealth: () => Promise<HealthReport>
}

/** What every handler finds in `c.var`; `tenant` on a dealer's host only. */
export interface AppEnv {
  /** What the host asks for, read once, at the door. */
  Bindings: { target: HostTarget; baseDomain: string }
  Variables: {
    requestId: string
    startedAt: number
    tenant: TenantContext
    host: TenantHost
    /** In the place of a context, where the dealer is suspended. */
    closed?: Tenant
  }
}
