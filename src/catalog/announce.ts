import { errorCode, log } from "../base/log.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS } from "../storage/keys.ts"
import { readStockVersion } from "./read-stock.ts"

const ROUNDS = 3

/** Cron's part: mends the cache where it and Postgres differ, and asks each only once where they agree. */
export async function reconcileStock(ctx: TenantContext): Promise<void> {
  const [version, [cached]] = await Promise.all([
    readStockVersion(ctx),
    ctx.cache.run([["get", TENANT_KEYS.stockVersion]], "patient"),
  ])
  if (cached !== String(version)) await announceStock(ctx)
}

/**
 * Tells the cache which stock version Postgres is at, after a change has been committed. Reads again after writing, so
 * that of two announcers the later version stands. Never fails: if Redis or the process dies in between, cron finds
 * the difference within a minute.
 */
export async function announceStock(ctx: TenantContext): Promise<void> {
  try {
    let announced: number | undefined
    for (let round = 0; round < ROUNDS; round++) {
      const version = await readStockVersion(ctx)
      if (version === announced) return
      await ctx.cache.run([["set", TENANT_KEYS.stockVersion, String(version)]])
      announced = version
    }
  } catch (error) {
    log("warn", "stock_not_announced", { tenant: ctx.tenant.slug, code: errorCode(error) })
  }
}
