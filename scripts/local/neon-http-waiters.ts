import { HttpFailure } from "./neon-http-failure.ts"
import type { PgSession } from "./neon-http-session.ts"

/** A request that waits for a session. */
export interface Waiter {
  readonly key: string
  readonly since: number
  /** Takes a reset session of its own login, or null as leave to open one. */
  serve(session: PgSession | null): void
  fail(error: Error): void
}

/** How long requests of other logins may overtake the one that waits longest. */
const OVERTAKE_MS = 50

/** Requests in the order in which they came, until their client goes away. */
export class Waiters {
  readonly #queue: Waiter[] = []

  get none(): boolean {
    return this.#queue.length === 0
  }

  /** Waits for `serve`. */
  wait(key: string, signal: AbortSignal): Promise<PgSession | null> {
    signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { key, since: Date.now(), serve: resolve, fail: reject }
      this.#queue.push(waiter)
      const leave = (): void => {
        const at = this.#queue.indexOf(waiter)
        if (at >= 0) this.#queue.splice(at, 1)
        reject(new HttpFailure(500, "query was cancelled while stuck trying to connect to the database"))
      }
      signal.addEventListener("abort", leave, { once: true })
    })
  }

  /** The next in turn; one who can use a session of this login goes first, if nobody has waited long. */
  next(key?: string): Waiter | undefined {
    const first = this.#queue[0]
    if (!first) return undefined
    const same = Date.now() - first.since < OVERTAKE_MS ? this.#queue.findIndex((waiter) => waiter.key === key) : 0
    return this.#queue.splice(Math.max(same, 0), 1)[0]
  }

  failAll(error: Error): void {
    for (const waiter of this.#queue.splice(0)) waiter.fail(error)
  }
}
