import { useMemo } from "react"
import type { Car } from "../../../src/contract/car.ts"
import { useRanking } from "../../ranking/hooks.ts"
import { type Answers, toProfile } from "../../state/answers.ts"
import { carsOf, duelPair, placesAtStake } from "./duel-pair.ts"
import { withoutDuel, withoutStep } from "./steps.ts"

/** The duel for these answers: still being prepared, not worth asking, or a pair. */
export type DuelState =
  | { readonly is: "waiting" | "none" }
  | { readonly is: "pair"; readonly pair: readonly [Car, Car]; readonly places: number }

/**
 * Which two cars to choose between: those of `pair`, or, where none was put yet, the two whose choice says most. The
 * choice itself does not count, so that this stays the same when the shopper comes back to it. Only the engine in the
 * browser prepares it: where the server ranks there is none.
 */
export function useDuel(answers: Answers, pair?: readonly [string, string]): DuelState {
  const state = useRanking()
  const ranker = state.by === "browser" ? state.ranker : undefined
  const byServer = state.by === "server"
  const [one, other] = pair ?? []
  return useMemo(() => {
    const put = one === undefined || other === undefined ? undefined : [one, other]
    const profile = toProfile(put === undefined ? withoutStep(answers, "duelo") : withoutDuel(answers, put))
    if (byServer || profile === undefined) return { is: "none" }
    if (ranker === undefined) return { is: "waiting" }
    const cars = put === undefined ? duelPair(ranker, profile) : carsOf(ranker, put)
    return cars === undefined
      ? { is: "none" }
      : { is: "pair", pair: cars, places: placesAtStake(ranker, profile, cars) }
  }, [answers, one, other, ranker, byServer])
}
