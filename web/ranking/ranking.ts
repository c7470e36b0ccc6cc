import { createStore, type Store } from "../state/store.ts"
import type { Ranker } from "./ranker.ts"
import { currentVersion, fetchSnapshot } from "./snapshot.ts"
import { nextTurn } from "./turn.ts"

/** Who ranks: nobody yet, this browser, or the server (a large stock, an old browser). */
export type RankingState =
  | { readonly by: "nobody" }
  | { readonly by: "browser"; readonly ranker: Ranker; readonly stockChanged: boolean }
  | { readonly by: "server"; readonly forGood: boolean }

export interface Ranking {
  readonly state: Store<RankingState>
  /** Fetches engine and stock unless that has begun; harmless to repeat, and worth repeating once there is a signal. */
  readonly start: () => void
  /** Takes note of a version that an answer named, and fetches that stock where it is newer than ours. */
  readonly note: (version: number) => void
  /** Looks whether the dealer's stock has changed, if that was not known a moment ago. */
  readonly check: () => void
}

const CHECK_AFTER_MS = 5 * 60_000

/**
 * `version` is the stock that the page was made from. `first` is what the page asks for as soon as a stock is here: done
 * in a turn of its own, the answer waits for the page instead of the page for the answer.
 */
export function createRanking(version: number | undefined, first: (ranker: Ranker) => unknown = () => {}): Ranking {
  const state = createStore<RankingState>({ by: "nobody" })
  let wanted = version
  let loading = false
  let checkedAt = Date.now()

  async function load(): Promise<void> {
    if (loading || (wanted !== undefined && current() === wanted)) return
    loading = true
    try {
      wanted ??= await currentVersion()
      let snapshot = wanted === undefined ? "server-ranks" : await fetchSnapshot(wanted)
      if (snapshot === "old") {
        wanted = await currentVersion()
        snapshot = wanted === undefined ? "server-ranks" : await fetchSnapshot(wanted)
      }
      if (typeof snapshot === "string") state.set({ by: "server", forGood: true })
      else await open(snapshot)
    } catch {
      // No signal, or a part that did not come: what ranked so far goes on, and the next start tries again.
      if (state.get().by === "nobody") state.set({ by: "server", forGood: false })
    } finally {
      loading = false
    }
  }

  async function open(bytes: Uint8Array): Promise<void> {
    const { openRanker } = await import("./ranker.ts")
    try {
      const ranker = openRanker(bytes)
      await nextTurn()
      first(ranker)
      await nextTurn()
      state.set((now) => ({ by: "browser", ranker, stockChanged: now.by === "browser" }))
    } catch {
      state.set({ by: "server", forGood: true })
    }
  }

  function current(): number | undefined {
    const now = state.get()
    return now.by === "browser" ? now.ranker.version : undefined
  }

  function note(seen: number): void {
    checkedAt = Date.now()
    if (wanted !== undefined && seen <= wanted) return
    wanted = seen
    if (state.get().by === "browser") void load()
  }

  return {
    state,
    start: () => {
      const now = state.get()
      if (now.by === "nobody" || (now.by === "server" && !now.forGood)) void load()
    },
    note,
    check: () => {
      // Either way: a clock set back must not keep a tab from ever looking again.
      if (Math.abs(Date.now() - checkedAt) < CHECK_AFTER_MS || state.get().by !== "browser") return
      checkedAt = Date.now()
      void currentVersion().then(
        (seen) => seen !== undefined && note(seen),
        () => undefined,
      )
    },
  }
}
