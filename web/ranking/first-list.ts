import type { Profile } from "../../src/contract/profile.ts"
import type { RecommendationAnswer, RecommendationRequest } from "../../src/contract/recommendation.ts"
import { postRecommendation } from "../api.ts"
import { keepToken, nonceFor, type Session } from "../state/shopper.ts"
import { createStore, type Store } from "../state/store.ts"

/** As many cars as a list holds: the order depends on it, so that browser and server must ask for the same. */
export const LIST_LIMIT = 50

export interface FirstList {
  /** The server's answer or why there is none; `profile` is what it answers. */
  readonly state: Store<FirstListState>
  /**
   * Has the server make and record a list, unless it has made one for this session and this stock of late. It is what
   * the dealer's plan counts, once a session; everything after it is ranked here. `stock` is the version held here.
   */
  readonly ask: (profile: Profile, stock: number | undefined) => void
}

export interface FirstListState {
  readonly profile?: Profile
  readonly answer?: RecommendationAnswer
  readonly error?: unknown
}

const DAY_MS = 24 * 60 * 60_000

export function createFirstList(session: Store<Session>, note: (stockVersion: number) => void): FirstList {
  const state = createStore<FirstListState>({})
  let asking = false

  async function post(profile: Profile): Promise<void> {
    asking = true
    state.set((now) => ({ ...now, error: undefined }))
    try {
      const answer = await askServer(session, profile)
      state.set({ profile, answer })
      note(answer.versions.stock)
    } catch (error) {
      state.set((now) => ({ ...now, error }))
    } finally {
      asking = false
    }
  }

  return {
    state,
    ask(profile, stock) {
      const { list } = session.get()
      // Either way: with the clock set back a list from "the future" is asked for again, which is harmless.
      const fresh = list !== undefined && Math.abs(Date.now() - list.at) < DAY_MS
      if (asking || (fresh && (stock === undefined || list.stock >= stock))) return
      void post(profile)
    },
  }
}

/** Asks for the shopper's own list, whose id is kept. */
export async function askServer(
  session: Store<Session>,
  profile: Profile,
  signal?: AbortSignal,
): Promise<RecommendationAnswer> {
  const { id } = session.get()
  const answer = await askAnyList(session, { profile, limit: LIST_LIMIT }, signal)
  const list = { id: answer.recommendationId, stock: answer.versions.stock, at: Date.now() }
  // Erased meanwhile: the answer belongs to a session that is no more.
  session.set((now) => (now.id === id ? { ...now, list } : now))
  return answer
}

/** Asks for a list that may be another's or for two; the token that comes with a session's first answer is kept. */
export async function askAnyList(
  session: Store<Session>,
  asked: Omit<RecommendationRequest, "sessionId">,
  signal?: AbortSignal,
): Promise<RecommendationAnswer> {
  const { id } = session.get()
  const answer = await postRecommendation({ sessionId: id, ...asked }, nonceFor(session.get(), id), signal)
  keepToken(session, id, answer.sessionToken)
  return answer
}
