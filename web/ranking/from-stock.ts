import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query"
import { ApiError } from "../api.ts"
import { useRanking } from "./hooks.ts"
import type { Ranker } from "./ranker.ts"
import { nextTurn } from "./turn.ts"

interface Question<T> {
  /** What is asked and of what: equal keys share an answer as long as the stock is the same. */
  readonly key: readonly unknown[]
  readonly own: (ranker: Ranker) => T | undefined
  readonly ask: (signal: AbortSignal) => Promise<T>
}

/**
 * One question to the engine: answered here where the stock is held, else by the server's route. Undefined asks nothing.
 * The answer comes after the page has been painted, as some take dozens of rankings; no such car is `not_found`.
 */
export function useFromStock<T>(question: Question<T> | undefined) {
  const state = useRanking()
  const ranker = state.by === "browser" ? state.ranker : undefined
  return useQuery({
    queryKey: ["from-stock", ranker?.version ?? state.by, ...(question?.key ?? [])],
    placeholderData: keepPreviousData,
    queryFn:
      question === undefined || state.by === "nobody"
        ? skipToken
        : async ({ signal }) => {
            if (ranker === undefined) return question.ask(signal)
            await nextTurn()
            const answer = question.own(ranker)
            if (answer === undefined) throw new ApiError("not_found", "Este carro não está mais à venda.")
            return answer
          },
  })
}
