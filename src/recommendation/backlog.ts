import type { LogRecord } from "../analytics/log-record.ts"
import { log } from "../base/log.ts"

/** Records that neither Redis nor Postgres has taken yet, by tenant. */
export interface Backlog {
  add(slug: string, records: readonly LogRecord[]): void
  /**
   * The oldest, so many at most and no more together than one request should carry, but one; they stay until they are
   * `settled`, lest they go with the request that moves them.
   */
  oldest(slug: string, most: number): LogRecord[]
  settled(slug: string, records: readonly LogRecord[]): void
  /** Whether the caller may move this tenant's, one at a time, until `release`; it says at each step that it is alive. */
  claim(slug: string): boolean
  alive(slug: string): void
  release(slug: string): void
}

/** As characters of JSON, some megabytes of an isolate's memory: a list of ten cars is about 4,000, the largest 100,000. */
const MOST_HELD = 8_000_000
/**
 * Characters of JSON that go together. Redis' host takes a request of one megabyte, the database's of ten: this leaves
 * room for what a value costs once more as text in JSON, and for letters of two bytes.
 */
export const MOST_TOGETHER = 400_000
/** Whoever moves a tenant's is taken for dead after so long without a step. */
const MOVER_MS = 6000

interface Held {
  /** The oldest first, each with its size. */
  readonly sizes: Map<LogRecord, number>
  size: number
}

/**
 * A backlog of all tenants together, bounded by size, since a shopper chooses how much a record holds. Who holds most
 * loses its oldest first, and that is said: one dealer's flood costs no other's records.
 */
export function createBacklog(most: number = MOST_HELD): Backlog {
  const held = new Map<string, Held>()
  const movedUntil = new Map<string, number>()

  const alive = (slug: string) => void movedUntil.set(slug, Date.now() + MOVER_MS)

  function settled(slug: string, records: Iterable<LogRecord>): void {
    const own = held.get(slug)
    if (own === undefined) return
    for (const record of records) {
      own.size -= own.sizes.get(record) ?? 0
      own.sizes.delete(record)
    }
    if (own.sizes.size === 0) held.delete(slug)
  }

  function shed(): void {
    const lost = new Map<string, number>()
    const all = () => [...held].reduce((sum, [, { size }]) => sum + size, 0)
    for (let over = all() - most; over > 0; over = all() - most) {
      const [tenant, own] = [...held].reduce((a, b) => (b[1].size > a[1].size ? b : a))
      const [oldest] = own.sizes.keys()
      if (oldest === undefined) break
      settled(tenant, [oldest])
      lost.set(tenant, (lost.get(tenant) ?? 0) + 1)
    }
    for (const [tenant, records] of lost) log("error", "records_lost", { tenant, records })
  }

  return {
    add(slug, records) {
      const own = held.get(slug) ?? { sizes: new Map<LogRecord, number>(), size: 0 }
      held.set(slug, own)
      for (const record of records) {
        if (own.sizes.has(record)) continue
        const size = JSON.stringify(record).length
        own.sizes.set(record, size)
        own.size += size
      }
      if (own.sizes.size === 0) held.delete(slug)
      shed()
    },
    oldest(slug, count) {
      const found: LogRecord[] = []
      let together = 0
      for (const [record, size] of held.get(slug)?.sizes ?? []) {
        together += size
        if (found.length === count || (found.length > 0 && together > MOST_TOGETHER)) break
        found.push(record)
      }
      return found
    },
    settled,
    claim(slug) {
      const isFree = (movedUntil.get(slug) ?? 0) <= Date.now()
      if (isFree) alive(slug)
      return isFree
    },
    alive,
    release: (slug) => void movedUntil.delete(slug),
  }
}
