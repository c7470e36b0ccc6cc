import { passes, rowsOf } from "../wishes/groups.ts"
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

/** More than any score in millionths, so that tier and score are compared as one number. */
const TIER = 2 ** 21

/**
 * The best `count` rows in order: what is broken, then score, then id. Only groups whose tier comes that far are looked
 * into; of their cars a heap of that size with the worst on top turns most away by one comparison.
 */
export function bestRows(judged: Judged, count: number): Place[] {
  const { scores, grouping } = judged
  const tiers = tiersOf(judged)
  const near = nearest(judged, tiers, count)
  const rivals = rowsOf(
    grouping,
    near.map((group) => grouping.groups[group]!),
  )
  const known = scores.prepared(near)
  const worth = new Float64Array(rivals.length)
  let next = 0
  for (const group of near) {
    const less = TIER * tiers[group]!
    for (const end = next + grouping.groups[group]!.count; next < end; next++)
      worth[next] = known[rivals[next]!]! - less
  }
  const before = (a: number, b: number): boolean => precedes(judged, rivals[a]!, worth[a]!, rivals[b]!, worth[b]!)
  return best(worth, count, before).map((k) => {
    const row = rivals[k]!
    return { row, tier: tiers[grouping.groupOf[row]!]!, score: scores.of(row) }
  })
}

/** The place of a row among all, from 1. */
export function placeOf(judged: Judged, row: number): number {
  const { groups, groupOf, order } = judged.grouping
  const tiers = tiersOf(judged)
  const own = tiers[groupOf[row]!]!
  const worth = worthOf(judged, tiers, row)
  let place = 1
  groups.forEach(({ from, count }, group) => {
    if (tiers[group]! < own) place += count
    if (tiers[group] !== own) return
    for (const other of order.subarray(from, from + count)) {
      if (precedes(judged, other, worthOf(judged, tiers, other), row, worth)) place++
    }
  })
  return place
}

/** Whether the first of two rows comes first, variety apart. */
export function comesBefore(judged: Judged, row: number, other: number): boolean {
  const tiers = tiersOf(judged)
  return precedes(judged, row, worthOf(judged, tiers, row), other, worthOf(judged, tiers, other))
}

/** Tier and score as one number, higher for what comes first. */
function worthOf({ grouping, scores }: Judged, tiers: Float64Array, row: number): number {
  return scores.of(row) - TIER * tiers[grouping.groupOf[row]!]!
}

function precedes({ stock, features }: Judged, a: number, worthA: number, b: number, worthB: number): boolean {
  const { rows } = features.facts
  return worthA === worthB ? stock.ids.compare(rows[a]!, rows[b]!) < 0 : worthA > worthB
}

/** What a row's car breaks, as `Place.tier` says it. */
export function tierOf(judged: Judged, row: number): number {
  return tiersOf(judged)[judged.grouping.groupOf[row]!]!
}

/** By group: equal levels are let through alike. */
export function tiersOf({ grouping, allowance }: Judged): Float64Array {
  const { groups } = grouping
  const tiers = new Float64Array(groups.length)
  for (let g = 0; g < groups.length; g++) {
    const { levels, cost } = groups[g]!
    tiers[g] = passes(levels, allowance.levels) ? cost : cost + BEYOND
  }
  return tiers
}

/** The groups, nearest tier first, that hold the best `count` cars: all of a tier or none. */
function nearest({ grouping, allowance }: Judged, tiers: Float64Array, count: number): number[] {
  const { groups } = grouping
  const all = Array.from(groups.keys())
  const enough = allowance.through >= count ? all.filter((group) => tiers[group]! < BEYOND) : all
  const order = enough.sort((a, b) => tiers[a]! - tiers[b]!)
  let held = 0
  const end = order.findIndex((group, k) => {
    if (held >= count && tiers[group] !== tiers[order[k - 1]!]) return true
    held += groups[group]!.count
    return false
  })
  return end < 0 ? order : order.slice(0, end)
}

/** The places in `worth` of the best `count`, in order. */
function best(worth: Float64Array, count: number, before: (a: number, b: number) => boolean): number[] {
  const heap = Uint32Array.from({ length: Math.max(0, Math.min(count, worth.length)) }, (_, k) => k)
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at, before)
  let least = worth[heap[0]!]!
  for (let k = heap.length; k < worth.length; k++) {
    if (worth[k]! < least || !before(k, heap[0]!)) continue
    heap[0] = k
    sink(heap, 0, before)
    least = worth[heap[0]]!
  }
  return Array.from(heap).sort((a, b) => (before(a, b) ? -1 : 1))
}

/** Puts what stands at `from` in its place: none in the heap comes after the one above it. */
function sink(heap: Uint32Array, from: number, before: (a: number, b: number) => boolean): void {
  const moved = heap[from]!
  let at = from
  for (;;) {
    let worse = 2 * at + 1
    if (worse >= heap.length) break
    if (worse + 1 < heap.length && before(heap[worse]!, heap[worse + 1]!)) worse++
    if (!before(moved, heap[worse]!)) break
    heap[at] = heap[worse]!
    at = worse
  }
  heap[at] = moved
}
