import type { LeadRequest } from "../../src/contract/lead.ts"
import type { Answers } from "./answers.ts"
import type { Asked } from "../storefront/questions/steps.ts"
import { readAnswers } from "./read-answers.ts"
import { readAsked } from "./read-asked.ts"
import { readWritten, type Written } from "./read-written.ts"
import { persistedStore, type Store } from "./store.ts"

/** A lead that the server has not taken yet, with the key that makes sending it again harmless. */
export interface KeptLead {
  readonly key: string
  readonly body: LeadRequest
  readonly title: string
}

/** This visit: its number, the key to its data, and the last list that the server made for it. */
export interface Session {
  readonly id: string
  /** What the server makes the token from: whichever answer comes first, and however often, it is the same one. */
  readonly nonce: string
  readonly token?: string
  readonly list?: { readonly id: string; readonly stock: number; readonly at: number }
}

/**
 * Everything this browser remembers of its shopper; nothing of it is personal but `outbox`, until it is sent, and
 * `written`, which this tab alone holds.
 */
export interface Shopper {
  readonly answers: Store<Answers>
  /** The questions put so far, in their order: the way back, and where to go on after a reload. */
  readonly asked: Store<readonly Asked[]>
  /** Of the second person in a list for two; without a budget of their own they share the shopper's. */
  readonly companion: Store<Answers>
  readonly favourites: Store<readonly string[]>
  readonly session: Store<Session>
  readonly outbox: Store<readonly KeptLead[]>
  readonly written: Store<Written | null>
}

/** What this device remembers, and what only this tab does. */
export interface Memory {
  readonly device: Storage | undefined
  readonly tab: Storage | undefined
}

export function openShopper({ device: storage, tab }: Memory, newId: () => string): Shopper {
  const session = persistedStore(storage, "carmatch:session", (kept) => readSession(kept, newId))
  // Written down at once, so that a second tab does not make another.
  session.set((now) => ({ ...now }))
  return {
    answers: persistedStore(storage, "carmatch:answers", readAnswers),
    asked: persistedStore(storage, "carmatch:asked", readAsked),
    companion: persistedStore(storage, "carmatch:companion", readAnswers),
    favourites: persistedStore<readonly string[]>(storage, "carmatch:favourites", (kept) =>
      Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string").slice(0, 60) : [],
    ),
    session,
    outbox: persistedStore<readonly KeptLead[]>(storage, "carmatch:outbox", (kept) =>
      Array.isArray(kept) ? (kept as KeptLead[]) : [],
    ),
    written: persistedStore(tab, "carmatch:written", readWritten),
  }
}

function readSession(kept: unknown, newId: () => string): Session {
  const { id, nonce, token, list } = (kept ?? {}) as Partial<Record<keyof Session, unknown>> & {
    list?: Partial<Session["list"]>
  }
  if (typeof id !== "string") return newSession(newId)
  const whole = typeof list?.id === "string" && typeof list.stock === "number" && typeof list.at === "number"
  return {
    id,
    nonce: typeof nonce === "string" ? nonce : newId(),
    ...(typeof token === "string" ? { token } : {}),
    ...(whole ? { list: list as NonNullable<Session["list"]> } : {}),
  }
}

const newSession = (newId: () => string): Session => ({ id: newId(), nonce: newId() })

/** Takes the token that came with an answer to session `id`, unless there is one or the shopper had it all erased. */
export function keepToken(session: Store<Session>, id: string, token: string | undefined): void {
  session.set((now) => (now.id !== id || now.token !== undefined || token === undefined ? now : { ...now, token }))
}

/**
 * What has the next answer to session `session` carry its token; nothing once the token is here, which goes to the privacy
 * page's route alone.
 */
export function nonceFor({ id, nonce, token }: Session, session: string): string | undefined {
  return token === undefined && id === session ? nonce : undefined
}

/** Removes all of it from this device. */
export function forget(shopper: Shopper, newId: () => string): void {
  shopper.answers.set({})
  shopper.asked.set([])
  shopper.companion.set({})
  shopper.favourites.set([])
  shopper.outbox.set([])
  shopper.written.set(null)
  shopper.session.set(newSession(newId))
}
