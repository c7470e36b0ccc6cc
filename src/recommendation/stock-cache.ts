import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import { decodeSnapshot, encodeSnapshot, type Stock } from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"
import { BUILD_LOCK_SECONDS, SNAPSHOT_TTL_SECONDS, TENANT_KEYS } from "../storage/keys.ts"
import { readStock, readStockVersion } from "../catalog/read-stock.ts"
import { packedVersion, packSnapshot, unpackSnapshot } from "./packed-snapshot.ts"

/** The isolate's own copies of its tenants' stocks: memory → Redis → Postgres. */
export interface StockCache {
  /** The stock, at most 5 s behind Postgres while anything can be asked. Throws DomainError `unavailable`. */
  get(ctx: TenantContext): Promise<Stock>
}

interface Held {
  readonly stock: Stock
  readonly bytes: number
  checkedAt: number
}

const CHECK_MS = 3000
const MEMORY_BYTES = 48 * 1024 * 1024

/** A cache bounded by bytes; the tenant used longest ago leaves first. */
export function createStockCache(now: () => number = Date.now): StockCache {
  const memory = new Map<string, Held>()
  const building = new Map<string, Promise<Held>>()

  function hold(slug: string, stock: Stock, bytes: number): Held {
    const held = { stock, bytes, checkedAt: now() }
    memory.delete(slug)
    memory.set(slug, held)
    let total = 0
    for (const one of memory.values()) total += one.bytes
    for (const [oldest, one] of memory) {
      if (total <= MEMORY_BYTES || oldest === slug) break
      memory.delete(oldest)
      total -= one.bytes
    }
    return held
  }

  /** One build per isolate. The creator keeps it alive past its own answer; without that followers would hang. */
  function build(ctx: TenantContext): Promise<Held> {
    const { slug } = ctx.tenant
    const running = building.get(slug)
    if (running !== undefined) return running
    const work = buildFromDatabase(ctx)
      .then(({ stock, bytes }) => hold(slug, stock, bytes))
      .finally(() => building.delete(slug))
    building.set(slug, work)
    ctx.waitUntil(work.catch(() => undefined))
    return work
  }

  async function refresh(ctx: TenantContext, held: Held | undefined): Promise<Stock> {
    const { slug } = ctx.tenant
    const seen = await lookUp(ctx, held?.stock.version)
    if (held !== undefined && seen.version === held.stock.version) {
      held.checkedAt = now()
      return held.stock
    }
    if (seen.packed !== undefined) {
      const bytes = await unpackSnapshot(seen.packed).catch(() => undefined)
      const stock = bytes === undefined ? undefined : readSnapshot(bytes, slug)
      if (bytes !== undefined && stock !== undefined) return hold(slug, stock, bytes.length).stock
    }
    return (await build(ctx)).stock
  }

  return {
    async get(ctx) {
      const { slug } = ctx.tenant
      const held = memory.get(slug)
      if (held !== undefined && now() - held.checkedAt <= CHECK_MS) return held.stock
      try {
        return await refresh(ctx, held)
      } catch (error) {
        log("error", "stock_refresh_failed", { tenant: slug, code: errorCode(error), stale: held !== undefined })
        if (held === undefined) throw new DomainError("unavailable", { retryAfter: 5, cause: error })
        held.checkedAt = now()
        return held.stock
      }
    },
  }
}

interface Seen {
  readonly version: number
  /** The snapshot of that very version, where Redis has it and memory does not. */
  readonly packed?: string
}

/** What version is current: Redis' copy, or Postgres' where Redis has none or is gone. */
async function lookUp(ctx: TenantContext, heldVersion: number | undefined): Promise<Seen> {
  try {
    const [text] = await ctx.cache.run([
      ["get", TENANT_KEYS.stockVersion],
      ["expire", TENANT_KEYS.stock, SNAPSHOT_TTL_SECONDS],
    ])
    const version = typeof text === "string" ? Number(text) : await readStockVersion(ctx)
    if (version === heldVersion) return { version }
    const [packed] = await ctx.cache.run([["get", TENANT_KEYS.stock]])
    return typeof packed === "string" && packedVersion(packed) === version ? { version, packed } : { version }
  } catch (error) {
    log("warn", "stock_version_from_postgres", { tenant: ctx.tenant.slug, code: errorCode(error) })
    return { version: await readStockVersion(ctx) }
  }
}

/** A damaged snapshot is discarded and rebuilt. */
function readSnapshot(bytes: Uint8Array, tenant: string): Stock | undefined {
  try {
    return decodeSnapshot(bytes)
  } catch (error) {
    log("error", "corrupt_snapshot", { tenant, code: errorCode(error) })
    return undefined
  }
}

/** Builds from Postgres; who holds the fleet's lock also stores the result for the others. */
async function buildFromDatabase(ctx: TenantContext): Promise<{ stock: Stock; bytes: number }> {
  const { version, cars } = await readStock(ctx)
  const bytes = encodeSnapshot(cars, { stockVersion: version })
  ctx.waitUntil(store(ctx, version, bytes))
  return { stock: decodeSnapshot(bytes), bytes: bytes.length }
}

async function store(ctx: TenantContext, version: number, bytes: Uint8Array): Promise<void> {
  try {
    const [won] = await ctx.cache.run([["set", TENANT_KEYS.build, ctx.requestId, { ex: BUILD_LOCK_SECONDS, nx: true }]])
    if (won !== "OK") return
    const packed = await packSnapshot(version, new Uint8Array(bytes))
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
