import { type RefObject, useLayoutEffect, useRef } from "react"

const MOVE_MS = 180

/** Lets cards travel to their new place when the order changes; not for those who asked for less motion. */
export function useMoves(list: RefObject<HTMLElement | null>, order: string): void {
  const before = useRef(new Map<string, number>())
  useLayoutEffect(() => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-car]") ?? [])]
    const after = new Map(cards.map((card) => [card.dataset["car"] ?? "", card.offsetTop]))
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
    for (const card of still ? [] : cards) {
      const id = card.dataset["car"] ?? ""
      const moved = (before.current.get(id) ?? after.get(id) ?? 0) - (after.get(id) ?? 0)
      if (moved === 0) continue
      card.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
        duration: MOVE_MS,
        easing: "ease-out",
      })
    }
    before.current = after
  }, [list, order])
}
