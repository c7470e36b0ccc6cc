import type { Features, Limits, PlanName } from "../contract/tenant.ts"

/** Defaults of each plan; prices are for the owner to set. Money in BRL, rates in API writes a minute per client. */
export const PLANS = {
  basic: {
    priceMonthly: 297,
    pricePer100Over: 10,
    writesPerMinute: 60,
    limits: { cars_max: 50, recommendations_monthly: 500, storage_gb: 1 },
    features: { advanced_analytics: false, custom_questionnaire: false, crm_integration: false, white_label: false },
  },
  professional: {
    priceMonthly: 697,
    pricePer100Over: 8,
    writesPerMinute: 120,
    limits: { cars_max: 200, recommendations_monthly: 2_000, storage_gb: 5 },
    features: { advanced_analytics: true, custom_questionnaire: true, crm_integration: true, white_label: false },
  },
  enterprise: {
    priceMonthly: 1_997,
    pricePer100Over: 5,
    writesPerMinute: 300,
    limits: { cars_max: 10_000, recommendations_monthly: 100_000, storage_gb: 50 },
    features: { advanced_analytics: true, custom_questionnaire: true, crm_integration: true, white_label: true },
  },
} as const satisfies Record<PlanName, Plan>

interface Plan {
  readonly priceMonthly: number
  readonly pricePer100Over: number
  readonly writesPerMinute: number
  readonly limits: Limits
  readonly features: Features
}

/** The plan's limits; a tenant's config may raise them, never lower them. */
export function effectiveLimits(plan: PlanName, own: { [K in keyof Limits]?: number | undefined }): Limits {
  const base = PLANS[plan].limits
  return {
    cars_max: Math.max(base.cars_max, own.cars_max ?? 0),
    recommendations_monthly: Math.max(base.recommendations_monthly, own.recommendations_monthly ?? 0),
    storage_gb: Math.max(base.storage_gb, own.storage_gb ?? 0),
  }
}

/** The plan's features, and those that the tenant's config adds. */
export function effectiveFeatures(plan: PlanName, own: { [K in keyof Features]?: boolean | undefined }): Features {
  const base = PLANS[plan].features
  return {
    advanced_analytics: base.advanced_analytics || own.advanced_analytics === true,
    custom_questionnaire: base.custom_questionnaire || own.custom_questionnaire === true,
    crm_integration: base.crm_integration || own.crm_integration === true,
    white_label: base.white_label || own.white_label === true,
  }
}
