const MARK = "carmatch:reloaded"

/**
 * An old tab asks for a chunk that the new release no longer has: load the page again, once. When that was less than
 * ten seconds ago the chunk is missing for another reason, and the error goes on to the page.
 */
export function reloadForNewRelease(page: Window): void {
  page.addEventListener("vite:preloadError", (event) => {
    if (!page.navigator.onLine) return
    try {
      const last = Number(page.sessionStorage.getItem(MARK) ?? 0)
      if (Date.now() - last < 10_000) return
      page.sessionStorage.setItem(MARK, String(Date.now()))
    } catch {
      return
    }
    event.preventDefault()
    page.location.reload()
  })
}
