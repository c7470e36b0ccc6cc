/**
 * Demonstração: the two invented dealers, in the seed's form. Telephone numbers, addresses and CNPJs are made up
 * (the check digits are right so that forms accept them); the e-mail domains can belong to nobody.
 */
import { readFileSync } from "node:fs"

export interface DemoTenant {
  readonly slug: string
  readonly name: string
  readonly plan: "basic" | "professional"
  readonly timezone: string
  readonly branding: {
    readonly logo: string
    readonly colors: { readonly primary: string; readonly secondary: string; readonly accent: string }
    readonly fonts: { readonly heading: "Figtree" | "Archivo"; readonly body: "Figtree" | "Archivo" }
  }
  readonly contact: {
    readonly phone: string
    readonly whatsapp: string
    readonly email: string
    readonly address: string
    readonly legalName: string
    readonly cnpj: string
    readonly hours: string
  }
  readonly features: {
    readonly advanced_analytics: boolean
    readonly custom_questionnaire: boolean
    readonly crm_integration: boolean
    readonly white_label: boolean
  }
  readonly limits: {
    readonly cars_max: number
    readonly recommendations_monthly: number
    readonly storage_gb: number
  }
}

export const ROBUSTCAR_TENANT: DemoTenant = {
  slug: "robustcar",
  name: "RobustCar São Paulo",
  plan: "professional",
  timezone: "America/Sao_Paulo",
  branding: {
    logo: "/logos/robustcar.svg",
    colors: { primary: "#0ea5e9", secondary: "#64748b", accent: "#f59e0b" },
    fonts: { heading: "Figtree", body: "Figtree" },
  },
  contact: {
    phone: "(11) 5550-0100",
    whatsapp: "+55 11 95550-0101",
    email: "vendas@robustcar.example",
    address: "Avenida da Demonstração, 1000, São Paulo, SP",
    legalName: "RobustCar Demonstração Comércio de Veículos Ltda.",
    cnpj: "00.000.001/0001-36",
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
    logo: "/logos/autocenter.svg",
    colors: { primary: "#dc2626", secondary: "#374151", accent: "#059669" },
    fonts: { heading: "Archivo", body: "Archivo" },
  },
  contact: {
    phone: "(21) 5550-0200",
    whatsapp: "+55 21 95550-0201",
    email: "contato@autocenter.example",
    address: "Rua da Demonstração, 200, Rio de Janeiro, RJ",
    legalName: "AutoCenter Demonstração Veículos Ltda.",
    cnpj: "00.000.002/0001-80",
    hours: "Segunda a sexta, 9h às 18h; sábado, 9h às 14h",
  },
  features: { advanced_analytics: false, custom_questionnaire: false, crm_integration: false, white_label: false },
  limits: { cars_max: 50, recommendations_monthly: 500, storage_gb: 1 },
}

export const DEMO_TENANTS = [ROBUSTCAR_TENANT, AUTOCENTER_TENANT] as const

/** The dealer's logo as SVG text. */
export function logoOf(tenant: DemoTenant): string {
  return readFileSync(new URL(`logos/${tenant.slug}.svg`, import.meta.url), "utf8")
}
