import { within } from "../base/deadline.ts"
import { DomainError } from "../base/errors.ts"
import { createFlight } from "../base/flight.ts"
import { errorCode, log } from "../base/log.ts"
import type { Stock } from "../engine/index.ts"
import type { CacheResult } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { TENANT_KEYS, tenantPrefix } from "../storage/keys.ts"
import type { Alongside } from "../tenancy/resolve.ts"
import { buildStock, type Opened, openPacked, type WhenLost } from "./stock-build.ts"
import { createStockMemory, type Held } from "./stock-memory.ts"
import { lookUp, readPacked, type Seen, seenIn, STOCK_KEY } from "./stock-redis.ts"

/** The isolate's own copies of its tenants' stocks: memory → Redis → Postgres. */
export interface StockCache {
  /** The stock, at most 5 s behind Postgres while anything can be asked. Throws DomainError `unavailable`. */
  get(ctx: TenantContext): Promise<Stock>
  /** The same with its bytes, for a browser that ranks by itself. Throws DomainError `unavailable`. */
  snapshot(ctx: TenantContext): Promise<Opened>
  /** What to read along when the tenant's host is asked for anyway; `undefined` when nothing is due. */
  alongside(slug: string): Alongside | undefined
  /** Takes the version that Redis was just seen to hold, and fetches a newer stock, so that the next need not wait. */
  note(ctx: TenantContext, version: CacheResult): Promise<void>
}

const CHECK_MS = 3000
/** Whoever holds a stock waits no longer than this for a newer one. */
const PATIENCE_MS = 250
/** While another isolate builds, the held stock is asked about again so soon. */
const RETRY_MS = 500
/** A builder that takes longer is taken for dead: a sold car must be gone within 5 s. */
const TRUST_MS = 1500
/** What was read along with the host is used at once or not at all. */
const SEEN_MS = 1000
const MOST_SEEN = 50

function whenLost(held: Held | undefined, now: number): WhenLost {
  if (held === undefined) return "wait"
  return held.outdatedSince !== undefined && now - held.outdatedSince > TRUST_MS ? "build" : "go-on"
}

/** A cache bounded by bytes; the tenant used longest ago leaves first. */
export function createStockCache(now: () => number = Date.now): StockCache {
  const memory = createStockMemory(now)
  const refreshing = createFlight<Held>(now)
  const seenAlongside = new Map<string, { seen: Seen; at: number }>()

  function takeSeen(slug: string): Seen | undefined {
    const found = seenAlongside.get(slug)
    seenAlongside.delete(slug)
    return found !== undefined && now() - found.at <= SEEN_MS ? found.seen : undefined
  }

  async function refresh(ctx: TenantContext, held: Held | undefined): Promise<Held> {
    const { slug } = ctx.tenant
    const seen = takeSeen(slug) ?? (await lookUp(ctx, held?.stock.version))
    // Versions only rise: an older one is Redis being behind, never a newer stock.
    if (held !== undefined && seen.version <= held.stock.version) return memory.touch(held)
    const opened = seen.packed === undefined ? undefined : await openPacked(slug, seen.packed)
    if (opened !== undefined) return memory.hold(slug, opened)
    const built = await buildStock(ctx, seen.version, whenLost(held, now()))
    if (built !== undefined) return memory.hold(slug, built)
    if (held === undefined) throw new Error("no stock to be had")
    held.outdatedSince ??= now()
    return memory.touch(held, CHECK_MS - RETRY_MS)
  }

  /** Nothing can tell what is current: what is held, else whatever Redis still has, is better than nothing. */
  async function makeDo(ctx: TenantContext, held: Held | undefined, error: unknown): Promise<Held> {
    const { slug } = ctx.tenant
    log("error", "stock_refresh_failed", { tenant: slug, code: errorCode(error), stale: held !== undefined })
    if (held !== undefined) return memory.touch(held)
    const packed = await readPacked(ctx).catch(() => undefined)
    const opened = packed === undefined ? undefined : await openPacked(slug, packed)
    if (opened !== undefined) return memory.hold(slug, opened)
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  }

  function renewed(ctx: TenantContext, held: Held | undefined): Promise<Held> {
    return refreshing.join(ctx.tenant.slug, ctx, () =>
      refresh(ctx, held).catch((error: unknown) => makeDo(ctx, held, error)),
    )
  }

  async function current(ctx: TenantContext): Promise<Held> {
    const held = memory.get(ctx.tenant.slug)
    if (held === undefined) return renewed(ctx, held)
    if (now() - held.checkedAt <= CHECK_MS) return held
    return within(renewed(ctx, held), PATIENCE_MS, () => {
      log("warn", "stale_stock_served", { tenant: ctx.tenant.slug, ms: now() - held.checkedAt })
      return held
    })
  }

  return {
    get: async (ctx) => (await current(ctx)).stock,
    snapshot: current,
    alongside(slug) {
      const held = memory.get(slug)
      if (held !== undefined && now() - held.checkedAt <= CHECK_MS) return undefined
      const prefix = tenantPrefix(slug)
      const version = ["get", prefix + TENANT_KEYS.stockVersion] as const
      const packed = ["get", prefix + STOCK_KEY] as const
      return {
        commands: held === undefined ? [version, packed] : [version],
        take: ([versionText = null, packedText = null]) => {
          const seen = seenIn(versionText, packedText, held?.stock.version)
          if (seen === undefined) return
          // Requests that need no stock leave theirs behind.
          if (seenAlongside.size >= MOST_SEEN) seenAlongside.clear()
          seenAlongside.set(slug, { seen, at: now() })
        },
      }
    },
    async note(ctx, version) {
      const held = memory.get(ctx.tenant.slug)
      if (held === undefined || typeof version !== "string") return
      if (Number(version) <= held.stock.version) memory.touch(held)
      else await renewed(ctx, held)
    },
  }
}
