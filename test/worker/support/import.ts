import { asc } from "drizzle-orm"
import { type ImportInput, importStock } from "../../../src/catalog/import.ts"
import { carChanges, cars, importRows, stockVersion } from "../../../src/storage/schema/tenant.ts"
import type { TestTenant } from "./tenant.ts"

const HEADER = "ref;marca;modelo;ano;km;cor;preco"

/** One row of a stock file. */
export const line = (ref: string, own: { price?: number; km?: number; color?: string } = {}): string =>
  `${ref};Fiat;Uno;2019;${own.km ?? 50_000};${own.color ?? "Prata"};${own.price ?? 30_000}`

/** A stock file of such rows. */
export const file = (...lines: string[]): string => [HEADER, ...lines].join("\n")

type Options = Omit<ImportInput, "bytes" | "rows">

/** Imports a file's text as a job, with time for a large one on a busy machine. */
export const importText = (tenant: TestTenant, text: string, options: Options = {}) =>
  importStock(tenant.context("jobs", 60_000), { ...options, bytes: new TextEncoder().encode(text) })

/** Everything that an import could leave behind. */
export async function stateOf(tenant: TestTenant) {
  const { db } = tenant.context("jobs")
  const rows = await db.select().from(cars).orderBy(asc(cars.importKey))
  const changes = await db.select().from(carChanges).orderBy(carChanges.id)
  const [version] = await db.select().from(stockVersion)
  return { rows, changes, version: version?.version ?? 0, staged: await db.select().from(importRows) }
}

/** Reference → situation of every car. */
export async function statuses(tenant: TestTenant): Promise<Record<string, string>> {
  const { rows } = await stateOf(tenant)
  return Object.fromEntries(rows.map(({ externalRef, status }): [string, string] => [externalRef ?? "", status]))
}
