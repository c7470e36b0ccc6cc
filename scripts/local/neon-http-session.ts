import { connect } from "node:net"
import pg from "pg"
import { LOOPBACK } from "./free-port.ts"
import { HttpFailure, LoginRefused } from "./neon-http-failure.ts"
import type { Login } from "./neon-http-login.ts"
import { TextQuery, type RawResult } from "./neon-http-query.ts"
import type { Statement } from "./neon-http-request.ts"
import { whileAlive } from "./postgres-pulse.ts"

const CONNECT_MS = 10_000
/** How long a statement runs before we look whether Postgres is still there. */
const PATIENCE_MS = 5_000
const CANCEL_REQUEST_CODE = 80_877_102

/** What pg keeps of a connection but does not declare. */
interface Internals {
  processID: number
  secretKey: number
  connection: pg.Connection
  connectionParameters: { application_name: string; options: string }
}

/** One connection to Postgres under somebody's login. */
export class PgSession {
  readonly #client: pg.Client & Internals
  readonly #port: number
  #dead = false
  onDeath: () => void = () => {}
  /** Settles when the session is as good as new, or dead because it could not be made so. */
  clean: Promise<void> = Promise.resolve()
  /** Element types of the array types this session has met; 0 for other types. */
  readonly elementTypes = new Map<number, number>()

  private constructor(client: pg.Client & Internals, port: number) {
    this.#client = client
    this.#port = port
    client.on("error", () => this.#die())
    client.on("end", () => this.#die())
  }

  /** Logs in, rejecting with LoginRefused if Postgres says no. */
  static async open(login: Login, port: number): Promise<PgSession> {
    const client = new pg.Client({
      host: LOOPBACK,
      port,
      user: login.user,
      password: login.password,
      database: login.database || login.user,
      ssl: false,
      connectionTimeoutMillis: CONNECT_MS,
    }) as pg.Client & Internals
    // Not given above, where pg would look into our own environment for what is empty.
    Object.assign(client.connectionParameters, { application_name: login.applicationName, options: login.options })
    const session = new PgSession(client, port)
    try {
      await client.connect()
    } catch (error) {
      session.destroy()
      if (error instanceof pg.DatabaseError) throw new LoginRefused(error)
      throw new HttpFailure(
        500,
        `could not connect to Postgres: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
    return session
  }

  get dead(): boolean {
    return this.#dead
  }

  /** Runs one statement, its result to be no larger than the limit. */
  async run(statement: Statement, limit: number): Promise<RawResult> {
    TextQuery.check(statement)
    return this.#guard(this.#client.query(new TextQuery(statement, limit)).result)
  }

  /** Runs a command of ours. */
  async command(sql: string): Promise<void> {
    await this.#guard(this.#client.query(sql))
  }

  /** Begins to make the session as good as new: no transaction, settings, tables, locks or plans remain. See `clean`. */
  reset(): void {
    // A reset that fails leaves a session nobody can trust.
    this.clean = this.#reset().catch(() => this.destroy())
  }

  async #reset(): Promise<void> {
    // Asked only when needed: outside a transaction ROLLBACK would leave a warning in the log.
    if (this.#client.getTransactionStatus() !== "I") await this.command("ROLLBACK")
    await this.command("DISCARD ALL")
    this.elementTypes.clear()
  }

  /** Asks Postgres, on a connection of its own, to stop what this session is running. */
  cancel(): void {
    const request = Buffer.alloc(16)
    request.writeInt32BE(16, 0)
    request.writeInt32BE(CANCEL_REQUEST_CODE, 4)
    request.writeInt32BE(this.#client.processID, 8)
    request.writeInt32BE(this.#client.secretKey, 12)
    const socket = connect(this.#port, LOOPBACK, () => socket.end(request))
    socket.on("error", () => {}).resume()
  }

  /** Drops the connection, whatever it is doing. */
  destroy(): void {
    this.#die()
    this.#client.connection.stream.destroy()
  }

  #guard<Result>(work: Promise<Result>): Promise<Result> {
    return whileAlive(work, this.#port, PATIENCE_MS, () => {
      this.destroy()
      return new HttpFailure(500, "could not connect to Postgres: it does not answer")
    })
  }

  #die(): void {
    if (this.#dead) return
    this.#dead = true
    this.onDeath()
  }
}
