import { HttpFailure } from "./neon-http-failure.ts"
import type { Login } from "./neon-http-login.ts"
import type { Passwords } from "./neon-http-passwords.ts"
import { PgSession } from "./neon-http-session.ts"
import { Waiters, type Waiter } from "./neon-http-waiters.ts"

interface Idle {
  session: PgSession
  timer: NodeJS.Timeout
}

const IDLE_MS = 60_000

/**
 * Sessions shared between requests of the same login. Whoever asks for one must be able to log in
 * himself, now: a password that Postgres has not accepted since the role's last changed is tried
 * on a session of its own. Above the limit requests wait their turn.
 */
export class SessionPool {
  readonly #port: number
  readonly #limit: number
  readonly #passwords: Passwords
  /** Every session, with the key of those whom it can serve. */
  readonly #all = new Map<PgSession, string>()
  readonly #idle: Idle[] = []
  readonly #waiters = new Waiters()
  #places = 0
  #closed = false

  constructor(port: number, limit: number, passwords: Passwords) {
    this.#port = port
    this.#limit = limit
    this.#passwords = passwords
  }

  /** Gives a fresh or reset session of this login; give it back with `release`. */
  async acquire(login: Login, signal: AbortSignal): Promise<PgSession> {
    const role = await this.#passwords.roleOf(login)
    const key = JSON.stringify([login.user, role?.oid, login.database, login.applicationName, login.options])
    const proof = await this.#passwords.prove(login, role?.secret, signal, () => this.#logIn(login, key, signal))
    if (proof) return this.#exchange(proof, key)
    const idle = await this.#idleOf(key)
    const session = idle ?? (this.#takePlace() ? null : await this.#waiters.wait(key, signal))
    return session ?? this.#open(login, key)
  }

  /** Takes a session back: reset and reused, or dropped if that is not possible. */
  async release(session: PgSession): Promise<void> {
    if (!session.dead) session.reset()
    // Where nobody waits it idles at once: who comes next, the same client as a rule, gets it when it is clean.
    if (!this.#waiters.none) await session.clean
    const key = this.#all.get(session)
    if (this.#closed || session.dead || key === undefined) {
      this.#drop(session)
      return
    }
    const waiter = this.#waiters.next(key)
    if (waiter?.key === key) waiter.serve(session)
    else if (waiter) this.#replace(session, waiter)
    else this.#keep(session)
  }

  /** Ends every session, busy ones too. */
  close(): void {
    this.#closed = true
    this.#waiters.failAll(new HttpFailure(503, "the local stack is stopping"))
    for (const { timer } of this.#idle.splice(0)) clearTimeout(timer)
    for (const session of this.#all.keys()) session.destroy()
    this.#passwords.close()
  }

  /** Logs in for real, whatever sessions there are. */
  async #logIn(login: Login, key: string, signal: AbortSignal): Promise<PgSession> {
    // No session has this key, so all that a waiter can get is a place.
    if (!this.#takePlace()) await this.#waiters.wait(JSON.stringify(login), signal)
    return this.#open(login, key)
  }

  /** Where an older session idles, one that has served as proof is one too many. */
  async #exchange(proof: PgSession, key: string): Promise<PgSession> {
    const idle = await this.#idleOf(key)
    if (idle) this.#drop(proof)
    return idle ?? proof
  }

  async #idleOf(key: string): Promise<PgSession | null> {
    for (;;) {
      const found = this.#idle.findLastIndex((idle) => this.#all.get(idle.session) === key)
      if (found < 0) return null
      const session = this.#takeIdle(found)
      await session.clean
      if (!session.dead) return session
      this.#drop(session)
    }
  }

  async #open(login: Login, key: string): Promise<PgSession> {
    try {
      const session = await PgSession.open(login, this.#port)
      this.#all.set(session, key)
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

  #keep(session: PgSession): void {
    const drop = (): void => {
      const at = this.#idle.findIndex((idle) => idle.session === session)
      if (at >= 0) this.#drop(this.#takeIdle(at))
    }
    // Postgres may end an idle session too: it restarts, or the session is terminated.
    session.onDeath = drop
    this.#idle.push({ session, timer: setTimeout(drop, IDLE_MS).unref() })
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
