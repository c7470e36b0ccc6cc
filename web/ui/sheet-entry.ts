import { useEffect } from "react"
import { type BrowserLocationHook, navigate, useBrowserLocation } from "wouter/use-browser-location"

/** What marks a sheet's entry in the browser's history: the address of the page under it. */
interface Mark {
  readonly over: string
}

const here = () => location.pathname + location.search

export const markOver = (address: string): Mark => ({ over: address })

function mark(): Mark | undefined {
  const state: unknown = history.state
  return typeof state === "object" && state !== null && "over" in state ? (state as Mark) : undefined
}

/**
 * Gives a sheet that opens its own entry in the history, so that Back closes it and stays on the page. `under` is the
 * page's address where the sheet has one of its own.
 */
export function enterSheet(under: string | undefined): void {
  if (mark() !== undefined) return
  const address = here()
  // Opened by its address: the page comes first, for Back to lead to.
  if (under !== undefined) history.replaceState(null, "", under)
  history.pushState(markOver(under ?? address), "", address)
}

/** Takes the entry away again, unless Back did, or the page that the shopper went on to has taken its place. */
export function leaveSheet(): void {
  if (mark() !== undefined) history.back()
}

/** Whether Back has just left the sheet that was open. */
export const hasLeftSheet = () => mark() === undefined

/** The router's location, for which a page that is come to from a sheet takes the place of the sheet's entry. */
export const useLocationPastSheets: BrowserLocationHook = (options) => [useBrowserLocation(options)[0], goOn]

const goOn: typeof navigate = (to, options) =>
  navigate(to, { ...options, replace: options?.replace === true || mark() !== undefined })

/** After a reload or by Forward one may stand at the entry of a sheet that is closed: nothing to see there. */
export function useNoEmptyEntry(): void {
  useEffect(() => {
    const check = () => {
      if (mark()?.over === here()) history.back()
    }
    check()
    window.addEventListener("popstate", check)
    return () => window.removeEventListener("popstate", check)
  }, [])
}
