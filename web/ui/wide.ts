import { useSyncExternalStore } from "react"

const QUERY = "(min-width: 64rem)"

/** Whether there is room for a list and its detail side by side; a phone until the browser says otherwise. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(QUERY).matches,
    () => false,
  )
}

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(QUERY)
  media.addEventListener("change", changed)
  return () => media.removeEventListener("change", changed)
}
