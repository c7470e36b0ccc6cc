import type { Features, Limits, PlanName, StoredConfig, TenantStatus } from "../contract/tenant.ts"

/** The public part of a tenant's row: all that a request may know of whom it serves. */
export interface Tenant {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly domain: string
  readonly plan: PlanName
  readonly status: TenantStatus
  readonly cell: string
  readonly config: StoredConfig
  /** The plan's, raised by the tenant's own config. */
  readonly features: Features
  readonly limits: Limits
}
