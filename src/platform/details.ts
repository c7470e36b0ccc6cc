import { DomainError } from "../base/errors.ts"
import { type BrokenTenant, TenantDetails, type TenantListed } from "../contract/platform.ts"
import { isSlug, schemaName } from "../storage/schema-name.ts"
import { utcText } from "../storage/utc-text.ts"
import type { PlatformContext } from "./context.ts"
import { readRows } from "./read-rows.ts"

const SELECT = `
  select jsonb_build_object(
    'id', t.id, 'slug', t.slug, 'name', t.name, 'domain', t.domain, 'plan', t.plan, 'status', t.status,
    'cell', t.cell, 'createdAt', ${utcText("t.created_at")}, 'config', t.config,
    'hosts', coalesce((select jsonb_agg(jsonb_build_object('host', h.host, 'verified', h.verified_at is not null)
      order by h.host) from carmatch_admin.hosts h where h.tenant_id = t.id), '[]'),
    'subscription', (select jsonb_build_object('plan', s.plan, 'priceMonthly', s.price_monthly, 'status', s.status,
      'start', s.current_period_start, 'end', s.current_period_end)
      from carmatch_admin.subscriptions s where s.tenant_id = t.id and s.status <> 'ended')) as tenant,
    t.xmin::text as version
  from carmatch_admin.tenants t
  where $1::text is null or t.slug = $1
  order by t.slug`

/** A tenant, and the version of its row: every change of the row gives another. */
export interface Versioned {
  readonly tenant: TenantDetails
  readonly version: string
}

/** Every tenant, by slug; one whose row does not hold is listed as such and hides no other. */
export async function listTenants(ctx: PlatformContext): Promise<TenantListed[]> {
  return (await select(ctx, null)).map(({ tenant }) => tenant)
}

/** One tenant. Throws DomainError `not_found`, or `internal` for a row that does not hold. */
export async function showTenant(ctx: PlatformContext, slug: string): Promise<TenantDetails> {
  return (await readVersion(ctx, slug)).tenant
}

/** One tenant with its version. Throws as `showTenant` does. */
export async function readVersion(ctx: PlatformContext, slug: string): Promise<Versioned> {
  const found = await find(ctx, slug)
  if (found === undefined) throw new DomainError("not_found", { detail: `Não há loja com o slug ${slug}.` })
  return found
}

/** One tenant, if there is one. Throws DomainError `internal` for a row that does not hold. */
export async function findTenant(ctx: PlatformContext, slug: string): Promise<TenantDetails | undefined> {
  return (await find(ctx, slug))?.tenant
}

async function find(ctx: PlatformContext, slug: string): Promise<Versioned | undefined> {
  // Only what can be a slug is asked for: anything else may not even be text to Postgres.
  if (!isSlug(slug)) return undefined
  const [found] = await select(ctx, slug)
  if (found === undefined) return undefined
  const { tenant, version } = found
  if (!("broken" in tenant)) return { tenant, version }
  throw new DomainError("internal", { detail: `O registro da loja ${slug} não é válido: ${tenant.broken.join(", ")}.` })
}

async function select(ctx: PlatformContext, slug: string | null) {
  const rows = await readRows<{ tenant: Record<string, unknown>; version: unknown }>(ctx.owner, SELECT, [slug])
  return rows.map(({ tenant, version }) => ({ tenant: readDetails(tenant), version: String(version) }))
}

function readDetails(record: Record<string, unknown>): TenantDetails | BrokenTenant {
  const slug = String(record["slug"])
  const schema = isSlug(slug) ? schemaName(slug) : undefined
  const result = TenantDetails.safeParse({ ...record, subscription: record["subscription"] ?? undefined, schema })
  if (result.success) return result.data
  // Where, and never what: a value may be personal.
  const broken = [...new Set(result.error.issues.map(({ path }) => path.join(".")))]
  return { slug, name: String(record["name"]), broken }
}
