import { costOf, type Group, joined, passes } from "./groups.ts"
import type { Wish } from "./wish.ts"

/** How far each wish is relaxed, and what that costs. */
export interface Allowance {
  readonly levels: readonly number[]
  readonly cost: number
  /** Cars that pass. */
  readonly through: number
}

/**
 * The cheapest relaxation that lets `need` cars through, found exactly. A cheapest allowance is the least one that
 * admits some `need` cars, hence the level-wise maximum (join) of at most `need` distinct level vectors; joins are
 * searched depth first over vectors sorted by cost, a branch being cut once its join costs more than the best known
 * (joining never makes cheaper). Equal costs: more cars through, then the earlier wishes relaxed less.
 */
export function cheapestRelaxation(groups: readonly Group[], wishes: readonly Wish[], need: number): Allowance {
  const none = wishes.map(() => 0)
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const wanted = Math.min(need, total)
  let best: Allowance = { levels: none, cost: 0, through: throughOf(groups, none) }
  if (best.through >= wanted) return best
  const sorted = groups.toSorted((a, b) => a.cost - b.cost || compare(a.levels, b.levels))
  best = { levels: none, cost: Infinity, through: 0 }
  const seen = new Set<string>()

  const extend = (join: readonly number[], from: number, depth: number): void => {
    for (let g = from; g < sorted.length; g++) {
      if (sorted[g]!.cost > best.cost) return
      const levels = joined(join, sorted[g]!.levels)
      const cost = costOf(levels, wishes)
      if (cost > best.cost) continue
      const key = `${depth}:${levels.join()}`
      if (seen.has(key)) continue
      seen.add(key)
      const through = throughOf(sorted, levels)
      if (through >= wanted) {
        const found = { levels, cost, through }
        if (isBetter(found, best)) best = found
      } else if (depth < wanted) {
        extend(levels, g + 1, depth + 1)
      }
    }
  }
  extend(none, 0, 1)
  return best
}

function throughOf(groups: readonly Group[], allowed: readonly number[]): number {
  let through = 0
  for (const { levels, count } of groups) if (passes(levels, allowed)) through += count
  return through
}

function isBetter(a: Allowance, b: Allowance): boolean {
  return (
    a.cost < b.cost ||
    (a.cost === b.cost && (a.through > b.through || (a.through === b.through && compare(a.levels, b.levels) < 0)))
  )
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let d = 0; d < a.length; d++) if (a[d] !== b[d]) return a[d]! - b[d]!
  return 0
}
