import { HttpFailure } from "./neon-http-failure.ts"
import type { Login } from "./neon-http-login.ts"
import { PgSession } from "./neon-http-session.ts"
import { Waiters, type Waiter } from "./neon-http-waiters.ts"

interface Idle {
  session: PgSession
  key: string
  timer: NodeJS.Timeout
}

const IDLE_MS = 60_000

/**
 * Sessions shared between requests of the same login – the whole connection string, password
 * included, so that nobody gets a session he did not authenticate for. Above the limit requests
 * wait their turn.
 */
export class SessionPool {
  readonly #port: number
  readonly #limit: number
  readonly #all = new Set<PgSession>()
  readonly #idle: Idle[] = []
  readonly #waiters = new Waiters()
  #places = 0
  #closed = false

  constructor(port: number, limit: number) {
    this.#port = port
    this.#limit = limit
  }

  /** Gives a fresh or reset session of this login; give it back with `release`. */
  async acquire(login: Login, signal: AbortSignal): Promise<PgSession> {
    const key = keyOf(login)
    const found = this.#idle.findLastIndex((idle) => idle.key === key)
    if (found >= 0) return this.#takeIdle(found)
    return (this.#takePlace() ? null : await this.#waiters.wait(key, signal)) ?? this.#open(login)
  }

  /** Takes a session back: reset and reused, or dropped if that is not possible. */
  async release(session: PgSession, login: Login): Promise<void> {
    if (!session.dead) {
      // A reset that fails leaves a session nobody can trust.
      await session.reset().catch(() => session.destroy())
    }
    if (this.#closed || session.dead) {
      this.#drop(session)
      return
    }
    const key = keyOf(login)
    const waiter = this.#waiters.next(key)
    if (waiter?.key === key) waiter.serve(session)
    else if (waiter) this.#replace(session, waiter)
    else this.#keep(session, key)
  }

  /** Ends every session, busy ones too. */
  close(): void {
    this.#closed = true
    this.#waiters.failAll(new HttpFailure(503, "the local stack is stopping"))
    for (const { timer } of this.#idle.splice(0)) clearTimeout(timer)
    for (const session of this.#all) session.destroy()
  }

  async #open(login: Login): Promise<PgSession> {
    try {
      const session = await PgSession.open(login, this.#port)
      this.#all.add(session)
      return session
    } catch (error) {
      this.#givePlace()
      throw error
    }
  }

  /** Counts a session that is about to be opened, making room among the idle if need be. */
  #takePlace(): boolean {
    if (this.#places >= this.#limit) {
      const oldest = this.#idle[0]
      if (!oldest) return false
      this.#drop(this.#takeIdle(0))
    }
    this.#places++
    return true
  }

  #givePlace(): void {
    this.#places--
    const next = this.#waiters.next()
    if (!next) return
    this.#places++
    next.serve(null)
  }

  #replace(session: PgSession, waiter: Waiter): void {
    this.#all.delete(session)
    session.destroy()
    waiter.serve(null)
  }

  #keep(session: PgSession, key: string): void {
    const drop = (): void => {
      const at = this.#idle.findIndex((idle) => idle.session === session)
      if (at >= 0) this.#drop(this.#takeIdle(at))
    }
    // Postgres may end an idle session too: it restarts, or the session is terminated.
    session.onDeath = drop
    this.#idle.push({ session, key, timer: setTimeout(drop, IDLE_MS).unref() })
  }

  #takeIdle(index: number): PgSession {
    const [idle] = this.#idle.splice(index, 1)
    if (!idle) throw new Error("no idle session there")
    clearTimeout(idle.timer)
    idle.session.onDeath = () => {}
    return idle.session
  }

  #drop(session: PgSession): void {
    this.#all.delete(session)
    session.destroy()
    this.#givePlace()
  }
}

function keyOf(login: Login): string {
  return JSON.stringify([login.user, login.password, login.database, login.applicationName, login.options])
}
