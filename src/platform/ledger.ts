import type { Connection, Statement } from "../storage/connection.ts"
import { runBatch } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS } from "./context.ts"
import type { Migration } from "./migration.ts"
import { readRows } from "./read-rows.ts"

/** What was applied where: `admin`, `shared` or a tenant's schema. */
export type Ledger = ReadonlyMap<string, ReadonlyMap<string, string>>

/** One at a time, until the batch ends. */
export const lock = (name: string): Statement => ({
  text: "select pg_advisory_xact_lock(hashtextextended($1, 0))",
  values: [`carmatch:${name}`],
})

/** Makes the ledger itself, once. */
export async function ensureLedger(owner: Connection): Promise<void> {
  const create = `create table if not exists carmatch_ledger.applied (
    target varchar(80) not null, name varchar(100) not null, hash char(64) not null,
    applied_at timestamptz not null default now(), primary key (target, name))`
  const catalogues = `create table if not exists carmatch_ledger.catalogues (
    schema varchar(63) primary key, hash char(64) not null, lines jsonb not null,
    recorded_at timestamptz not null default now())`
  const texts = ["create schema if not exists carmatch_ledger", create, catalogues]
  const statements = [lock("ledger"), ...texts.map((text) => ({ text }))]
  await runBatch(owner, statements, OWNER_TIMEOUT_MS)
}

/** target → name → hash of all that was applied. */
export async function readLedger(owner: Connection): Promise<Ledger> {
  const text = `select target, jsonb_object_agg(name, hash) as applied from carmatch_ledger.applied group by target`
  const rows = await readRows<{ target: string; applied: Record<string, string> }>(owner, text)
  return new Map(rows.map(({ target, applied }) => [target, new Map(Object.entries(applied))]))
}

/** The statements that apply one migration to one target: lock, record (a duplicate fails the batch), do. */
export function application(target: string, migration: Migration, statements: readonly string[]): Statement[] {
  const record = {
    text: "insert into carmatch_ledger.applied (target, name, hash) values ($1, $2, $3)",
    values: [target, migration.name, migration.hash],
  }
  return [lock(target), record, ...statements.map((text) => ({ text }))]
}

/** Whether a failed application only means that somebody else has just made it. */
export function wasAppliedMeanwhile(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "applied_pkey"
}
