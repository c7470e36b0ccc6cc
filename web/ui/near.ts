import { type RefObject, useEffect, useState } from "react"

/** A screen's height ahead: done by the time a thumb gets there. */
const AHEAD = "100%"

/** Whether something has been in sight or nearly so: work that only it needs can wait until then. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (near || element === null) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        rootMargin: AHEAD,
      },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, near])
  return near
}
