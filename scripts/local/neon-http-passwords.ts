import type { Login } from "./neon-http-login.ts"
import type { RoleSecrets, RoleState } from "./neon-http-roles.ts"
import type { PgSession } from "./neon-http-session.ts"

interface Attempt {
  session: Promise<PgSession>
  signal: AbortSignal
}

/** Which password of a role Postgres accepts at present. */
export class Passwords {
  readonly #secrets: RoleSecrets
  /** By role: the password that was accepted, and what the role's secret was just before. */
  readonly #accepted = new Map<string, { password: string; secret: string | undefined }>()
  readonly #attempts = new Map<string, Attempt>()

  constructor(secrets: RoleSecrets) {
    this.#secrets = secrets
  }

  /** The state of the role that wants to log in, asked now. */
  roleOf(login: Login): Promise<RoleState | undefined> {
    return this.#secrets.of(login.user)
  }

  /**
   * Null where the login's password was accepted and the role has not changed since; else the
   * session that `logIn` opens as proof. Who asks the same meanwhile shares the outcome.
   */
  async prove(
    login: Login,
    secret: string | undefined,
    signal: AbortSignal,
    logIn: () => Promise<PgSession>,
  ): Promise<PgSession | null> {
    const question = JSON.stringify([login, secret])
    while (!this.#isAccepted(login, secret)) {
      const running = this.#attempts.get(question)
      if (!running) return this.#attempt(login, secret, question, { session: logIn(), signal })
      await running.session.catch((error: unknown) => {
        // One whose client went away has proved nothing.
        if (!running.signal.aborted) throw error
      })
    }
    return null
  }

  close(): void {
    this.#secrets.close()
  }

  async #attempt(login: Login, secret: string | undefined, question: string, attempt: Attempt): Promise<PgSession> {
    this.#attempts.set(question, attempt)
    try {
      const session = await attempt.session
      this.#accepted.set(login.user, { password: login.password, secret })
      return session
    } finally {
      this.#attempts.delete(question)
    }
  }

  #isAccepted(login: Login, secret: string | undefined): boolean {
    const accepted = this.#accepted.get(login.user)
    return accepted?.password === login.password && accepted.secret === secret
  }
}
