import { DomainError } from "../base/errors.ts"
import { errorCode } from "../base/log.ts"
import { publishModels } from "../catalog/publish-models.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { isSlug, schemaName } from "../storage/schema-name.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { recordCatalogues } from "./central.ts"
import { application, ensureLedger, type Ledger, readLedger, wasAppliedMeanwhile } from "./ledger.ts"
import { forSchema, type Migration, type Migrations } from "./migration.ts"
import { editedRegistrations, registerTenantMigrations } from "./registry.ts"
import { installTokenKey } from "./token-key.ts"
import { readRows } from "./read-rows.ts"

/**
 * What one target went through; `failed` names the migration and the error's code (`edited`: its text is no longer
 * the one that was applied), later ones were not tried.
 */
export interface TargetOutcome {
  readonly target: string
  readonly applied: readonly string[]
  readonly failed?: { readonly name: string; readonly code: string }
}

export interface MigrateOptions {
  readonly migrations: Migrations
  /** 64 hex digits: the cell's key for tenant tokens. */
  readonly tokenKey: string
  /** Lets `tokenKey` take the place of another one, which stays valid beside it. */
  readonly rotateKey?: boolean
  /** The slug of the only tenant to bring to head. */
  readonly tenant?: string
  readonly concurrency?: number
  readonly onTarget?: (outcome: TargetOutcome) => void
}

/**
 * Brings admin, shared and then every tenant schema to head. One transaction and lock a migration and target: a
 * failure is isolated to its tenant, reported, and resumed by the next run. Throws DomainError `not_found` for a tenant
 * that is not there, `conflict` for a key that would replace another.
 */
export async function migrateUp(ctx: PlatformContext, options: MigrateOptions): Promise<TargetOutcome[]> {
  const { migrations, onTarget } = options
  await ensureLedger(ctx.owner)
  const ledger = await readLedger(ctx.owner)
  const outcomes: TargetOutcome[] = []
  const report = (outcome: TargetOutcome): TargetOutcome => {
    outcomes.push(outcome)
    onTarget?.(outcome)
    return outcome
  }
  for (const target of ["admin", "shared"] as const) {
    const outcome = report(await bringToHead(ctx.owner, target, migrations[target], ledger))
    if (outcome.applied.length > 0 || outcome.failed === undefined) {
      await recordCatalogues(ctx.owner, target, outcome.applied.length > 0)
    }
    if (outcome.failed !== undefined) return outcomes
  }
  const only = options.tenant === undefined ? undefined : await tenantSchemas(ctx.owner, options.tenant)
  await installTokenKey(ctx.owner, options.tokenKey, options.rotateKey === true)
  const [edited] = await editedRegistrations(ctx.owner, migrations.tenant)
  if (edited !== undefined) {
    report({ target: "registry", applied: [], failed: { name: edited, code: "edited" } })
    return outcomes
  }
  await registerTenantMigrations(ctx.owner, migrations.tenant)
  // Listed only now: whoever was provisioned before is in the list, whoever comes after is made by the new ones.
  const schemas = only ?? (await tenantSchemas(ctx.owner))
  const [published] = await runBatch(ctx.owner, [publishModels()], OWNER_TIMEOUT_MS)
  const hasNewKnowledge = Number(published?.[0]?.["changed"]) > 0
  await inParallel(schemas, options.concurrency ?? 4, async (schema) => {
    const outcome = report(await bringToHead(ctx.owner, schema, migrations.tenant, ledger))
    if (hasNewKnowledge && outcome.failed === undefined) await raiseStockVersion(ctx.owner, schema)
  })
  return outcomes
}

/** What we know of models is part of what a stock shows: its snapshots are made anew, as after a change of a car. */
async function raiseStockVersion(owner: Connection, schema: string): Promise<void> {
  const text = `update ${schema}.stock_version set version = version + 1, changed_at = now()
    where exists (select from ${schema}.cars)`
  await runBatch(owner, [{ text }], OWNER_TIMEOUT_MS)
}

/** Applies what one target still lacks, in order, stopping at the first failure. */
export async function bringToHead(
  owner: Connection,
  target: string,
  migrations: readonly Migration[],
  ledger: Ledger,
): Promise<TargetOutcome> {
  const done = ledger.get(target)
  const applied: string[] = []
  const edited = migrations.find(({ name, hash }) => (done?.get(name) ?? hash) !== hash)
  if (edited !== undefined) return { target, applied, failed: { name: edited.name, code: "edited" } }
  for (const migration of migrations) {
    if (done?.has(migration.name) === true) continue
    try {
      await runBatch(owner, application(target, migration, forSchema(migration, target)), OWNER_TIMEOUT_MS)
      applied.push(migration.name)
    } catch (error) {
      if (!wasAppliedMeanwhile(error)) {
        return { target, applied, failed: { name: migration.name, code: errorCode(error) } }
      }
    }
  }
  return { target, applied }
}

/** Every tenant's schema, or one tenant's. Throws DomainError `not_found`. */
export async function tenantSchemas(owner: Connection, slug?: string): Promise<string[]> {
  const nobody = new DomainError("not_found", { detail: `Não há loja com o slug ${slug}.` })
  // Only what can be a slug is asked for: anything else may not even be text to Postgres.
  if (slug !== undefined && !isSlug(slug)) throw nobody
  const text = "select slug from carmatch_admin.tenants where $1::text is null or slug = $1 order by slug"
  const rows = await readRows<{ slug: string }>(owner, text, [slug ?? null])
  if (slug !== undefined && rows.length !== 1) throw nobody
  return rows.map((row) => schemaName(row.slug))
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane))
}
