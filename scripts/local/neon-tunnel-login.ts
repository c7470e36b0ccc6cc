const [AUTHENTICATION, ERROR, NO, READY] = Buffer.from("RENZ")
const NOTHING = Buffer.alloc(0)
/** No message of a login comes near it: what says so is of another protocol. */
const MAX_LENGTH = 1024 * 1024

/**
 * Cuts what Postgres sends during a login as the proxy does, which leads that conversation itself: a WebSocket message
 * for each question, one for the verdict and all that comes with it. Clients that read message by message count on it,
 * and TCP may have put several together. What follows passes as it comes.
 */
export class LoginMessages {
  #waiting: Buffer = NOTHING
  /** How far `#waiting` holds whole messages of Postgres'. */
  #seen = 0
  #over = false

  /** What can be sent now that this chunk has come. */
  take(chunk: Buffer): Buffer[] {
    if (this.#over) return [chunk]
    this.#waiting = Buffer.concat([this.#waiting, chunk])
    const parts: Buffer[] = []
    while (!this.#over) {
      const message = this.#next()
      if (!message) return parts
      this.#seen += message.size
      this.#over = message.last
      if (message.answersClient) parts.push(this.#cut(this.#seen))
    }
    return this.#waiting.length > 0 ? [...parts, this.rest()] : parts
  }

  /** What is left, to be sent when Postgres ends the connection. */
  rest(): Buffer {
    return this.#cut(this.#waiting.length)
  }

  #cut(size: number): Buffer {
    const part = this.#waiting.subarray(0, size)
    this.#waiting = this.#waiting.subarray(size)
    this.#seen = 0
    return part
  }

  /** The next message, if all of it is there. */
  #next(): { size: number; answersClient: boolean; last: boolean } | null {
    const bytes = this.#waiting.subarray(this.#seen)
    const [type, high] = bytes
    // The answer to a request for encryption is one byte; a length would begin with 0.
    if (type === NO && high !== 0) return { size: 1, answersClient: true, last: false }
    if (bytes.length < 5) return null
    const length = bytes.readInt32BE(1)
    if (length < 4 || length > MAX_LENGTH) return { size: 0, answersClient: false, last: true }
    if (bytes.length < 1 + length) return null
    const last = type === READY || type === ERROR
    const asks = type === AUTHENTICATION && length >= 8 && bytes.readInt32BE(5) !== 0
    return { size: 1 + length, answersClient: last || asks, last }
  }
}
