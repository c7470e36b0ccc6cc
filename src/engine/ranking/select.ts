import { passes } from "../wishes/groups.ts"
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
  const { grouping, scores } = judged
  const { groupOf } = grouping
  const most = Math.min(count, scores.length)
  if (most <= 0) return []
  const tiers = tiersOf(judged)
  const before = ahead(judged, tiers)
  const heap = new Uint32Array(most)
  let size = 0
  let [worstTier, worstScore] = [Infinity, 0]
  for (let row = 0; row < scores.length; row++) {
    const tier = tiers[groupOf[row]!]!
    if (size < most) {
      let at = size++
      for (let up = (at - 1) >> 1; at > 0 && before(heap[up]!, row); up = (at - 1) >> 1) {
        heap[at] = heap[up]!
        at = up
      }
      heap[at] = row
    } else {
      if (tier > worstTier || (tier === worstTier && scores[row]! < worstScore) || !before(row, heap[0]!)) continue
      sink(heap, row, before)
    }
    if (size === most) {
      worstTier = tiers[groupOf[heap[0]!]!]!
      worstScore = scores[heap[0]!]!
    }
  }
  return Array.from(heap)
    .sort((a, b) => (before(a, b) ? -1 : 1))
    .map((row) => ({ row, tier: tiers[groupOf[row]!]!, score: scores[row]! }))
}

/** The place of a row among all, from 1. */
export function placeOf(judged: Judged, row: number): number {
  const before = ahead(judged, tiersOf(judged))
  let place = 1
  for (let other = 0; other < judged.scores.length; other++) if (other !== row && before(other, row)) place++
  return place
}

/** Whether the first of two rows comes first, variety apart. */
export function comesBefore(judged: Judged, row: number, other: number): boolean {
  return ahead(judged, tiersOf(judged))(row, other)
}

/** What a row's car breaks, as `Place.tier` says it. */
export function tierOf(judged: Judged, row: number): number {
  return tiersOf(judged)[judged.grouping.groupOf[row]!]!
}

/** By group: equal levels are let through alike. */
function tiersOf({ grouping, allowance }: Judged): Float64Array {
  return Float64Array.from(grouping.groups, ({ levels, cost }) =>
    passes(levels, allowance.levels) ? cost : cost + BEYOND,
  )
}

/** Whether the first of two rows comes first. */
function ahead({ grouping, scores, stock, features }: Judged, tiers: Float64Array) {
  const { groupOf } = grouping
  const { rows } = features.facts
  return (a: number, b: number): boolean => {
    const [tierA, tierB] = [tiers[groupOf[a]!]!, tiers[groupOf[b]!]!]
    if (tierA !== tierB) return tierA < tierB
    if (scores[a] !== scores[b]) return scores[a]! > scores[b]!
    return stock.ids.compare(rows[a]!, rows[b]!) < 0
  }
}

/** Puts a row in the place of the worst. */
function sink(heap: Uint32Array, row: number, before: (a: number, b: number) => boolean): void {
  let at = 0
  for (;;) {
    let worse = 2 * at + 1
    if (worse >= heap.length) break
    if (worse + 1 < heap.length && before(heap[worse]!, heap[worse + 1]!)) worse++
    if (!before(row, heap[worse]!)) break
    heap[at] = heap[worse]!
    at = worse
  }
  heap[at] = row
}
