import type { Stock } from "../engine/index.ts"

/** A stock in memory and when its version was last known to be current. */
export interface Held {
  readonly stock: Stock
  /** The snapshot it was read from. */
  readonly bytes: Uint8Array<ArrayBuffer>
  checkedAt: number
}

/** Stocks by tenant, bounded by the bytes of their snapshots. */
export interface StockMemory {
  get(slug: string): Held | undefined
  hold(slug: string, stock: Stock, bytes: Uint8Array<ArrayBuffer>): Held
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
    hold(slug, stock, bytes) {
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
  }
}
