import type { Opened } from "./stock-build.ts"

/** A stock in memory and when its version was last known to be current. */
export interface Held extends Opened {
  checkedAt: number
  /** Since when it is known to be old while another isolate builds. */
  outdatedSince?: number
}

/** Stocks by tenant, bounded by the bytes of their snapshots. */
export interface StockMemory {
  get(slug: string): Held | undefined
  hold(slug: string, opened: Opened): Held
  /** Notes that a stock was current just now, or `agoMs` milliseconds ago. */
  touch(held: Held, agoMs?: number): Held
}

const MAX_BYTES = 48 * 1024 * 1024

/** The tenant used longest ago leaves first; the one just held never does. */
export function createStockMemory(now: () => number): StockMemory {
  const held = new Map<string, Held>()
  let total = 0

  function drop(slug: string): void {
    total -= held.get(slug)?.bytes.length ?? 0
    held.delete(slug)
  }

  return {
    get(slug) {
      const found = held.get(slug)
      if (found === undefined) return undefined
      held.delete(slug)
      held.set(slug, found)
      return found
    },
    hold(slug, { stock, bytes }) {
      drop(slug)
      const one = { stock, bytes, checkedAt: now() }
      held.set(slug, one)
      total += bytes.length
      for (const oldest of held.keys()) {
        if (total <= MAX_BYTES || oldest === slug) break
        drop(oldest)
      }
      return one
    },
    touch(one, agoMs = 0) {
      one.checkedAt = now() - agoMs
      return one
    },
  }
}
