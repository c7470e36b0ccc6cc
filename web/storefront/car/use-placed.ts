import { useMemo } from "react"
import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { useRanked, useRanker } from "../../ranking/hooks.ts"
import type { Ranker, Recommendation } from "../../ranking/ranker.ts"
import { useProfile } from "../../state/use-profile.ts"

/** A car in the shopper's own list, wherever it stands in it. */
export interface Placed {
  readonly item: RecommendedCar
  readonly list: Recommendation
  readonly profile: Profile
  readonly recommendationId: string | undefined
}

/** This car for these answers; none for who has answered nothing, or where only the server ranks and it is far down. */
export function usePlaced(car: Car): { readonly placed: Placed | undefined; readonly waiting: boolean } {
  const profile = useProfile()
  const ranker = useRanker()
  const { list, recommendationId, error } = useRanked(profile)
  const item = useMemo(() => {
    const listed = list?.items.find(({ car: one }) => one.id === car.id)
    return listed ?? (profile === undefined || ranker === undefined ? undefined : farDown(ranker, profile, car))
  }, [list, ranker, profile, car])
  return {
    placed:
      item === undefined || list === undefined || profile === undefined
        ? undefined
        : { item, list, profile, recommendationId },
    waiting: profile !== undefined && list === undefined && error === null,
  }
}

/** A car below the list's end, as the list would have it. */
function farDown(ranker: Ranker, profile: Profile, car: Car): RecommendedCar | undefined {
  const explained = ranker.explain(profile, car.id)
  if (explained === undefined) return undefined
  const { score, place, facts, reasons, tradeoffs, breaks } = explained
  return { car, score, rank: place, parts: {}, facts, reasons, tradeoffs, breaks }
}
