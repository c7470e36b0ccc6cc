import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import { readStock } from "../catalog/read-stock.ts"
import { decodeSnapshot, encodeSnapshot, type Stock } from "../engine/index.ts"
import type { CacheResult } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS, tenantPrefix } from "../storage/keys.ts"
import type { Alongside } from "../tenancy/resolve.ts"
import { type Held, createStockMemory } from "./stock-memory.ts"
import { lookUp, type Seen, seenIn, storeSnapshot } from "./stock-redis.ts"
import { unpackSnapshot } from "./packed-snapshot.ts"

/** The isolate's own copies of its tenants' stocks: memory → Redis → Postgres. */
export interface StockCache {
  /** The stock, at most 5 s behind Postgres while anything can be asked. Throws DomainError `unavailable`. */
  get(ctx: TenantContext): Promise<Stock>
  /** The same as bytes, for a browser that ranks by itself. Throws DomainError `unavailable`. */
  snapshot(ctx: TenantContext): Promise<Omit<Held, "checkedAt">>
  /** What to read along when the tenant's host is asked for anyway; `undefined` when nothing is due. */
  alongside(slug: string): Alongside | undefined
  /** Takes the version that Redis was just seen to hold, and fetches a newer stock, so that the next need not wait. */
  note(ctx: TenantContext, version: CacheResult): Promise<void>
}

const CHECK_MS = 3000
/** What was read along with the host is used at once or not at all. */
const SEEN_MS = 1000

/** A cache bounded by bytes; the tenant used longest ago leaves first. */
export function createStockCache(now: () => number = Date.now): StockCache {
  const memory = createStockMemory(now)
  const building = new Map<string, Promise<Held>>()
  const seenAlongside = new Map<string, { seen: Seen; at: number }>()

  /** One build per isolate. The creator keeps it alive past its own answer; without that followers would hang. */
  function build(ctx: TenantContext): Promise<Held> {
    const { slug } = ctx.tenant
    const running = building.get(slug)
    if (running !== undefined) return running
    const work = buildFromDatabase(ctx)
      .then(({ stock, bytes }) => memory.hold(slug, stock, bytes))
      .finally(() => building.delete(slug))
    building.set(slug, work)
    ctx.waitUntil(work.catch(() => undefined))
    return work
  }

  function takeSeen(slug: string): Seen | undefined {
    const found = seenAlongside.get(slug)
    seenAlongside.delete(slug)
    return found !== undefined && now() - found.at <= SEEN_MS ? found.seen : undefined
  }

  async function refresh(ctx: TenantContext, held: Held | undefined): Promise<Held> {
    const { slug } = ctx.tenant
    const seen = takeSeen(slug) ?? (await lookUp(ctx, held?.stock.version))
    if (held !== undefined && seen.version === held.stock.version) {
      held.checkedAt = now()
      return held
    }
    if (seen.packed !== undefined) {
      const opened = await open(seen.packed, slug)
      if (opened !== undefined) return memory.hold(slug, opened.stock, opened.bytes)
    }
    return build(ctx)
  }

  async function current(ctx: TenantContext): Promise<Held> {
    const { slug } = ctx.tenant
    const held = memory.get(slug)
    if (held !== undefined && now() - held.checkedAt <= CHECK_MS) return held
    try {
      return await refresh(ctx, held)
    } catch (error) {
      log("error", "stock_refresh_failed", { tenant: slug, code: errorCode(error), stale: held !== undefined })
      if (held === undefined) throw new DomainError("unavailable", { retryAfter: 5, cause: error })
      held.checkedAt = now()
      return held
    }
  }

  return {
    get: async (ctx) => (await current(ctx)).stock,
    snapshot: current,
    alongside(slug) {
      const held = memory.get(slug)
      if (held !== undefined && now() - held.checkedAt <= CHECK_MS) return undefined
      const prefix = tenantPrefix(slug)
      const version = ["get", prefix + TENANT_KEYS.stockVersion] as const
      const packed = ["get", prefix + TENANT_KEYS.stock] as const
      return {
        commands: held === undefined ? [version, packed] : [version],
        take: ([versionText = null, packedText = null]) => {
          const seen = seenIn(versionText, packedText, held?.stock.version)
          if (seen !== undefined) seenAlongside.set(slug, { seen, at: now() })
        },
      }
    },
    async note(ctx, version) {
      const held = memory.get(ctx.tenant.slug)
      if (held === undefined || typeof version !== "string") return
      const isCurrent = Number(version) === held.stock.version
      held.checkedAt = isCurrent ? now() : 0
      if (!isCurrent) await current(ctx)
    },
  }
}

/** A damaged snapshot is discarded and rebuilt. */
async function open(packed: string, tenant: string): Promise<Omit<Held, "checkedAt"> | undefined> {
  try {
    const bytes = await unpackSnapshot(packed)
    return { stock: decodeSnapshot(bytes), bytes }
  } catch (error) {
    log("error", "corrupt_snapshot", { tenant, code: errorCode(error) })
    return undefined
  }
}

async function buildFromDatabase(ctx: TenantContext): Promise<Omit<Held, "checkedAt">> {
  const { version, cars } = await readStock(ctx)
  const bytes = new Uint8Array(encodeSnapshot(cars, { stockVersion: version }))
  ctx.waitUntil(storeSnapshot(ctx, version, bytes))
  return { stock: decodeSnapshot(bytes), bytes }
}
