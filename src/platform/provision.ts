import { DomainError } from "../base/errors.ts"
import { newId } from "../base/ids.ts"
import { errorCode } from "../base/log.ts"
import type { NewTenant, TenantDetails } from "../contract/platform.ts"
import type { StoredConfig } from "../contract/tenant.ts"
import { runBatch, type Statement } from "../storage/connection.ts"
import { isSlug, schemaName } from "../storage/schema-name.ts"
import { audit } from "./audit.ts"
import { newConfig } from "./config.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { findTenant } from "./details.ts"
import { announceTenant } from "./hosts.ts"
import { application, lock, readLedger } from "./ledger.ts"
import { bringToHead } from "./migrate.ts"
import { forSchema, type Migration } from "./migration.ts"
import { registeredTenantMigrations } from "./registry.ts"
import { trialSubscription } from "./subscription.ts"

/** A tenant that is there, and whether this call made it. */
export interface Provisioned {
  readonly tenant: TenantDetails
  readonly created: boolean
}

/** Somebody else made it between our look and our batch: look again. */
const LOST_RACE = new Set(["23505", "42P06"])

/**
 * Makes a tenant whole: row, trial subscription, schema with tables, policies and grants, config and owner, in ONE
 * transaction, so a kill at any point leaves all or nothing. Called again it completes what is missing and changes
 * nothing else. Throws DomainError `invalid` (slug, config) or `conflict` (slug taken by another name or plan).
 */
export async function provisionTenant(ctx: PlatformContext, input: NewTenant): Promise<Provisioned> {
  if (!isSlug(input.slug)) {
    const message = "um nome reservado, com dois hífens seguidos ou fora do padrão não serve"
    throw new DomainError("invalid", { errors: [{ path: "slug", message }] })
  }
  const config = newConfig(input.config)
  const existing = await findTenant(ctx, input.slug)
  if (existing !== undefined) return { tenant: await complete(ctx, existing, input), created: false }
  const migrations = await registeredTenantMigrations(ctx.owner)
  if (migrations.length === 0) throw new DomainError("unavailable", { detail: "Rode as migrações antes." })
  try {
    await runBatch(ctx.owner, creation(ctx, input, config, migrations), OWNER_TIMEOUT_MS)
  } catch (error) {
    if (!LOST_RACE.has(errorCode(error))) throw error
    const winner = await findTenant(ctx, input.slug)
    if (winner === undefined) throw error
    return { tenant: await complete(ctx, winner, input), created: false }
  }
  return { tenant: await announceTenant(ctx, input.slug), created: true }
}

function creation(
  ctx: PlatformContext,
  input: NewTenant,
  config: StoredConfig,
  migrations: readonly Migration[],
): Statement[] {
  const { slug, name, plan, trialDays } = input
  const schema = schemaName(slug)
  const id = newId()
  return [
    {
      text: `insert into carmatch_admin.tenants (id, slug, name, domain, plan, status, config)
             values ($1, $2, $3, $4, $5, 'trial', $6)`,
      values: [id, slug, name, `${slug}.${ctx.baseDomain}`, plan, JSON.stringify(config)],
    },
    trialSubscription({ id, plan, timezone: config.timezone }, trialDays),
    { text: `create schema ${schema}` },
    ...migrations.flatMap((migration) => application(schema, migration, forSchema(migration, schema))),
    ...ownerMember(schema, input.owner),
    audit(ctx.actor, slug, "create", { name, plan, trialDays }),
  ]
}

async function complete(ctx: PlatformContext, existing: TenantDetails, input: NewTenant): Promise<TenantDetails> {
  if (existing.name !== input.name || existing.plan !== input.plan) {
    throw new DomainError("conflict", { detail: `O slug ${existing.slug} já é de outra loja ou de outro plano.` })
  }
  const migrations = await registeredTenantMigrations(ctx.owner)
  const { failed } = await bringToHead(ctx.owner, existing.schema, migrations, await readLedger(ctx.owner))
  if (failed !== undefined) throw new DomainError("unavailable", { detail: `A migração ${failed.name} falhou.` })
  await runBatch(ctx.owner, ownerMember(existing.schema, input.owner), OWNER_TIMEOUT_MS)
  return existing
}

/** The owner, where the tenant has none yet: called again with another address it is not a way to a second one. */
function ownerMember(schema: string, email: string | undefined): Statement[] {
  if (email === undefined) return []
  const text = `insert into ${schema}.members (id, email, role) select $1, $2, 'owner'
    where not exists (select from ${schema}.members where role = 'owner') on conflict (email) do nothing`
  return [lock(schema), { text, values: [newId(), email.toLowerCase()] }]
}
