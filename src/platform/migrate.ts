import { errorCode } from "../base/log.ts"
import { publishModels } from "../catalog/publish-models.ts"
import { type Connection, runBatch, type Statement } from "../storage/connection.ts"
import { schemaName } from "../storage/schema-name.ts"
import { hmacPads } from "../storage/token.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { application, ensureLedger, type Ledger, readLedger, wasAppliedMeanwhile } from "./ledger.ts"
import { forSchema, type Migration, type Migrations } from "./migration.ts"
import { registerTenantMigrations } from "./registry.ts"

/** What one target went through; `failed` names the migration and the error's code, later ones were not tried. */
export interface TargetOutcome {
  readonly target: string
  readonly applied: readonly string[]
  readonly failed?: { readonly name: string; readonly code: string }
}

export interface MigrateOptions {
  readonly migrations: Migrations
  /** 64 hex digits: the cell's key for tenant tokens, installed beside the one it replaces. */
  readonly tokenKey: string
  readonly tenant?: string
  readonly concurrency?: number
  readonly onTarget?: (outcome: TargetOutcome) => void
}

/**
 * Brings admin, shared and then every tenant schema to head. One transaction and lock a migration and target: a
 * failure is isolated to its tenant, reported, and resumed by the next run.
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
    if (outcome.failed !== undefined) return outcomes
  }
  await installTokenKey(ctx.owner, options.tokenKey)
  await registerTenantMigrations(ctx.owner, migrations.tenant)
  await runBatch(ctx.owner, publishModels(), OWNER_TIMEOUT_MS)
  const schemas = await tenantSchemas(ctx.owner, options.tenant)
  await inParallel(schemas, options.concurrency ?? 4, async (schema) => {
    report(await bringToHead(ctx.owner, schema, migrations.tenant, ledger))
  })
  return outcomes
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

/** Every tenant's schema, or one tenant's. */
export async function tenantSchemas(owner: Connection, slug?: string): Promise<string[]> {
  const text = "select slug from carmatch_admin.tenants where $1::text is null or slug = $1 order by slug"
  const [rows] = await runBatch(owner, [{ text, values: [slug ?? null] }], OWNER_TIMEOUT_MS)
  return (rows ?? []).map((row) => schemaName(String(row["slug"])))
}

/** The previous key stays valid until the next change, so that a deployment can change keys without a gap. */
async function installTokenKey(owner: Connection, keyHex: string): Promise<void> {
  const { inner, outer } = hmacPads(keyHex)
  const keep: Statement = {
    text: `insert into carmatch_guard.keys (id, inner_pad, outer_pad)
           select 'previous', inner_pad, outer_pad from carmatch_guard.keys
           where id = 'current' and inner_pad <> decode($1, 'hex')
           on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    values: [inner],
  }
  const install: Statement = {
    text: `insert into carmatch_guard.keys (id, inner_pad, outer_pad)
           values ('current', decode($1, 'hex'), decode($2, 'hex'))
           on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    values: [inner, outer],
  }
  await runBatch(owner, [keep, install], OWNER_TIMEOUT_MS)
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane))
}
