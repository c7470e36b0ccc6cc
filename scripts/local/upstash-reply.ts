import type { Reply } from "./resp.ts"

/** Writes a reply's value as JSON. */
export type ValueWriter = (reply: Reply) => string

/** `{"result":…}` or `{"error":…}`, as for one command. */
export function replyToJson(reply: Reply, write: ValueWriter): string {
  return reply.kind === "error" ? errorToJson(reply.message) : `{"result":${write(reply)}}`
}

/** The body of every refusal. */
export function errorToJson(message: string): string {
  return JSON.stringify({ error: message })
}

/** Texts as texts. Bytes that are no UTF-8 come out as U+FFFD. */
export function plainValue(reply: Reply): string {
  return write(reply, (bytes) => JSON.stringify(bytes.toString("utf8")))
}

/** Texts as base64, save the status OK that is the whole result; a stored text that reads "OK" is a text. */
export function base64Value(reply: Reply): string {
  if (reply.kind === "simple" && reply.text.equals(OK)) return '"OK"'
  return write(reply, (text) => `"${text.toString("base64")}"`)
}

const OK = Buffer.from("OK")

function write(reply: Reply, text: (bytes: Buffer) => string): string {
  switch (reply.kind) {
    case "simple":
      return text(reply.text)
    case "bulk":
      return text(reply.bytes)
    case "integer":
      return reply.digits
    case "null":
      return "null"
    case "array":
      return `[${reply.items.map((item) => write(item, text)).join(",")}]`
    // Inside an array, from a script say, an error is one of the values.
    case "error":
      return text(Buffer.from(reply.message))
  }
}
