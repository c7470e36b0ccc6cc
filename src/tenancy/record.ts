import { z } from "zod"
import type { Tenant } from "../base/tenant.ts"
import { PlanName, StoredConfig, type TenantConfig, TenantStatus } from "../contract/tenant.ts"
import { effectiveFeatures, effectiveLimits } from "./plans.ts"

const Row = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  domain: z.string(),
  plan: PlanName,
  status: TenantStatus,
  cell: z.string(),
  config: StoredConfig,
})

/** A tenant from the record that tenant_by_host gives (or the cache kept). Throws ZodError on any other shape. */
export function readTenant(record: unknown): Tenant {
  const row = Row.parse(record)
  return {
    ...row,
    features: effectiveFeatures(row.plan, row.config.features),
    limits: effectiveLimits(row.plan, row.config.limits),
  }
}

/** The public part, as `GET /api/tenant/config` answers it. */
export function publicConfig(tenant: Tenant): TenantConfig {
  const { slug, name, domain, config, features } = tenant
  const { timezone, branding, contact, questionnaire, recommendation } = config
  return { slug, name, domain, timezone, branding, contact, features, questionnaire, recommendation }
}
