import { rowsOf } from "../wishes/groups.ts"
import type { Judged } from "./judge.ts"
import { bestRows, type Place, tiersOf } from "./select.ts"
import { diversify, KEEP } from "./variety.ts"

/** So many times the cars to show are looked at for variety. */
export const POOL = 4

/** The places of a list with variety. `best`: at least `count × POOL` of the best, in order, or all. */
export function variedPlaces(judged: Judged, count: number, best = bestRows(judged, count * POOL)): Place[] {
  return diversify(judged, withOtherModels(judged, best.slice(0, count * POOL), count), count)
}

/**
 * Where fewer models than places are among the best, as of three hundred cars of one, the best car of each other model
 * joins them, if it is within what variety may give up: else ten Onix would be shown beside a Polo as good.
 */
function withOtherModels(judged: Judged, best: readonly Place[], count: number): readonly Place[] {
  const [last, edge] = [best[count - 1], best.at(-1)]
  // Of a tier that ends among the best nobody is left out.
  if (last === undefined || edge === undefined || best.length < count * POOL || edge.tier !== last.tier) return best
  const { columns } = judged.stock
  const { rows } = judged.features.facts
  const [make, model] = [columns.text("make").codes, columns.text("model")]
  const modelOf = (row: number): number => make[rows[row]!]! * (model.table.size + 1) + model.codes[rows[row]!]!
  const there = new Set(best.filter(({ tier }) => tier === last.tier).map(({ row }) => modelOf(row)))
  if (there.size >= count) return best
  const { scores, grouping, stock } = judged
  const tiers = tiersOf(judged)
  const before = (a: number, b: number): number => scores.of(b) - scores.of(a) || stock.ids.compare(rows[a]!, rows[b]!)
  const others = new Map<number, number>()
  const alike = grouping.groups.filter((_, group) => tiers[group] === last.tier)
  for (const row of rowsOf(grouping, alike)) {
    if (scores.of(row) < KEEP * last.score) continue
    const key = modelOf(row)
    const known = others.get(key)
    if (!there.has(key) && (known === undefined || before(row, known) < 0)) others.set(key, row)
  }
  const joining = [...others.values()].sort(before)
  return [...best, ...joining.map((row): Place => ({ row, tier: last.tier, score: scores.of(row) }))]
}
