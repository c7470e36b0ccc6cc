import { useEffect, useRef, useState } from "react"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import type { Recommendation } from "../../ranking/ranker.ts"
import { useShop } from "../../shop.tsx"
import { nameOf } from "../../ui/links.ts"

/** A list that stood less was passed on the way to another. */
const STOOD_MS = 1000
/** As many as there is room for in an event. */
const NAMED = 20

/** Notes each order of the list that the shopper has had before the eyes for a second. */
export function useListShown(list: Recommendation, items: readonly RecommendedCar[], listId: string | undefined): void {
  const { track } = useShop()
  const order = items
    .slice(0, NAMED)
    .map(({ car }) => car.id)
    .join(" ")
  const latest = useRef({ list, listId })
  useEffect(() => {
    latest.current = { list, listId }
  }, [list, listId])
  useEffect(() => {
    const timer = setTimeout(() => {
      const { versions, total } = latest.current.list
      const data = { stock: versions.stock, engine: versions.engine, total, cars: order.split(" ") }
      track("list_shown", { recommendationId: latest.current.listId, data })
    }, STOOD_MS)
    return () => clearTimeout(timer)
  }, [order, track])
}

/** How far down a change of place is worth a word. */
const SPOKEN = 3

/** What a change of answers did to the front of the list, for those who do not see the cards move. */
export function useRankNews(items: readonly RecommendedCar[]): string {
  const [news, setNews] = useState("")
  const before = useRef(items)
  useEffect(() => {
    const old = before.current
    before.current = items
    if (old === items) return
    const risen = items.slice(0, SPOKEN).find(({ car, rank }) => old[rank - 1]?.car.id !== car.id)
    if (risen === undefined) return
    const place = old.findIndex(({ car }) => car.id === risen.car.id) + 1
    const verb = place === 0 ? "entrou em" : place > risen.rank ? "subiu para" : "desceu para"
    setNews(`${nameOf(risen.car)} ${risen.car.modelYear} ${verb} ${risen.rank}º`)
  }, [items])
  return news
}
