import { errorCode, log } from "../base/log.ts"
import { readStockVersion } from "../catalog/read-stock.ts"
import type { CacheResult } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { BUILD_LOCK_SECONDS, SNAPSHOT_TTL_SECONDS, TENANT_KEYS } from "../storage/keys.ts"
import { packedVersion, packSnapshot } from "./packed-snapshot.ts"

/** The current version, and its snapshot where Redis has it and memory does not. */
export interface Seen {
  readonly version: number
  readonly packed?: string
}

/** What two values out of Redis say; `undefined` where they do not settle which snapshot to use. */
export function seenIn(version: CacheResult, packed: CacheResult, heldVersion: number | undefined): Seen | undefined {
  if (typeof version !== "string") return undefined
  const current = Number(version)
  if (current === heldVersion) return { version: current }
  const fits = typeof packed === "string" && packedVersion(packed) === current
  return fits ? { version: current, packed } : undefined
}

/** Which version is current: Redis' copy, or Postgres' where Redis has none or is gone. */
export async function lookUp(ctx: TenantContext, heldVersion: number | undefined): Promise<Seen> {
  try {
    const [text = null, packed = null] = await ctx.cache.run([
      ["get", TENANT_KEYS.stockVersion],
      ...(heldVersion === undefined ? [["get", TENANT_KEYS.stock] as const] : []),
    ])
    const version = typeof text === "string" ? text : String(await readStockVersion(ctx))
    const seen = seenIn(version, packed, heldVersion)
    if (seen !== undefined) return seen
    const [newer = null] = await ctx.cache.run([["get", TENANT_KEYS.stock]])
    return seenIn(version, newer, heldVersion) ?? { version: Number(version) }
  } catch (error) {
    log("warn", "stock_version_from_postgres", { tenant: ctx.tenant.slug, code: errorCode(error) })
    return { version: await readStockVersion(ctx) }
  }
}

/** Keeps a built snapshot for the other isolates; of a fleet that builds at once, the lock's holder does it. */
export async function storeSnapshot(
  ctx: TenantContext,
  version: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    const [won] = await ctx.cache.run([["set", TENANT_KEYS.build, ctx.requestId, { ex: BUILD_LOCK_SECONDS, nx: true }]])
    if (won !== "OK") return
    const packed = await packSnapshot(version, bytes)
    await ctx.cache.run([
      ["set", TENANT_KEYS.stock, packed, { ex: SNAPSHOT_TTL_SECONDS }],
      // Only where it is missing: a change may have been announced while this was built.
      ["set", TENANT_KEYS.stockVersion, String(version), { nx: true }],
      ["del", TENANT_KEYS.build],
    ])
  } catch (error) {
    log("warn", "snapshot_not_stored", { tenant: ctx.tenant.slug, code: errorCode(error) })
  }
}
