import { pause } from "./deadline.ts"

/** Who takes part in a shared piece of work. */
export interface Passenger {
  /** Milliseconds since the epoch. */
  readonly deadline: number
  readonly waitUntil: (work: Promise<unknown>) => void
}

/** One piece of work a name at a time, shared by whoever asks for it meanwhile. */
export interface Flight<T> {
  join(name: string, who: Passenger, work: () => Promise<T>): Promise<T>
}

interface Slot<T> {
  readonly work: Promise<T>
  readonly until: number
}

/** So long one attempt may be shared; an older one is taken for dead and replaced. */
const SLOT_MS = 5000
/** So long a follower waits for another request's work before doing its own. */
const FOLLOW_MS = 2000

/**
 * Single flight across requests as Workers allow it: the creator keeps the work alive past its own answer; a follower
 * races it against its deadline, since a creator that was ended never settles, and else one of them does the work anew.
 */
export function createFlight<T>(now: () => number): Flight<T> {
  const slots = new Map<string, Slot<T>>()

  function start(name: string, who: Passenger, work: () => Promise<T>): Promise<T> {
    const slot: Slot<T> = { work: work(), until: now() + SLOT_MS }
    slots.set(name, slot)
    const ended = slot.work.finally(() => {
      if (slots.get(name) === slot) slots.delete(name)
    })
    who.waitUntil(ended.catch(() => undefined))
    return ended
  }

  const flight: Flight<T> = {
    async join(name, who, work) {
      const slot = slots.get(name)
      if (slot === undefined || slot.until <= now()) return start(name, who, work)
      const patience = Math.max(0, Math.min(FOLLOW_MS, who.deadline - now()))
      const landed = await Promise.race([slot.work.then((result) => ({ result })), pause(patience)])
      if (landed !== undefined) return landed.result
      // Of all that gave up on it one begins anew, and the others follow that one.
      return slots.get(name) === slot ? start(name, who, work) : flight.join(name, who, work)
    },
  }
  return flight
}
