import { ApiError } from "../api.ts"
import { useShop } from "../shop.tsx"
import type { Ranker } from "./ranker.ts"

/** The stock that this browser holds, if it does by the time it is asked for. */
export function useHeld(): () => Ranker | undefined {
  const { ranking } = useShop()
  return () => {
    const state = ranking.state.get()
    return state.by === "browser" ? state.ranker : undefined
  }
}

/** Asks the server; where it cannot be reached the stock held here answers, if there is one. */
export function orHeld<T>(ask: (context: { signal: AbortSignal }) => Promise<T>, own: () => T | undefined) {
  return async (context: { signal: AbortSignal }): Promise<T> => {
    try {
      return await ask(context)
    } catch (error) {
      const answer = error instanceof ApiError && error.temporary ? own() : undefined
      if (answer === undefined) throw error
      return answer
    }
  }
}
