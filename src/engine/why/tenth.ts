import type { WhyAnswer } from "../../contract/why.ts"
import type { Judged } from "../ranking/judge.ts"
import { scoreParts } from "../ranking/parts.ts"
import { keptShare } from "../ranking/scores.ts"
import type { Place } from "../ranking/select.ts"
import { nameAt } from "../text/car-name.ts"
import { PART_LABELS } from "../words/part-labels.ts"

export type Tenth = NonNullable<WhyAnswer["tenth"]>

/**
 * The last car of a list and what another lacks to its score, by parts. Where both break wishes of the same cost, what
 * is left of every part is the same share of it, and the wishes' part is no gap.
 */
export function tenthOf(judged: Judged, last: Place, row: number): Tenth {
  const { stock, features, grouping, scores } = judged
  const cost = (of: number): number => grouping.groups[grouping.groupOf[of]!]!.cost
  const kept = cost(row) === cost(last.row) ? keptShare(cost(row)) : 1
  const own = scoreParts(judged, row)
  const index = features.facts.rows[last.row]!
  const gap = last.score - scores.of(row)
  let rest = gap
  const parts = Array.from(scoreParts(judged, last.row), ([part, millionths]) => {
    const behind = Math.round((millionths - (own.get(part) ?? 0)) * kept)
    if (part !== "wishes") rest -= behind
    return { part, label: PART_LABELS[part], gap: (part === "wishes" ? rest : behind) / 1e6 }
  })
  return {
    carId: stock.car(index).id,
    title: nameAt(stock, index),
    score: last.score / 1e6,
    gap: gap / 1e6,
    parts: parts.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.part < b.part ? -1 : 1)),
  }
}
