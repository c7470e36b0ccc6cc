import { useEffect } from "react"
import { useShop } from "../../shop.tsx"

const LONGEST = 60

/** Notes what was searched for and how many cars there were: what shoppers ask for and the stock lacks. */
export function useSearchNoted(q: string | undefined, found: number | undefined): void {
  const { track } = useShop()
  useEffect(() => {
    if (q !== undefined && found !== undefined) track("search", { data: { q: impersonal(q), found } })
  }, [track, q, found])
}

/** A search box takes anything: what could be a phone, a document or an e-mail stays here. */
export function impersonal(text: string): string {
  return text
    .replace(/\S+@\S*/g, "…")
    .replace(/\d(?:[\s().-]*\d){6,}/g, "…")
    .slice(0, LONGEST)
}
