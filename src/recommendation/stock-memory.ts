import type { Opened } from "./stock-build.ts"

/** A stock in memory and when its version was last known to be current. */
export interface Held extends Opened {
  checkedAt: number
  /** Since when it is known to be old while another isolate builds. */
  outdatedSince?: number
}

/** Stocks by tenant, bounded by the bytes that they hold. */
export interface StockMemory {
  get(slug: string): Held | undefined
  hold(slug: string, opened: Opened): Held
  /** Notes that a stock was current just now, or `agoMs` milliseconds ago. */
  touch(held: Held, agoMs?: number): Held
}

/** Half of the 128 MB that an isolate has for everything. */
const MAX_BYTES = 64 * 1024 * 1024
/**
 * What a stock in use holds beside its snapshot, several times as much: columns unpacked and features made of them, by
 * car; words, tables and closures, by stock. Measured at 50 to 20,000 cars.
 */
const BYTES_A_CAR = 400
const BYTES_A_STOCK = 256 * 1024

function weightOf({ stock, bytes }: Opened): number {
  return bytes.length + BYTES_A_CAR * stock.size + BYTES_A_STOCK
}

/** The tenant used longest ago leaves first; the one just held never does. */
export function createStockMemory(now: () => number): StockMemory {
  const held = new Map<string, Held>()
  let total = 0

  function drop(slug: string): void {
    const found = held.get(slug)
    if (found === undefined) return
    total -= weightOf(found)
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
      total += weightOf(one)
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
