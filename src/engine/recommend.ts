import type { Profile } from "../contract/profile.ts"
import type { RecommendationAnswer, RecommendedCar } from "../contract/recommendation.ts"
import { TEN } from "../contract/ten.ts"
import { type Judged, judge } from "./ranking/judge.ts"
import { shownParts } from "./ranking/parts.ts"
import { POOL, variedPlaces } from "./ranking/pool.ts"
import { bestRows, type Place } from "./ranking/select.ts"
import type { Stock } from "./snapshot.ts"
import { suggestionsFor } from "./suggest.ts"
import { priorVersion } from "./shopper/learnt.ts"
import { ENGINE_VERSION } from "./version.ts"
import { relaxationsOf } from "./wishes/relaxed.ts"
import { brokenBy, constraintsOf } from "./words/broken.ts"
import { narrator, type Statements } from "./words/statements.ts"

/** The contract's answer but for what belongs to the session. */
export type Recommendation = Omit<RecommendationAnswer, "sessionId" | "sessionToken" | "recommendationId">

/**
 * The list for a shopper, a function of the stock, the profile and the engine's version alone. Cars within the wishes
 * (relaxed as little as lets three through) come first; the list is filled up to `limit` with the nearest others.
 * Never empty while a car is available.
 */
export function recommend(stock: Stock, profile: Profile, limit: number): Recommendation {
  return listOf(judge(stock, profile), limit)
}

/** The same of a stock that is judged already. */
export function listOf(judged: Judged, limit: number): Recommendation {
  const { stock } = judged
  const tell = narrator(judged)
  const best = bestRows(judged, Math.max(TEN, limit * POOL))
  const places = variedPlaces(judged, limit, best)
  return {
    versions: { engine: ENGINE_VERSION, stock: stock.version, prior: priorVersion(stock) },
    total: judged.allowance.through,
    items: places.map(({ row }, k) => listedCar(judged, row, k + 1, tell(row))),
    relaxed: relaxationsOf(judged),
    suggestions: suggestionsFor(judged, best.slice(0, TEN), places),
    variety: { givenUp: givenUp(best, places) },
  }
}

/** A row's car as a list shows it. */
export function listedCar(judged: Judged, row: number, rank: number, told: Statements): RecommendedCar {
  const { facts, reasons, tradeoffs } = told
  return {
    car: judged.stock.car(judged.features.facts.rows[row]!),
    score: judged.scores.of(row) / 1e6,
    rank,
    parts: shownParts(judged, row),
    facts,
    reasons,
    tradeoffs,
    breaks: constraintsOf(brokenBy(judged, row)),
  }
}

/** What variety costs: the share by which the scores shown add up to less than the best as many. */
function givenUp(sorted: readonly Place[], places: readonly Place[]): number {
  const best = sorted.slice(0, places.length).reduce((sum, { score }) => sum + score, 0)
  const shown = places.reduce((sum, { score }) => sum + score, 0)
  return best > 0 ? Math.max(0, Math.round((1 - shown / best) * 1e6) / 1e6) : 0
}
