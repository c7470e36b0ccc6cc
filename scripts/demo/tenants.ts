/**
 * Demonstração: the two invented dealers, in the seed's form. None of it can belong to anyone: no Brazilian number
 * begins with 1 or 90, no CNPJ near 99.999.99x has been given out (the check digits are right so that forms accept
 * them), and `.example` is nobody's domain.
 */
import { readFileSync } from "node:fs"
import type { Branding, Contact, Features, Limits, PlanName } from "../../src/contract/tenant.ts"

export interface DemoTenant {
  readonly slug: string
  readonly name: string
  readonly plan: PlanName
  readonly timezone: string
  readonly branding: Branding
  readonly contact: Contact
  readonly features: Features
  readonly limits: Limits
}

export const ROBUSTCAR_TENANT: DemoTenant = {
  slug: "robustcar",
  name: "RobustCar São Paulo",
  plan: "professional",
  timezone: "America/Sao_Paulo",
  branding: {
    logo: "",
    colors: { primary: "#0ea5e9", secondary: "#64748b", accent: "#f59e0b" },
    fonts: { heading: "Figtree", body: "Figtree" },
  },
  contact: {
    phone: "(11) 1000-0100",
    whatsapp: "+55 11 90000-0101",
    email: "vendas@robustcar.example",
    address: "Avenida da Demonstração, 1000, São Paulo, SP",
    legalName: "RobustCar Demonstração Comércio de Veículos Ltda.",
    cnpj: "99.999.991/0001-25",
    hours: "Segunda a sexta, 9h às 19h; sábado, 9h às 17h",
  },
  features: { advanced_analytics: true, custom_questionnaire: true, crm_integration: true, white_label: false },
  limits: { cars_max: 200, recommendations_monthly: 2000, storage_gb: 5 },
}

export const AUTOCENTER_TENANT: DemoTenant = {
  slug: "autocenter",
  name: "AutoCenter Rio de Janeiro",
  plan: "basic",
  timezone: "America/Sao_Paulo",
  branding: {
    logo: "",
    colors: { primary: "#dc2626", secondary: "#374151", accent: "#059669" },
    fonts: { heading: "Archivo", body: "Archivo" },
  },
  contact: {
    phone: "(21) 1000-0200",
    whatsapp: "+55 21 90000-0201",
    email: "contato@autocenter.example",
    address: "Rua da Demonstração, 200, Rio de Janeiro, RJ",
    legalName: "AutoCenter Demonstração Veículos Ltda.",
    cnpj: "99.999.992/0001-70",
    hours: "Segunda a sexta, 9h às 18h; sábado, 9h às 14h",
  },
  features: { advanced_analytics: false, custom_questionnaire: false, crm_integration: false, white_label: false },
  limits: { cars_max: 50, recommendations_monthly: 500, storage_gb: 1 },
}

export const DEMO_TENANTS = [ROBUSTCAR_TENANT, AUTOCENTER_TENANT] as const

/** The dealer's logo as SVG text; it goes to R2 once the worker runs, and the config names it then. */
export function logoOf(tenant: DemoTenant): string {
  return readFileSync(new URL(`logos/${tenant.slug}.svg`, import.meta.url), "utf8")
}
