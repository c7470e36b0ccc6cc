import type { LogRecord } from "../analytics/log-record.ts"
import { log } from "../base/log.ts"

/** Records that neither Redis nor Postgres has taken yet, by tenant. */
export interface Backlog {
  add(slug: string, records: readonly LogRecord[]): void
  /** The oldest, so many at most; they stay until they are `settled`, lest they go with the request that moves them. */
  oldest(slug: string, most: number): LogRecord[]
  settled(slug: string, records: readonly LogRecord[]): void
  /** Whether the caller may move this tenant's, one at a time, until `release`; it says at each step that it is alive. */
  claim(slug: string): boolean
  alive(slug: string): void
  release(slug: string): void
}

/** Some megabytes of an isolate's memory: a list of ten cars with its parts is about 4 KB. */
const MOST_HELD = 2000
/** Whoever moves a tenant's is taken for dead after so long without a step. */
const MOVER_MS = 6000

/** A backlog of all tenants together, bounded: whoever has waited longest loses first, and that is said. */
export function createBacklog(most: number = MOST_HELD): Backlog {
  const held = new Map<string, Set<LogRecord>>()
  const movedUntil = new Map<string, number>()
  let count = 0

  const alive = (slug: string) => void movedUntil.set(slug, Date.now() + MOVER_MS)

  function settled(slug: string, records: Iterable<LogRecord>): void {
    const own = held.get(slug)
    if (own === undefined) return
    for (const record of records) if (own.delete(record)) count--
    if (own.size === 0) held.delete(slug)
  }

  return {
    add(slug, records) {
      const own = held.get(slug) ?? new Set()
      held.set(slug, own)
      const before = own.size
      for (const record of records) own.add(record)
      count += own.size - before
      for (const [tenant, theirs] of held) {
        if (count <= most) return
        const lost = [...theirs].slice(0, count - most)
        settled(tenant, lost)
        log("error", "records_lost", { tenant, records: lost.length })
      }
    },
    oldest: (slug, size) => [...(held.get(slug) ?? [])].slice(0, size),
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
