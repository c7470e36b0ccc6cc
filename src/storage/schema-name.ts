import { SLUG_PATTERN } from "../contract/tenant.ts"

/** Words a dealer cannot have: hosts and schemas of the platform's own. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  (
    "www admin api app assets static media cdn mail smtp imap ftp status docs help ajuda suporte support blog " +
    "carmatch platform plataforma painel dashboard login auth sso conta account billing cobranca localhost " +
    "test staging dev demo root system public shared guard ledger postgres information-schema dns ns1 ns2 mx"
  ).split(" "),
)

/** Whether `slug` may name a tenant: the pattern, no double hyphen, not reserved. */
export function isSlug(slug: string): boolean {
  return SLUG_PATTERN.test(slug) && !slug.includes("--") && !RESERVED_SLUGS.has(slug)
}

/** `auto-center` → `tenant_auto_center`. One-to-one, since slugs have no underscore. Throws on any other text. */
export function schemaName(slug: string): string {
  if (!isSlug(slug)) throw new Error("not a slug")
  return `tenant_${slug.replaceAll("-", "_")}`
}

const SCHEMA = /^tenant_[a-z][a-z0-9_]{1,48}[a-z0-9]$/

/** Lets only a tenant's schema pass into SQL text: fails closed. */
export function assertSchemaName(name: string): void {
  if (!SCHEMA.test(name)) throw new Error("not a tenant schema")
}
