import { z } from "zod"
import { DomainError } from "../base/errors.ts"
import { problemsOf } from "../base/field-errors.ts"
import { StoredConfig } from "../contract/tenant.ts"

export type Json = z.infer<ReturnType<typeof z.json>>
type JsonObject = { [key: string]: Json }

/** What a dealer starts with until its own brand is set. */
const DEFAULTS: JsonObject = {
  timezone: "America/Sao_Paulo",
  branding: {
    logo: "",
    colors: { primary: "#0f766e", secondary: "#475569", accent: "#f59e0b" },
    fonts: { heading: "Figtree", body: "Figtree" },
  },
  contact: { phone: "", whatsapp: "", email: "", address: "", legalName: "", cnpj: "", hours: "" },
}

/** A new tenant's config: the defaults with `own` merged over them. Throws DomainError `invalid`. */
export function newConfig(own: JsonObject = {}): StoredConfig {
  return changedConfig(DEFAULTS, own)
}

/** `current` with a JSON merge patch (RFC 7396) applied, validated whole. Throws DomainError `invalid`. */
export function changedConfig(current: StoredConfig | JsonObject, patch: JsonObject): StoredConfig {
  const result = StoredConfig.safeParse(mergePatch(z.json().parse(current), patch))
  if (result.success) return result.data
  throw new DomainError("invalid", { detail: "A configuração não é válida.", errors: problemsOf(result.error.issues) })
}

/** RFC 7396: objects merge, `null` removes, everything else replaces. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch
  const result: JsonObject = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = mergePatch(result[key] ?? null, value)
  }
  return result
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
