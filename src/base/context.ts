import type { Tenant } from "./tenant.ts"

/** Who acts: a shopper, one of the dealer's people, platform staff or a job. Named in history and audit. */
export interface Actor {
  readonly kind: "shopper" | "member" | "staff" | "job"
  readonly name: string
}

/**
 * Everything a verb needs, built in one place from the host and handed down. The handles (database, cache, assets)
 * are bound to this tenant, so no verb takes a tenant as input and none can be asked for the wrong one.
 */
export type TenantContext<Handles = unknown> = Handles & {
  readonly tenant: Tenant
  readonly actor: Actor
  readonly requestId: string
  /** Milliseconds since the epoch after which no remote call of this request may still wait. */
  readonly deadline: number
  /** Keeps work alive past the answer. */
  readonly waitUntil: (work: Promise<unknown>) => void
}
