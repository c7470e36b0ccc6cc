import { useMemo } from "react"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import type { Ranker, Recommendation } from "../../ranking/ranker.ts"

/** Beyond so many nobody scrolls, and a phone would have to draw them all. */
export const MOST_SHOWN = 200

/**
 * The cars that fit but stand behind the list's last, best first, so that "98 servem" are 98 to be seen. Only where the
 * whole stock is held here; made once they are asked for.
 */
export function useRest(
  ranker: Ranker | undefined,
  profile: Profile,
  list: Recommendation,
  wanted: boolean,
): readonly RecommendedCar[] {
  return useMemo(() => {
    const last = list.items.length
    if (!wanted || ranker === undefined || list.total <= last) return []
    const listed = new Set(list.items.map(({ car }) => car.id))
    return ranker
      .recommend(profile, Math.min(list.total, MOST_SHOWN))
      .items.filter(({ car }) => !listed.has(car.id))
      .slice(0, Math.min(list.total, MOST_SHOWN) - last)
      .map((item, i) => ({ ...item, rank: last + 1 + i }))
  }, [ranker, profile, list, wanted])
}
