import { connect, type Socket } from "node:net"
import { LOOPBACK } from "./free-port.ts"
import { encodeCommand, ReplyParser, type Argument, type Reply } from "./resp.ts"

/** Redis cannot be reached, or went away before it answered. */
export class RedisGone extends Error {}

interface Pending {
  missing: number
  replies: Reply[]
  resolve(replies: Reply[]): void
  reject(error: Error): void
}

const CONNECT_MS = 2_000
/** How long Redis may be silent while somebody waits: longer than a script may run unhindered (5 s). */
export const REDIS_SILENCE_MS = 10_000
const LAST_CHANCE_MS = 100

/**
 * A connection to Redis that many requests share. What one `send` hands over leaves in one piece,
 * so that nobody else's command can come between. When Redis is gone, or says nothing for too
 * long, every waiting request fails at once, and the next one tries to connect anew.
 */
export class RedisConnection {
  readonly #port: number
  readonly #silenceMs: number
  readonly #pending: Pending[] = []
  #socket: Socket | null = null
  #silence: NodeJS.Timeout | undefined

  constructor(port: number, silenceMs = REDIS_SILENCE_MS) {
    this.#port = port
    this.#silenceMs = silenceMs
  }

  /** Sends commands as one piece and resolves with one reply for each. */
  send(commands: readonly (readonly Argument[])[]): Promise<Reply[]> {
    if (commands.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      this.#pending.push({ missing: commands.length, replies: [], resolve, reject })
      this.#connected().write(Buffer.concat(commands.map(encodeCommand)))
      // Not restarted by each request: those that come meanwhile say nothing about Redis.
      this.#silence ??= this.#listen()
    })
  }

  close(): void {
    this.#socket?.destroy()
    this.#fail("the connection was closed")
  }

  #connected(): Socket {
    if (this.#socket) return this.#socket
    const socket = connect({ port: this.#port, host: LOOPBACK, noDelay: true })
    const parser = new ReplyParser((reply) => this.#take(reply))
    const give = (why: string): void => {
      // An old socket's last words must not end the requests of a new one.
      if (this.#socket !== socket) return
      this.#socket = null
      this.#fail(why)
    }
    socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error("no answer")))
    socket.once("connect", () => socket.setTimeout(0))
    socket.on("data", (chunk) => {
      this.#silence?.refresh()
      try {
        parser.push(chunk)
      } catch (error) {
        socket.destroy(error as Error)
      }
    })
    socket.on("error", (error) => give(error.message))
    socket.on("close", () => give("it closed the connection"))
    this.#socket = socket
    return socket
  }

  #take(reply: Reply): void {
    const first = this.#pending[0]
    if (!first) return
    first.replies.push(reply)
    if (--first.missing > 0) return
    this.#pending.shift()
    if (this.#pending.length === 0) this.#stopListening()
    first.resolve(first.replies)
  }

  #listen(): NodeJS.Timeout {
    const timer = setTimeout(() => {
      // Had we ourselves been suspended, what Redis said meanwhile would only now be read, and restart the timer.
      const socket = this.#socket
      const verdict = setTimeout(() => {
        if (this.#silence === timer) socket?.destroy(new Error(`no answer within ${this.#silenceMs / 1000} s`))
      }, LAST_CHANCE_MS)
      socket?.once("data", () => clearTimeout(verdict))
    }, this.#silenceMs)
    return timer
  }

  #stopListening(): void {
    clearTimeout(this.#silence)
    this.#silence = undefined
  }

  #fail(why: string): void {
    this.#stopListening()
    for (const pending of this.#pending.splice(0)) {
      pending.reject(new RedisGone(`Redis is not available: ${why}`))
    }
  }
}
