import { type Connection, runBatch, type Statement } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS } from "./context.ts"
import type { Migration } from "./migration.ts"
import { readRows } from "./read-rows.ts"

/**
 * Writes the tenant migrations' text into the control cell, so that provisioning needs no files. A text once
 * registered stays: new tenants must get what the others got.
 */
export async function registerTenantMigrations(owner: Connection, migrations: readonly Migration[]): Promise<void> {
  const statements: Statement[] = migrations.map(({ name, hash, statements: texts }) => ({
    text: `insert into carmatch_admin.tenant_migrations (name, hash, statements) values ($1, $2, $3)
           on conflict (name) do nothing`,
    values: [name, hash, JSON.stringify(texts)],
  }))
  await runBatch(owner, statements, OWNER_TIMEOUT_MS)
}

/** The names of those that are registered with another text. */
export async function editedRegistrations(owner: Connection, migrations: readonly Migration[]): Promise<string[]> {
  const hashes = new Map((await registeredTenantMigrations(owner)).map(({ name, hash }) => [name, hash]))
  return migrations.filter(({ name, hash }) => (hashes.get(name) ?? hash) !== hash).map(({ name }) => name)
}

/** The registered tenant migrations, in order. */
export async function registeredTenantMigrations(owner: Connection): Promise<Migration[]> {
  const text = "select name, hash, statements from carmatch_admin.tenant_migrations order by name"
  return readRows(owner, text)
}
