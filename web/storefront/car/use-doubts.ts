import { useEffect, useMemo, useState } from "react"
import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import type { Statement } from "../../../src/contract/recommendation.ts"
import { useRanking } from "../../ranking/hooks.ts"
import { useProfile } from "../../state/use-profile.ts"

/** The engine's doubts for this shopper's weights, or for anybody's. Where the server ranks, of the car by itself. */
export function useDoubts(car: Car): readonly Statement[] {
  const own = useProfile()
  const state = useRanking()
  const ranker = state.by === "browser" ? state.ranker : undefined
  const byServer = state.by === "server"
  const profile = useMemo<Profile>(() => own ?? { budget: { max: Math.max(car.price, 1) }, uses: [] }, [own, car])
  const [alone, setAlone] = useState<readonly Statement[]>([])
  useEffect(() => {
    if (!byServer) return
    void import("../../ranking/ranker.ts").then(
      ({ doubtsAlone }) => setAlone(doubtsAlone(car, profile)),
      () => undefined,
    )
  }, [byServer, car, profile])
  return useMemo(
    () => (ranker === undefined ? alone : (ranker.explain(profile, car.id)?.doubts ?? [])),
    [ranker, profile, car, alone],
  )
}
