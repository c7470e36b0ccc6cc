import type { EventsRequest, EventType, ShopperEvent } from "../../src/contract/event.ts"
import { keepToken, nonceFor, type Session } from "./shopper.ts"
import type { Store } from "./store.ts"

/** What belongs to an event beside its type; nothing in it may tell who the shopper is. */
export interface EventDetails {
  readonly carId?: string | undefined
  readonly rank?: number | undefined
  readonly recommendationId?: string | undefined
  readonly data?: object | undefined
}
export type Track = (type: EventType, details?: EventDetails) => void

/** What became of a batch: taken, to be sent again, or not wanted in this shape by any server. */
export interface Outcome {
  readonly is: "taken" | "later" | "refused"
  readonly sessionToken?: string | undefined
}

export interface Events {
  readonly track: Track
  /** Sends what waits, at most one batch. Resolves to whether there is reason to go on at once. */
  readonly flush: () => Promise<boolean>
  /** Drops what waits: the shopper has had everything erased. */
  readonly forget: () => void
}

interface Parts {
  readonly storage: Storage | undefined
  readonly session: Store<Session>
  readonly newId: () => string
  readonly send: (body: EventsRequest, nonce: string | undefined) => Promise<Outcome>
}

export const BATCH = 50
/** Beyond it the oldest go: weeks without a signal must not fill the storage. */
const MOST_KEPT = 500
const KEY = "carmatch:events"

/**
 * What the shopper does, kept in this browser until the server has it. A batch is taken out of the storage before it
 * is sent, so that of two tabs only one sends it; it is put back if it was not taken. The server counts each id once.
 */
export function createEvents({ storage, session, newId, send }: Parts): Events {
  let withoutStorage: readonly ShopperEvent[] = []

  function read(): readonly ShopperEvent[] {
    try {
      if (storage === undefined) return withoutStorage
      const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]")
      return Array.isArray(kept) ? (kept as ShopperEvent[]) : []
    } catch {
      return withoutStorage
    }
  }

  function write(events: readonly ShopperEvent[]): void {
    const kept = events.slice(-MOST_KEPT)
    try {
      if (storage === undefined) withoutStorage = kept
      else storage.setItem(KEY, JSON.stringify(kept))
    } catch {
      // Full or forbidden storage: the events last as long as the page.
      withoutStorage = kept
    }
  }

  return {
    track(type, details = {}) {
      const event = { v: 1, id: newId(), type, sessionId: session.get().id, at: new Date().toISOString() } as const
      // As JSON it loses what is undefined.
      write([...read(), { ...event, ...details } as ShopperEvent])
    },
    async flush() {
      const waiting = read()
      const batch = waiting.slice(0, BATCH)
      const [first] = batch
      if (first === undefined) return false
      write(waiting.slice(BATCH))
      const { is, sessionToken } = await send({ events: batch }, nonceFor(session.get(), first.sessionId))
      keepToken(session, first.sessionId, sessionToken)
      if (is !== "later") return read().length > 0
      write([...batch, ...read()])
      return false
    },
    forget: () => write([]),
  }
}
