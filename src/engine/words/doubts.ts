import type { Statement } from "../../contract/recommendation.ts"
import { PARTS } from "../knowledge/parts.ts"
import type { Judged } from "../ranking/judge.ts"
import { phiAt } from "../ranking/phi.ts"
import { keptShare } from "../ranking/scores.ts"
import type { Wish } from "../wishes/wish.ts"
import { brokenBy } from "./broken.ts"
import { type Gap, GAPS, unlikelyKm } from "./gaps.ts"

/** What is not known of a car, and how much of the score hangs on it. */
export interface Doubts {
  readonly statements: Statement[]
  /**
   * Where the score would lie, 0 to 1, if all were known. An unknown fact counts as the worst, so the score itself is the
   * low end, unless what is said can hardly be true; the high end is that of facts as good as one car in ten has them,
   * and such as keep the wishes that are broken only because nobody told.
   */
  readonly range: { low: number; high: number }
}

/** φ that good cars have, near the 90th percentile of the cars whose facts are all told. */
const GOOD = 0.8

/** What to ask in the shop, what matters most to this shopper first. */
export function doubtsOf(judged: Judged, row: number): Doubts {
  const i = judged.features.facts.rows[row]!
  const open = GAPS.filter((gap) => gap.missing(judged, i))
  const doubtful = unlikelyKm(judged, i) ? (judged.shares.km / 2) * (1 + phiAt(judged, "km", i)) : 0
  const asked = open.map((gap) => ({
    ...gap,
    stake: gap.missing === unlikelyKm ? doubtful : gained(judged, row, [gap]),
  }))
  const score = judged.scores.of(row) / 1e6
  const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e6) / 1e6
  return {
    statements: asked
      .sort((a, b) => b.stake - a.stake)
      .flatMap(({ code, text }) => (text === undefined ? [] : [{ code, text }])),
    range: { low: rounded(score - doubtful), high: rounded(score + gained(judged, row, open)) },
  }
}

/**
 * By how much the score would rise if what is missing were good, and the wishes kept that only its absence breaks; φ
 * spans 2, a part's score its whole share of what the broken wishes leave.
 */
function gained(judged: Judged, row: number, gaps: readonly Gap[]): number {
  const { features, grouping, scores, shares } = judged
  const { cost } = grouping.groups[grouping.groupOf[row]!]!
  const score = scores.of(row) / 1e6
  const worth = PARTS.reduce(
    (sum, part) => {
      const lift = gaps.reduce((all, { hangs }) => all + (hangs[part] ?? 0), 0)
      if (lift === 0 || shares[part] === 0) return sum
      const phi = phiAt(judged, part, features.facts.rows[row]!)
      return sum + (shares[part] / 2) * Math.max(0, Math.min(lift, GOOD - phi))
    },
    score / keptShare(cost),
  )
  return worth * keptShare(cost - costOpen(judged, row, gaps)) - score
}

/** What the wishes cost that a car breaks for want of some facts. */
function costOpen(judged: Judged, row: number, gaps: readonly Gap[]): number {
  const decided = new Set(gaps.flatMap(({ decides = [] }) => decides))
  if (decided.size === 0) return 0
  const { levels } = judged.grouping.groups[judged.grouping.groupOf[row]!]!
  const cost = (wish: Wish): number => wish.costs[levels[judged.wishes.indexOf(wish)]!]!
  return brokenBy(judged, row)
    .filter(({ kind, subject }) => decided.has(kind) || (kind === "critique" && decided.has(subject ?? "")))
    .reduce((sum, wish) => sum + cost(wish), 0)
}
