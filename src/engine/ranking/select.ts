import type { Judged } from "./judge.ts"

/** A row of the judged stock with what it is sorted by. */
export interface Place {
  readonly row: number
  /** What is broken, cheapest first; cars beyond the allowance after all others. Lower is better. */
  readonly tier: number
  /** Millionths. */
  readonly score: number
}

/** Costs are far below it. */
const BEYOND = 1e6

/**
 * The best `count` rows in order: what is broken, then score, then id. A heap of that size with the worst on top:
 * most of a large stock is turned away by one comparison.
 */
export function bestRows(judged: Judged, count: number): Place[] {
  const { grouping, fits, scores, stock } = judged
  const { rows } = judged.features.facts
  const before = (a: Place, b: Place): boolean =>
    a.tier !== b.tier
      ? a.tier < b.tier
      : a.score !== b.score
        ? a.score > b.score
        : stock.ids.compare(rows[a.row]!, rows[b.row]!) < 0
  const heap: Place[] = []
  const sink = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let worst = at
      if (left < heap.length && before(heap[worst]!, heap[left]!)) worst = left
      if (right < heap.length && before(heap[worst]!, heap[right]!)) worst = right
      if (worst === at) return
      ;[heap[at], heap[worst]] = [heap[worst]!, heap[at]!]
      at = worst
    }
  }
  if (count <= 0) return []
  for (let row = 0; row < rows.length; row++) {
    const tier = grouping.groups[grouping.groupOf[row]!]!.cost + (fits[row] ? 0 : BEYOND)
    const top = heap[0]
    if (heap.length >= count && top && (tier > top.tier || (tier === top.tier && scores[row]! < top.score))) continue
    const place = { row, tier, score: scores[row]! }
    if (heap.length < count) {
      let at = heap.push(place) - 1
      for (let up = (at - 1) >> 1; at > 0 && before(heap[up]!, heap[at]!); up = (at - 1) >> 1) {
        ;[heap[at], heap[up]] = [heap[up]!, heap[at]!]
        at = up
      }
    } else if (before(place, heap[0]!)) {
      heap[0] = place
      sink()
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1))
}
