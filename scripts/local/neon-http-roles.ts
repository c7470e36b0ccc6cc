import pg from "pg"
import { HttpFailure, LoginRefused } from "./neon-http-failure.ts"
import { whileAlive } from "./postgres-pulse.ts"
import { superuserClient } from "./postgres.ts"

/** How long a look may take before we see whether Postgres is still there. */
const PATIENCE_MS = 2_000

class Hung extends Error {}

/** A role as it is now. */
export interface RoleState {
  /** Another one when the role was dropped and made anew: the old one's sessions are of no use to it. */
  oid: string
  /** A text that stays the same as long as the role's logins do. */
  secret: string
}

/** What decides on a login: the stored password, and whether the role may log in at all (still). */
const SECRETS = `SELECT rolname, oid::pg_catalog.text, pg_catalog.concat_ws(' ', oid, rolcanlogin, rolvaliduntil, rolvaliduntil < pg_catalog.now(), rolpassword)
FROM pg_catalog.pg_authid`

/**
 * Knows which role has which password now, as Neon's proxy does: its sessions outlive a change of
 * password, so that each use of one must ask. Asks that come while Postgres is being asked share
 * the next answer.
 */
export class RoleSecrets {
  readonly #port: number
  readonly #superuserPassword: string
  #client: pg.Client | null = null
  #asking: Promise<unknown> = Promise.resolve()
  #next: Promise<Map<string, RoleState>> | null = null

  constructor(port: number, superuserPassword: string) {
    this.#port = port
    this.#superuserPassword = superuserPassword
  }

  /** The role's state; undefined if there is no such role. */
  async of(role: string): Promise<RoleState | undefined> {
    this.#next ??= this.#asking.then(() => {
      this.#next = null
      const answer = this.#ask()
      this.#asking = answer.catch(() => {})
      return answer
    })
    return (await this.#next).get(role)
  }

  close(): void {
    this.#client?.connection.stream.destroy()
  }

  async #ask(): Promise<Map<string, RoleState>> {
    const reused = this.#client !== null
    try {
      const client = (this.#client ??= await this.#connect())
      const look = client.query<[string, string, string]>({ text: SECRETS, rowMode: "array" })
      const { rows } = await whileAlive(look, this.#port, PATIENCE_MS, () => new Hung("it does not answer"))
      return new Map(rows.map(([name, oid, secret]) => [name, { oid, secret }]))
    } catch (error) {
      this.close()
      this.#client = null
      // Postgres may have been restarted since; one that hangs is not asked twice.
      if (reused && !(error instanceof Hung)) return this.#ask()
      if (error instanceof pg.DatabaseError) throw new LoginRefused(error)
      throw new HttpFailure(500, `could not connect to Postgres: ${(error as Error).message}`)
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = superuserClient(this.#port, this.#superuserPassword, "postgres")
    await client.connect()
    return client
  }
}
