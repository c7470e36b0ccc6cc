import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import type { Profile } from "../../src/contract/profile.ts"
import { useShop } from "../shop.tsx"
import { useStore } from "../state/store.ts"
import { useSettled } from "../ui/settled.ts"
import { askServer, LIST_LIMIT } from "./first-list.ts"
import type { Ranker, Recommendation } from "./ranker.ts"
import type { RankingState } from "./ranking.ts"

/** Who ranks; a page that needs it has engine and stock fetched. */
export function useRanking(): RankingState {
  const { ranking } = useShop()
  useEffect(() => {
    // After the paint: the page's own text must not wait for engine and stock on a slow line.
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(ranking.start)
    })
    window.addEventListener("online", ranking.start)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      window.removeEventListener("online", ranking.start)
    }
  }, [ranking])
  return useStore(ranking.state)
}

export function useRanker(): Ranker | undefined {
  const state = useRanking()
  return state.by === "browser" ? state.ranker : undefined
}

/** A ranking as the pages take it, whoever made it. */
export interface Ranked {
  readonly list: Recommendation | undefined
  /** The server's record of it, which a contact names. */
  readonly recommendationId: string | undefined
  /** Why there is no list. */
  readonly error: unknown
  readonly retry: () => void
  /** The list is still that of the answers before. */
  readonly old: boolean
}

/** A row of quick taps asks the server once. */
const SETTLED_MS = 200

/** A few cars live, while a shopper is still choosing: by the browser alone, or by the server where that ranks. */
export function useLive(profile: Profile | undefined, limit: number): Recommendation | undefined {
  const ranker = useRanker()
  const server = useServerRanking(useSettled(profile, SETTLED_MS))
  return (
    useMemo(
      () => (ranker === undefined || profile === undefined ? undefined : ranker.recommend(profile, limit)),
      [ranker, profile, limit],
    ) ?? server.data
  )
}

/** The whole list for these answers. The server is asked for it once a session, the browser ranks from then on. */
export function useRanked(profile: Profile | undefined): Ranked {
  const { firstList, ranking, shopper } = useShop()
  const session = useStore(shopper.session)
  const state = useRanking()
  const first = useStore(firstList.state)
  const server = useServerRanking(profile)
  const ranker = state.by === "browser" ? state.ranker : undefined
  const own = useMemo(
    () => (ranker === undefined || profile === undefined ? undefined : ranker.recommend(profile, LIST_LIMIT)),
    [ranker, profile],
  )
  const answered = first.profile !== undefined && JSON.stringify(first.profile) === JSON.stringify(profile)
  if (state.by === "server") {
    // What was shown while the engine was on its way stays, should the engine not come.
    const list = server.data ?? (answered ? first.answer : undefined)
    return {
      list,
      recommendationId: list?.recommendationId,
      error: list === undefined ? server.error : null,
      retry: () => {
        ranking.start()
        void server.refetch()
      },
      old: server.isPlaceholderData,
    }
  }
  // Until the engine is here the server's own answer stands, if it is to these answers. That it failed is no failure
  // yet: the engine is on its way, and should it not come, the server is asked again.
  const list = own ?? (answered ? first.answer : undefined)
  return {
    list,
    recommendationId: session.list?.id,
    error: null,
    retry: ranking.start,
    old: false,
  }
}

/** So long the server's list waits for our own, where engine and stock came with the page: who sees that needs no other. */
const OWN_FIRST_MS = 500

/** Has the list recorded once it is looked at, again for another stock, and once the signal is back. */
export function useRecordedList(profile: Profile | undefined): void {
  const { boot, firstList, ranking } = useShop()
  const state = useRanking()
  const stock = state.by === "browser" ? state.ranker.version : undefined
  const byServer = state.by === "server"
  useEffect(() => {
    if (profile === undefined || byServer) return
    const ask = () => firstList.ask(profile, stock)
    // In a turn after the paint, so that the answer is not read while the list is drawn.
    const timer = setTimeout(ask, stock === undefined && boot.ranks === true ? OWN_FIRST_MS : 0)
    ranking.check()
    window.addEventListener("online", ask)
    return () => {
      clearTimeout(timer)
      window.removeEventListener("online", ask)
    }
  }, [profile, stock, byServer, boot, firstList, ranking])
}

function useServerRanking(profile: Profile | undefined) {
  const { ranking, shopper } = useShop()
  const byServer = useStore(ranking.state).by === "server"
  return useQuery({
    queryKey: ["recommendation", profile],
    placeholderData: keepPreviousData,
    queryFn:
      profile === undefined || !byServer ? skipToken : ({ signal }) => askServer(shopper.session, profile, signal),
  })
}
