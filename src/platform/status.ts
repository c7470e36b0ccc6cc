import type { PlatformContext } from "./context.ts"
import { expectedFingerprint, type Fingerprint, fingerprints } from "./fingerprint.ts"
import { ensureLedger, readLedger } from "./ledger.ts"
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

const MAX_DRIFT_LINES = 10

/**
 * Compares every target with its migrations, and each tenant schema's catalogue with the expected one: a schema at
 * head may still be wrong, if somebody changed it by hand.
 */
export async function migrationStatus(
  ctx: PlatformContext,
  migrations: Migrations,
  tenant?: string,
): Promise<TargetStatus[]> {
  await ensureLedger(ctx.owner)
  const ledger = await readLedger(ctx.owner)
  const central = (["admin", "shared"] as const).map((target) =>
    describe(target, migrations[target], ledger.get(target), []),
  )
  if (central.some(({ pending }) => pending.length > 0)) return central
  const schemas = await tenantSchemas(ctx.owner, tenant)
  const expected = await expectedFingerprint(ctx.owner, migrations.tenant)
  const found = new Map((await fingerprints(ctx.owner, schemas)).map((one) => [one.schema, one]))
  const wrong = schemas.filter((schema) => found.get(schema)?.hash !== expected.hash)
  const detailed = new Map((await fingerprints(ctx.owner, wrong, true)).map((one) => [one.schema, one]))
  const tenants = schemas.map((schema) => {
    const drift = found.get(schema)?.hash === expected.hash ? [] : difference(detailed.get(schema), expected)
    return describe(schema, migrations.tenant, ledger.get(schema), drift)
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

function difference(found: Fingerprint | undefined, expected: Fingerprint): string[] {
  const has = new Set(found?.lines ?? [])
  const wants = new Set(expected.lines ?? [])
  const lines = [
    ...[...has].filter((line) => !wants.has(line)).map((line) => `+ ${line}`),
    ...[...wants].filter((line) => !has.has(line)).map((line) => `- ${line}`),
  ]
  return lines.slice(0, MAX_DRIFT_LINES)
}
