/** So many of a minute's requests of one key pass unasked in an isolate. */
export const FEW = 20
const WINDOW_MS = 60_000
/** One byte each, whatever the number of keys. */
const SLOTS = 16_384

/** Whether a request of this key is one of its first few of the minute in this isolate. */
export type FirstFew = (key: string) => boolean

/**
 * Stands before a loose counter that all isolates share, so that it is asked only about keys that send much. What it
 * lets by unasked is bounded: so many a key, minute and isolate. Counts have a fixed room; keys that fall on one place
 * in it share a count, which can only make the counter be asked sooner, never a request be refused.
 */
export function createFirstFew(now: () => number = Date.now): FirstFew {
  const counts = new Uint8Array(SLOTS)
  let until = 0
  return (key) => {
    if (now() >= until) {
      counts.fill(0)
      until = now() + WINDOW_MS
    }
    const slot = hash(key) % SLOTS
    const before = counts[slot] ?? 0
    counts[slot] = Math.min(before + 1, FEW)
    return before < FEW
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (let k = 0; k < text.length; k++) mixed = Math.imul(mixed ^ text.charCodeAt(k), 0x01000193)
  return mixed >>> 0
}
