import type { Events } from "./events.ts"

const EVERY_MS = 10_000

/** Sends what waits every ten seconds, when the page is left or hidden, and when the signal is back. */
export function sendInBatches(events: Events, page: Window): void {
  let sending = false
  const send = async (): Promise<void> => {
    // Without a signal everything stays in storage, where a page that is closed meanwhile cannot lose it.
    if (sending || !page.navigator.onLine) return
    sending = true
    try {
      while (await events.flush());
    } finally {
      sending = false
    }
  }
  const leave = (): void => {
    // Nobody is left to wait for an earlier batch: this one goes beside it.
    if (page.navigator.onLine) void events.flush()
  }
  page.setInterval(() => void send(), EVERY_MS)
  page.addEventListener("pagehide", leave)
  page.document.addEventListener("visibilitychange", () => {
    if (page.document.visibilityState === "hidden") leave()
  })
  page.addEventListener("online", () => void send())
}
