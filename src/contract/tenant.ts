import { z } from "zod"
import { plainText } from "./text.ts"

const PLAN_NAMES = ["basic", "professional", "enterprise"] as const
export const PlanName = z.enum(PLAN_NAMES)
export type PlanName = z.infer<typeof PlanName>

const TENANT_STATUSES = ["active", "suspended", "trial"] as const
export const TenantStatus = z.enum(TENANT_STATUSES)
export type TenantStatus = z.infer<typeof TenantStatus>

/** A slug is also part of a schema's name: no underscore and no double hyphen, so the mapping is one-to-one. */
export const SLUG_PATTERN = /^[a-z][a-z0-9-]{1,48}[a-z0-9]$/

const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, "uma cor como #0ea5e9")
const FontName = z.enum(["Figtree", "Archivo"])
const Digits = z
  .string()
  .regex(/^\+?[0-9 ()-]{8,20}$/, "um telefone como (11) 4000-1234")
  .or(z.literal(""))

export const Branding = z.strictObject({
  /** An image of the tenant's own folder, or none. */
  logo: z
    .string()
    .regex(/^(?:\/media\/logo\/[a-z0-9-]{1,64}\.[a-z]{3,4})?$/, "um logotipo enviado à plataforma")
    .default(""),
  colors: z.strictObject({ primary: Color, secondary: Color, accent: Color }),
  fonts: z.strictObject({ heading: FontName, body: FontName }),
})
export type Branding = z.infer<typeof Branding>

export const Contact = z.strictObject({
  phone: Digits.default(""),
  whatsapp: Digits.default(""),
  email: z.email().or(z.literal("")).default(""),
  address: plainText(200).default(""),
  legalName: plainText(150).default(""),
  cnpj: plainText(18).default(""),
  hours: plainText(150).default(""),
})
export type Contact = z.infer<typeof Contact>

export const Features = z.strictObject({
  advanced_analytics: z.boolean(),
  custom_questionnaire: z.boolean(),
  crm_integration: z.boolean(),
  white_label: z.boolean(),
})
export type Features = z.infer<typeof Features>

/** Cars and recommendations are counts; storage is in gigabytes (10^9 bytes). */
export const Limits = z.strictObject({
  cars_max: z.number().int().min(0).max(1_000_000),
  recommendations_monthly: z.number().int().min(0).max(1_000_000_000),
  storage_gb: z.number().min(0).max(10_000),
})
export type Limits = z.infer<typeof Limits>

/** Questions a dealer may switch off or reword; the engine's own order applies where it is empty. */
export const Questionnaire = z.strictObject({ skip: z.array(plainText(30)).max(10).default([]) })
export type Questionnaire = z.infer<typeof Questionnaire>

/** `exploration`: one place in ten goes to a car that may be better than we know; off unless turned on. */
export const RecommendationConfig = z.strictObject({ exploration: z.boolean().default(false) })

const TimeZone = z.string().refine(isTimeZone, "um fuso como America/Sao_Paulo")

/** What a tenant's row keeps in `config`: features and limits only where they differ from the plan's. */
export const StoredConfig = z.strictObject({
  timezone: TimeZone.default("America/Sao_Paulo"),
  branding: Branding,
  contact: Contact,
  features: Features.partial().default({}),
  limits: Limits.partial().default({}),
  questionnaire: Questionnaire.default({ skip: [] }),
  recommendation: RecommendationConfig.default({ exploration: false }),
})
export type StoredConfig = z.infer<typeof StoredConfig>

/** The seed's TenantConfig, public part: what `GET /api/tenant/config` answers and the page carries. */
export const TenantConfig = z.object({
  slug: z.string(),
  name: z.string(),
  domain: z.string(),
  timezone: z.string(),
  branding: Branding,
  contact: Contact,
  features: Features,
  questionnaire: Questionnaire,
  /** Where exploration is on, the browser leaves the ranking to the server. */
  recommendation: RecommendationConfig.optional(),
})
export type TenantConfig = z.infer<typeof TenantConfig>

/** Zones found to be ones: asking for each is dear, and records are read after every answer. */
const zones = new Set<string>()

function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true
  try {
    new Intl.DateTimeFormat("pt-BR", { timeZone: name })
    zones.add(name)
    return true
  } catch {
    return false
  }
}
