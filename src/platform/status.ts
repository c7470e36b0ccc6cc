import type { PlatformContext } from "./context.ts"
import { centralDrift } from "./central.ts"
import { difference } from "./drift.ts"
import { expectedFingerprint, fingerprints } from "./fingerprint.ts"
import { ensureLedger, readLedger } from "./ledger.ts"
import { roleDrift } from "./serving-roles.ts"
import { tenantSchemas } from "./migrate.ts"
import type { Migration, Migrations } from "./migration.ts"

/** Where one target stands. `drift` lists catalogue lines it has and should not (+) or lacks (-). */
export interface TargetStatus {
  readonly target: string
  readonly pending: readonly string[]
  /** Applied with another text than the file's: history was rewritten. */
  readonly edited: readonly string[]
  readonly drift: readonly string[]
  readonly ok: boolean
}

/**
 * Compares every target with its migrations, and each tenant schema's catalogue with the expected one: a schema at
 * head may still be wrong, if somebody changed it by hand. Admin, shared and guard, which cannot be replayed beside
 * themselves, are compared with what the last `up` that changed them left; with shared also stands what the serving
 * logins may do and must not. Throws DomainError `not_found`.
 */
export async function migrationStatus(
  ctx: PlatformContext,
  migrations: Migrations,
  tenant?: string,
): Promise<TargetStatus[]> {
  await ensureLedger(ctx.owner)
  const ledger = await readLedger(ctx.owner)
  const drift = await centralDrift(ctx.owner)
  // The guard is as good as the logins that it guards against.
  drift.shared.push(...(await roleDrift(ctx.owner)))
  const central = (["admin", "shared"] as const).map((target) =>
    describe(target, migrations[target], ledger.get(target), drift[target]),
  )
  if (central.some(({ pending }) => pending.length > 0)) return central
  const schemas = await tenantSchemas(ctx.owner, tenant)
  const expected = await expectedFingerprint(ctx.owner, migrations.tenant)
  const found = new Map((await fingerprints(ctx.owner, schemas)).map((one) => [one.schema, one]))
  const wrong = schemas.filter((schema) => found.get(schema)?.hash !== expected.hash)
  const detailed = new Map((await fingerprints(ctx.owner, wrong, true)).map((one) => [one.schema, one]))
  const tenants = schemas.map((schema) => {
    const lines = found.get(schema)?.hash === expected.hash ? [] : difference(detailed.get(schema), expected)
    return describe(schema, migrations.tenant, ledger.get(schema), lines)
  })
  return [...central, ...tenants]
}

function describe(
  target: string,
  migrations: readonly Migration[],
  done: ReadonlyMap<string, string> | undefined,
  drift: readonly string[],
): TargetStatus {
  const pending = migrations.filter(({ name }) => done?.has(name) !== true).map(({ name }) => name)
  const edited = migrations
    .filter(({ name, hash }) => done?.has(name) === true && done.get(name) !== hash)
    .map(({ name }) => name)
  return { target, pending, edited, drift, ok: pending.length + edited.length + drift.length === 0 }
}
