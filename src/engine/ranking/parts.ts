import { type Part, PARTS } from "../knowledge/parts.ts"
import { type Judged, keptShare, phiAt } from "./judge.ts"

/** A part of the score, or what keeping the wishes gives. */
export type ScorePart = Part | "wishes"

/** A car's score by parts, in millionths; whole numbers that add up to the score exactly. */
export function scoreParts(judged: Judged, row: number): Map<ScorePart, number> {
  const { features, grouping, scores, shares, wishShare } = judged
  const i = features.facts.rows[row]!
  const parts = new Map<ScorePart, number>()
  let largest: ScorePart = "wishes"
  let rest = scores[row]!
  const add = (part: ScorePart, amount: number): void => {
    const rounded = Math.round(amount * 1e6)
    parts.set(part, rounded)
    rest -= rounded
    if (rounded > (parts.get(largest) ?? -1)) largest = part
  }
  for (const part of PARTS) if (shares[part] > 0) add(part, (shares[part] / 2) * (1 + phiAt(judged, part, i)))
  add("wishes", wishShare * keptShare(grouping.groups[grouping.groupOf[row]!]!.cost))
  // What rounding left over, a few millionths at most, goes where it shows least.
  parts.set(largest, (parts.get(largest) ?? 0) + rest)
  return parts
}
