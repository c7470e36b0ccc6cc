import { z } from "zod"
import { plainText } from "./text.ts"
import { PlanName, SLUG_PATTERN, StoredConfig, TenantStatus } from "./tenant.ts"
import { Time } from "./time.ts"

/** What `POST /admin/tenants` and `npm run tenant -- create` take; unknown fields are refused. */
export const NewTenant = z.strictObject({
  slug: z.string().regex(SLUG_PATTERN, "3 a 50 letras minúsculas, dígitos ou hífens, começando por letra"),
  name: plainText(100).min(1),
  plan: PlanName,
  owner: z.email().max(254).optional(),
  trialDays: z.number().int().min(0).max(365).default(14),
  config: z.record(z.string(), z.json()).optional(),
})
export type NewTenant = z.infer<typeof NewTenant>

/** One change at a time is the rule of the CLI; over HTTP any of them may come together. */
export const TenantPatch = z.strictObject({
  name: plainText(100).min(1).optional(),
  plan: PlanName.optional(),
  status: z.enum(["active", "suspended"]).optional(),
  why: plainText(500).min(1).optional(),
  config: z.record(z.string(), z.json()).optional(),
})
export type TenantPatch = z.infer<typeof TenantPatch>

/** A tenant as platform staff see it. */
export const TenantDetails = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  domain: z.string(),
  hosts: z.array(z.object({ host: z.string(), verified: z.boolean() })),
  plan: PlanName,
  status: TenantStatus,
  schema: z.string(),
  cell: z.string(),
  createdAt: Time,
  subscription: z
    .object({ plan: PlanName, priceMonthly: z.number(), status: z.string(), start: z.string(), end: z.string() })
    .optional(),
  config: StoredConfig,
})
export type TenantDetails = z.infer<typeof TenantDetails>

/** A tenant whose row does not hold, with the fields at fault: listed, so that it is seen and mended. */
export const BrokenTenant = z.object({ slug: z.string(), name: z.string(), broken: z.array(z.string()) })
export type BrokenTenant = z.infer<typeof BrokenTenant>

export const TenantListed = z.union([TenantDetails, BrokenTenant])
export type TenantListed = z.infer<typeof TenantListed>
