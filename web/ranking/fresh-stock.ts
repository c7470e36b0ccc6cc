import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useShop } from "../shop.tsx"

/** Looks after a tab that stays open: on coming back to it the stock is checked, and what was read of an old one reread. */
export function useFreshStock(): void {
  const { ranking } = useShop()
  const cache = useQueryClient()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") ranking.check()
    }
    const drop = ranking.state.subscribe(() => {
      const state = ranking.state.get()
      if (state.by === "browser" && state.stockChanged) void cache.invalidateQueries()
    })
    document.addEventListener("visibilitychange", look)
    window.addEventListener("online", look)
    return () => {
      drop()
      document.removeEventListener("visibilitychange", look)
      window.removeEventListener("online", look)
    }
  }, [ranking, cache])
}
