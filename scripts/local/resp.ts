/** A reply of the Redis protocol (RESP2). Integers keep their digits, texts their bytes. */
export type Reply =
  | { kind: "simple"; text: Buffer }
  | { kind: "error"; message: string }
  | { kind: "integer"; digits: string }
  | { kind: "bulk"; bytes: Buffer }
  | { kind: "null"; array: boolean }
  | { kind: "array"; items: Reply[] }

export type Argument = string | Uint8Array

const CRLF = Buffer.from("\r\n")

/** A command as the bytes Redis reads. */
export function encodeCommand(args: readonly Argument[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from(`*${args.length}\r\n`)]
  for (const arg of args) {
    const bytes = typeof arg === "string" ? Buffer.from(arg) : arg
    parts.push(Buffer.from(`$${bytes.length}\r\n`), bytes, CRLF)
  }
  return Buffer.concat(parts)
}

/** A reply as the bytes Redis sent. */
export function encodeReply(reply: Reply): Buffer {
  switch (reply.kind) {
    case "simple":
      return Buffer.concat([Buffer.from("+"), reply.text, CRLF])
    case "error":
      return Buffer.from(`-${reply.message}\r\n`)
    case "integer":
      return Buffer.from(`:${reply.digits}\r\n`)
    case "bulk":
      return Buffer.concat([Buffer.from(`$${reply.bytes.length}\r\n`), reply.bytes, CRLF])
    case "null":
      return Buffer.from(reply.array ? "*-1\r\n" : "$-1\r\n")
    case "array":
      return Buffer.concat([Buffer.from(`*${reply.items.length}\r\n`), ...reply.items.map(encodeReply)])
  }
}

interface Open {
  missing: number
  items: Reply[]
}

/** Reads replies out of a stream that may cut them anywhere. */
export class ReplyParser {
  readonly #onReply: (reply: Reply) => void
  /** Arrays begun and not finished, the innermost last. */
  readonly #open: Open[] = []
  #chunks: Buffer[] = []
  #held = 0
  /** Bytes that must have come before reading on is worth the while. */
  #needed = 1

  constructor(onReply: (reply: Reply) => void) {
    this.#onReply = onReply
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#held += chunk.length
    // A large text comes in many chunks: joining them each time would be quadratic.
    if (this.#held < this.#needed) return
    const buffer = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks)
    let offset = 0
    for (let end = this.#read(buffer, offset); end !== null; end = this.#read(buffer, offset)) offset = end
    this.#chunks = offset === buffer.length ? [] : [buffer.subarray(offset)]
    this.#held = buffer.length - offset
    this.#needed = Math.max(this.#needed - offset, 1)
  }

  /** Reads one element from `start`; answers where it ends, or null if it has not all come. */
  #read(buffer: Buffer, start: number): number | null {
    this.#needed = 0
    const lineEnd = buffer.indexOf("\r\n", start)
    if (lineEnd < 0) return null
    const line = buffer.subarray(start + 1, lineEnd)
    const next = lineEnd + 2
    switch (buffer[start]) {
      case 0x2b: // +
        this.#done({ kind: "simple", text: Buffer.from(line) })
        return next
      case 0x2d: // -
        this.#done({ kind: "error", message: line.toString() })
        return next
      case 0x3a: // :
        this.#done({ kind: "integer", digits: line.toString() })
        return next
      case 0x24: // $
        return this.#readBulk(buffer, next, Number(line.toString()))
      case 0x2a: // *
        this.#beginArray(Number(line.toString()))
        return next
      default:
        throw new Error("Redis sent something that is no RESP2")
    }
  }

  #readBulk(buffer: Buffer, start: number, length: number): number | null {
    if (length < 0) {
      this.#done({ kind: "null", array: false })
      return start
    }
    const end = start + length
    if (buffer.length < end + 2) {
      this.#needed = end + 2
      return null
    }
    // A copy: a view would keep the whole chunk alive.
    this.#done({ kind: "bulk", bytes: Buffer.from(buffer.subarray(start, end)) })
    return end + 2
  }

  #beginArray(length: number): void {
    if (length < 0) this.#done({ kind: "null", array: true })
    else if (length === 0) this.#done({ kind: "array", items: [] })
    else this.#open.push({ missing: length, items: [] })
  }

  #done(reply: Reply): void {
    const parent = this.#open.at(-1)
    if (!parent) {
      this.#onReply(reply)
      return
    }
    parent.items.push(reply)
    if (--parent.missing > 0) return
    this.#open.pop()
    this.#done({ kind: "array", items: parent.items })
  }
}
