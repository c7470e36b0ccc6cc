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
  const parts = new Map<ScorePart, number>()
  eachPart(judged, row, (part, millionths) => parts.set(part, millionths))
  return parts
}

/** The same as an answer shows it: shares of 1. */
export function shownParts(judged: Judged, row: number): Record<string, number> {
  const parts: Record<string, number> = {}
  eachPart(judged, row, (part, millionths) => (parts[part] = millionths / 1e6))
  return parts
}

/** Mean millionths of each part over the cars that fit, whole numbers; 0 where none does. */
export function meanParts(judged: Judged): Map<ScorePart, number> {
  const { rows } = judged.features.facts
  const sums = new Map<ScorePart, number>()
  for (let row = 0; row < rows.length; row++) {
    if (judged.fits(row))
      eachPart(judged, row, (part, millionths) => sums.set(part, (sums.get(part) ?? 0) + millionths))
  }
  const through = Math.max(1, judged.allowance.through)
  return new Map(Array.from(sums, ([part, sum]) => [part, Math.round(sum / through)]))
}

function eachPart(judged: Judged, row: number, take: (part: ScorePart, millionths: number) => void): void {
  const { features, scores, shares } = judged
  const i = features.facts.rows[row]!
  let rest = scores.of(row)
  for (const part of PARTS) {
    const share = shares[part]
    if (share === 0) continue
    const millionths = Math.round((share / 2) * (1 + phiAt(judged, part, i)) * 1e6)
    take(part, millionths)
    rest -= millionths
  }
  take("wishes", rest)
}
