import { type ReactNode, type RefObject, useEffect, useRef } from "react"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { useShop } from "../../shop.tsx"

interface Props {
  readonly item: RecommendedCar
  readonly recommendationId: string | undefined
  readonly className?: string
  readonly children: ReactNode
}

const HALF = 0.5
const LOOKED_AT_MS = 1000

/** A card's place in the list: notes when half of it has been in sight for a second, and when the car is opened. */
export function Listed({ item, recommendationId, className, children }: Props) {
  const place = useRef<HTMLLIElement>(null)
  useNoted(place, item, recommendationId)
  return (
    <li ref={place} className={className} data-car={item.car.id}>
      {children}
    </li>
  )
}

function useNoted(place: RefObject<HTMLElement | null>, { car, rank }: RecommendedCar, listId: string | undefined) {
  const { track } = useShop()
  const { id: carId } = car
  const list = useRef(listId)
  useEffect(() => {
    list.current = listId
  }, [listId])
  useEffect(() => {
    const card = place.current
    if (card === null) return
    const note = (type: "impression" | "click") => track(type, { carId, rank, recommendationId: list.current })
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        clearTimeout(timer)
        if (entry === undefined || entry.intersectionRatio < HALF) return
        timer = setTimeout(() => {
          observer.disconnect()
          note("impression")
        }, LOOKED_AT_MS)
      },
      { threshold: [0, HALF] },
    )
    observer.observe(card)
    const clicked = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null
      if (link !== null && !link.pathname.startsWith("/comparar")) note("click")
    }
    card.addEventListener("click", clicked)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      card.removeEventListener("click", clicked)
    }
  }, [place, carId, rank, track])
}
