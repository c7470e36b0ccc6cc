import { DomainError } from "../base/errors.ts"
import { TenantDetails } from "../contract/platform.ts"
import { runBatch } from "../storage/connection.ts"
import { isSlug, schemaName } from "../storage/schema-name.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"

const SELECT = `
  select jsonb_build_object(
    'id', t.id, 'slug', t.slug, 'name', t.name, 'domain', t.domain, 'plan', t.plan, 'status', t.status,
    'cell', t.cell, 'createdAt', t.created_at, 'config', t.config,
    'hosts', coalesce((select jsonb_agg(jsonb_build_object('host', h.host, 'verified', h.verified_at is not null)
      order by h.host) from carmatch_admin.hosts h where h.tenant_id = t.id), '[]'),
    'subscription', (select jsonb_build_object('plan', s.plan, 'priceMonthly', s.price_monthly, 'status', s.status,
      'start', s.current_period_start, 'end', s.current_period_end)
      from carmatch_admin.subscriptions s where s.tenant_id = t.id and s.status <> 'ended')) as tenant
  from carmatch_admin.tenants t
  where $1::text is null or t.slug = $1
  order by t.slug`

/** Every tenant, by slug. */
export async function listTenants(ctx: PlatformContext): Promise<TenantDetails[]> {
  return select(ctx, null)
}

/** One tenant. Throws DomainError `not_found`. */
export async function showTenant(ctx: PlatformContext, slug: string): Promise<TenantDetails> {
  const tenant = await findTenant(ctx, slug)
  if (tenant === undefined) throw new DomainError("not_found", { detail: `Não há loja com o slug ${slug}.` })
  return tenant
}

/** One tenant, if there is one. */
export async function findTenant(ctx: PlatformContext, slug: string): Promise<TenantDetails | undefined> {
  // Only what can be a slug is asked for: anything else may not even be text to Postgres.
  if (!isSlug(slug)) return undefined
  const [tenant] = await select(ctx, slug)
  return tenant
}

async function select(ctx: PlatformContext, slug: string | null): Promise<TenantDetails[]> {
  const [rows] = await runBatch(ctx.owner, [{ text: SELECT, values: [slug] }], OWNER_TIMEOUT_MS)
  return (rows ?? []).map(({ tenant }) => {
    const record = tenant as Record<string, unknown>
    const subscription = record["subscription"] ?? undefined
    return TenantDetails.parse({ ...record, subscription, schema: schemaName(String(record["slug"])) })
  })
}
