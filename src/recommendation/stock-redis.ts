import { errorCode, log } from "../base/log.ts"
import { readStockVersion } from "../catalog/read-stock.ts"
import { SNAPSHOT_FORMAT } from "../engine/index.ts"
import type { CacheResult } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { BUILD_LOCK_SECONDS, SNAPSHOT_TTL_SECONDS, TENANT_KEYS } from "../storage/keys.ts"
import { packedVersion, packSnapshot } from "./packed-snapshot.ts"

/** Where this release's snapshots lie, and the lock of who builds one. */
export const STOCK_KEY = TENANT_KEYS.stock(SNAPSHOT_FORMAT)
export const BUILD_KEY = TENANT_KEYS.build(SNAPSHOT_FORMAT)

/** The current version, and its snapshot where Redis has it and memory does not. */
export interface Seen {
  readonly version: number
  readonly packed?: string
}

/** What two values out of Redis say; `undefined` where they do not settle which snapshot to use. */
export function seenIn(version: CacheResult, packed: CacheResult, heldVersion: number | undefined): Seen | undefined {
  if (typeof version !== "string") return undefined
  const current = Number(version)
  if (heldVersion !== undefined && current <= heldVersion) return { version: current }
  const fits = typeof packed === "string" && packedVersion(packed) >= current
  return fits ? { version: packedVersion(packed), packed } : undefined
}

/** Which version is current: Redis' copy, or Postgres' where Redis has none or is gone. Renews the snapshot's time. */
export async function lookUp(ctx: TenantContext, heldVersion: number | undefined): Promise<Seen> {
  try {
    const [text = null, , packed = null] = await ctx.cache.run([
      ["get", TENANT_KEYS.stockVersion],
      ["expire", STOCK_KEY, SNAPSHOT_TTL_SECONDS],
      ...(heldVersion === undefined ? [["get", STOCK_KEY] as const] : []),
    ])
    const version = typeof text === "string" ? text : String(await readStockVersion(ctx))
    const seen = seenIn(version, packed, heldVersion)
    if (seen !== undefined) return seen
    return seenIn(version, (await readPacked(ctx)) ?? null, heldVersion) ?? { version: Number(version) }
  } catch (error) {
    log("warn", "stock_version_from_postgres", { tenant: ctx.tenant.slug, code: errorCode(error) })
    return { version: await readStockVersion(ctx) }
  }
}

/** The snapshot that Redis has, of whatever version. */
export async function readPacked(ctx: TenantContext): Promise<string | undefined> {
  const [packed] = await ctx.cache.run([["get", STOCK_KEY]])
  return typeof packed === "string" ? packed : undefined
}

/** `won`: ours to build and store; `lost`: another isolate builds; `none`: Redis cannot say, so everyone builds. */
export async function takeBuildLock(ctx: TenantContext): Promise<"won" | "lost" | "none"> {
  const lock = ["set", BUILD_KEY, ctx.requestId, { ex: BUILD_LOCK_SECONDS, nx: true }] as const
  try {
    const [won] = await ctx.cache.run([lock])
    return won === "OK" ? "won" : "lost"
  } catch {
    return "none"
  }
}

/** Lets another try, after a build that failed. */
export async function releaseBuildLock(ctx: TenantContext): Promise<void> {
  await ctx.cache.run([["del", BUILD_KEY]]).catch(() => undefined)
}

/**
 * Keeps a built snapshot for the other isolates. Only the lock's holder does it, and no build outlives its lock, so
 * neither a newer snapshot nor another's lock is ever overwritten.
 */
export async function storeSnapshot(
  ctx: TenantContext,
  version: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    const packed = await packSnapshot(version, bytes)
    const commands = [
      ["set", STOCK_KEY, packed, { ex: SNAPSHOT_TTL_SECONDS }],
      // Only where it is missing: a change may have been announced while this was built.
      ["set", TENANT_KEYS.stockVersion, String(version), { nx: true }],
      ["del", BUILD_KEY],
    ] as const
    await ctx.cache.run(commands, "patient")
  } catch (error) {
    log("warn", "snapshot_not_stored", { tenant: ctx.tenant.slug, code: errorCode(error) })
  }
}
