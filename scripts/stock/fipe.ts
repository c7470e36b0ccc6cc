import { type FipePricing, priceByFipe } from "../../src/catalog/price-by-fipe.ts"
import { readFipeTable } from "../../src/catalog/fipe/read-table.ts"
import { listTenants } from "../../src/platform/details.ts"
import { refusePartial } from "../../src/catalog/fipe/whole.ts"
import { heldMonths, type LoadedMonth, loadFipe } from "../../src/platform/load-fipe.ts"
import { errorCode } from "../../src/base/log.ts"
import { openEnvironment } from "../environment.ts"
import { startProgress } from "../progress.ts"
import { readInput } from "./read-input.ts"

export interface FipeReport {
  readonly months: readonly (LoadedMonth & { readonly otherVehicles: number; readonly unreadable: number })[]
  readonly tenants: readonly (
    | ({ readonly slug: string } & FipePricing)
    | { readonly slug: string; readonly failed: string }
  )[]
}

/** A large stock is matched page by page; one tenant's time is its own. */
const TENANT_MS = 120_000

/**
 * Loads a FIPE file into the cell and then prices every tenant's cars by it, each in its own context: one tenant's failure
 * is its own and is named. Throws DomainError for a file that is no FIPE table, or holds a part of a month (unless `yes`).
 */
export async function loadFipeFile(path: string, options: { month?: string; yes: boolean }): Promise<FipeReport> {
  const tables = await readFipeTable(await readInput(path), options.month)
  const environment = await openEnvironment({ yes: options.yes })
  const bar = startProgress("Pricing", true)
  try {
    if (!options.yes) {
      const sizes = tables.map(({ month, prices }) => ({ month, prices: prices.length }))
      refusePartial(sizes, await heldMonths(environment.platform))
    }
    const months = []
    for (const table of tables) {
      const { otherVehicles, unreadable } = table
      months.push({ ...(await loadFipe(environment.platform, table)), otherVehicles, unreadable })
    }
    const tenants = []
    const all = await listTenants(environment.platform)
    for (const [done, { slug }] of all.entries()) {
      bar.update(done, all.length)
      const actor = { kind: "staff", name: "stock fipe" } as const
      try {
        const ctx = await environment.tenantContext(slug, { role: "jobs", actor, deadlineMs: TENANT_MS })
        tenants.push({ slug, ...(await priceByFipe(ctx)) })
      } catch (error) {
        tenants.push({ slug, failed: errorCode(error) })
      }
    }
    return { months, tenants }
  } finally {
    bar.stop()
    await environment.close()
  }
}

/** The report for people. */
export function describeFipe({ months, tenants }: FipeReport): string {
  const left = (count: number, what: string) => (count === 0 ? "" : `, ${count} ${what} left out`)
  return [
    ...months.map(
      ({ month, prices, codes, outcome, otherVehicles, unreadable }) =>
        `${month} ${outcome}: ${prices} prices of ${codes} models` +
        left(otherVehicles, "of other vehicles") +
        left(unreadable, "unreadable"),
    ),
    ...tenants.map((tenant) =>
      "failed" in tenant
        ? `  ${tenant.slug}: failed (${tenant.failed})`
        : `  ${tenant.slug}: ${tenant.priced} of ${tenant.asked} cars without a price of their own found in ${tenant.month}, ${tenant.changed} changed`,
    ),
  ].join("\n")
}
