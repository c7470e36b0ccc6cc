/**
 * Every key of the cache and the bucket, written here and nowhere else (DESIGN §5).
 *
 * A `TenantKey` is without its tenant: only a handle bound to one can read or write it, under `t:{slug}:`.
 */
export type TenantKey = string & { readonly tenantKey: unique symbol }

const tenantKey = (key: string): TenantKey => key as TenantKey

export const TENANT_KEYS = {
  /**
   * The deflated snapshot, base64 behind its version; written by the builder, 3600 s, renewed while in use. A key for
   * each format: two releases side by side would else throw away each other's.
   */
  stock: (format: number): TenantKey => tenantKey(`stock:f${format}`),
  /** The version Postgres was last known to be at; written after each change, reconciled by cron. */
  stockVersion: tenantKey("stock:v"),
  /** One build of a format per fleet; 30 s. */
  build: (format: number): TenantKey => tenantKey(`build:f${format}`),
  /** Leads taken while Postgres was down; a list, no expiry, emptied by cron. */
  pendingLeads: tenantKey("leads:pending"),
  /** Queued leads that Postgres refused or whose key is another's there, for staff to look at; no expiry. */
  parkedLeads: tenantKey("leads:parked"),
  /** What a lead that waits in `pendingLeads` said, so that its key is answered alike; 1 day. */
  lead: (keyHash: string): TenantKey => tenantKey(`leads:key:${keyHash}`),
  /** Packed records of lists and events; a list of JSON arrays, no expiry, emptied by the flush. */
  log: tenantKey("log"),
  /** Who may take values out of `log`: one flush or erasure at a time; 45 s. */
  logLock: tenantKey("log:lock"),
  /** A day's count, written by the flush out of Postgres; 100 days. */
  metric: (name: string, day: string): TenantKey => tenantKey(`m:${name}:${day}`),
  /** A month's metered recommendations (`yyyy-mm`), written by the flush out of Postgres; 100 days. */
  quota: (month: string): TenantKey => tenantKey(`quota:${month}`),
} as const

export const SNAPSHOT_TTL_SECONDS = 3600
export const BUILD_LOCK_SECONDS = 30
/** Longer than any flush takes, shorter than the minute after which the next one comes. */
export const LOG_LOCK_SECONDS = 45
export const COUNTER_TTL_SECONDS = 100 * 86_400

/** host → tenant record or a negative answer; written anew when the tenant changes. */
export const hostKey = (host: string): string => `host:${host}`
/** How long a host's record needs no second look; a change is written into it at once. */
export const HOST_FRESH_SECONDS = 60
/** How long it is kept for the time when Postgres cannot be asked: a cold isolate then still knows its dealer. */
export const HOST_TTL_SECONDS = 86_400
export const HOST_MISS_SECONDS = 10

/** Never written; asked for to see whether Redis answers. */
export const HEALTH_KEY = "health"

/** The namespace of one tenant in the cache. */
export const tenantPrefix = (slug: string): string => `t:${slug}:`

/** What is limited exactly: by client, and more loosely by address alone, since a client makes up its session. */
export type LimitName = "leads" | "leads-address"

/** `t:{slug}:rl:{what}`, to which the limiter adds `:{client}` and its window's number; expires with the window. */
export const limitPrefix = (slug: string, what: LimitName): string => `${tenantPrefix(slug)}rl:${what}`

/** That this has passed once, by its hash; 600 s. */
export const limitRepeatKey = (slug: string, what: LimitName, once: string): string =>
  `${limitPrefix(slug, what)}:once:${once}`

/** The folder of one tenant in the bucket. */
export const assetPrefix = (slug: string): string => `t/${slug}/`

/** In the tenant's folder of the bucket: the deflated snapshot, in a format, of a stock version that answered; kept. */
export const snapshotKey = (version: number, format: number): string => `stock/${version}.f${format}.bin`
