import { useMemo } from "react"
import type { Car } from "../../../src/contract/car.ts"
import { useRanking } from "../../ranking/hooks.ts"
import { type Answers, toProfile } from "../../state/answers.ts"
import { decidedPair, duelPair, placesAtStake } from "./duel-pair.ts"
import { withoutStep } from "./steps.ts"

/** The duel for these answers: still being prepared, not worth asking, or a pair. */
export type DuelState =
  | { readonly is: "waiting" | "none" }
  | { readonly is: "pair"; readonly pair: readonly [Car, Car]; readonly places: number }

/**
 * Which two cars to choose between. The choice itself does not count towards the pair, so that this stays the same
 * when the shopper comes back to it. Only the engine in the browser prepares it: where the server ranks there is none.
 */
export function useDuel(answers: Answers): DuelState {
  const state = useRanking()
  const ranker = state.by === "browser" ? state.ranker : undefined
  const byServer = state.by === "server"
  return useMemo(() => {
    const profile = toProfile(withoutStep(answers, "duelo"))
    if (byServer || profile === undefined) return { is: "none" }
    if (ranker === undefined) return { is: "waiting" }
    const pair = decidedPair(ranker, answers.duels?.[0]) ?? duelPair(ranker, profile)
    return pair === undefined ? { is: "none" } : { is: "pair", pair, places: placesAtStake(ranker, profile, pair) }
  }, [answers, ranker, byServer])
}
