import { type Part, PARTS } from "../knowledge/parts.ts"
import type { Judged } from "./judge.ts"
import { phiAt } from "./phi.ts"

/** A part of the score, or what keeping the wishes gives and breaking them takes. */
export type ScorePart = Part | "wishes"

/**
 * A car's score by parts, in millionths; whole numbers that add up to the score exactly. The wishes' part is what the
 * others leave: the wishes' share, a few millionths of rounding, less what broken wishes cost.
 */
export function scoreParts(judged: Judged, row: number): Map<ScorePart, number> {
  const { features, scores, shares } = judged
  const i = features.facts.rows[row]!
  const parts = new Map<ScorePart, number>()
  let rest = scores[row]!
  for (const part of PARTS) {
    if (shares[part] === 0) continue
    const millionths = Math.round((shares[part] / 2) * (1 + phiAt(judged, part, i)) * 1e6)
    parts.set(part, millionths)
    rest -= millionths
  }
  return parts.set("wishes", rest)
}
