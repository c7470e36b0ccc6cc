import type pg from "pg"
import type { Statement } from "./neon-http-request.ts"
import { HttpFailure } from "./neon-http-failure.ts"

/** A column as Postgres describes it. */
export interface Field {
  name: string
  tableID: number
  columnID: number
  dataTypeID: number
  dataTypeSize: number
  dataTypeModifier: number
}

/** What a statement gave: every value still the text Postgres sent. */
export interface RawResult {
  fields: Field[]
  rows: (string | null)[][]
  commandTag: string
}

/** A failure after which the session is of no use: Postgres is still sending, or waits for data that will not come. */
export class SessionLost extends HttpFailure {}

/** The most a Bind message can count. */
const MAX_PARAMS = 65_535

/**
 * One statement for a pg.Client to run, always by the extended protocol: Postgres then refuses a
 * text that holds several. Stops collecting, and rejects, once the rows outgrow the limit.
 */
export class TextQuery implements pg.Submittable {
  readonly result: Promise<RawResult>
  readonly #statement: Statement
  readonly #limit: number
  readonly #settle: { resolve: (result: RawResult) => void; reject: (error: Error) => void }
  #collected: RawResult = { fields: [], rows: [], commandTag: "" }
  #size = 0
  /** pg calls it, besides the handlers below, when a query is given up. */
  callback = (): void => {}

  constructor(statement: Statement, limit: number) {
    this.#statement = statement
    this.#limit = limit
    const { promise, resolve, reject } = Promise.withResolvers<RawResult>()
    this.result = promise
    this.#settle = { resolve, reject }
  }

  /** Refuses what the wire format cannot carry: sent, it would break the connection. */
  static check(statement: Statement): void {
    const problem = statement.text.includes("\0")
      ? "string contains embedded null"
      : statement.params.length > MAX_PARAMS && "value too large to transmit"
    if (problem) throw new HttpFailure(400, `error encoding message to server: ${problem}`)
  }

  submit(connection: pg.Connection): void {
    const { text, params } = this.#statement
    // The one message of COPY that pg tells nobody of.
    connection.once("copyOutResponse", this.#refuseCopy)
    connection.stream.cork()
    connection.parse({ text, name: "", types: [] }, true)
    connection.bind({ values: params }, true)
    connection.describe({ type: "P" }, true)
    connection.execute(null, true)
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription(message: { fields: Field[] }): void {
    this.#collected.fields = message.fields
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    if (this.#size > this.#limit) return
    // Quotes and a comma per value, at least: a lower bound of the answer's size.
    for (const value of message.fields) this.#size += (value?.length ?? 1) + 1
    this.#collected.rows.push(message.fields)
    if (this.#size > this.#limit) {
      this.#collected.rows = []
      this.#settle.reject(new SessionLost(507, `response is too large (max is ${this.#limit} bytes)`))
    }
  }

  handleCommandComplete(message: { text: string }): void {
    this.#collected.commandTag = message.text
  }

  handleReadyForQuery(connection: pg.Connection): void {
    connection.off("copyOutResponse", this.#refuseCopy)
    this.#settle.resolve(this.#collected)
  }

  handleError(error: Error, connection: pg.Connection): void {
    connection.off("copyOutResponse", this.#refuseCopy)
    this.#settle.reject(error)
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  handleCopyInResponse(): void {
    this.#refuseCopy()
  }

  handleCopyData(): void {
    this.#refuseCopy()
  }

  readonly #refuseCopy = (): void => {
    this.#settle.reject(new SessionLost(400, "unexpected message from server"))
  }
}
