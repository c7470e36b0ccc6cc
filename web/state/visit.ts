import { useEffect } from "react"
import { useShop } from "../shop.tsx"

const MARK = "carmatch:visited"

/** Notes a visit once a tab; which page it began on is all that is told. */
export function useVisit(): void {
  const { track } = useShop()
  useEffect(() => {
    try {
      if (sessionStorage.getItem(MARK) !== null) return
      sessionStorage.setItem(MARK, "1")
    } catch {
      // Storage is forbidden: each load counts as a visit.
    }
    track("visit", { data: { page: location.pathname.split("/")[1] ?? "" } })
  }, [track])
}
