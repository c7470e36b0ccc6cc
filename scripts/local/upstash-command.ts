import { RawNumber, type Json } from "./json-text.ts"
import type { Argument } from "./resp.ts"

export type Command = readonly [name: Argument, ...args: Argument[]]

/** The request, or one command of it, is not one we take; its message is the answer. */
export class BadRequest extends Error {}

/** A command, or why what stands in its place is none: in a pipeline that answers it alone. */
export type Asked = Command | BadRequest

/** Reads one command from the body: `["SET", "key", 1]`. */
export function commandFromJson(json: Json): Asked {
  if (!Array.isArray(json)) return new BadRequest("ERR failed to parse command: expected JSON array")
  return toCommand(json, "ERR empty command")
}

/** Reads a pipeline's or transaction's commands: an array of commands, at least one. */
export function commandsFromJson(json: Json, what: "pipeline" | "transaction"): Asked[] {
  if (!Array.isArray(json) || !json.every((item) => Array.isArray(item))) {
    throw new BadRequest(`ERR failed to parse ${what} request: expected JSON array of JSON arrays`)
  }
  if (json.length === 0) throw new BadRequest(`ERR empty ${what} request`)
  return json.map((item) => toCommand(item, `ERR empty ${what} command`))
}

/**
 * Reads a command from the path and query: `/set/key?EX=10`. A body is its value: it stands after
 * what the path says and before what the query adds.
 */
export function commandFromUrl(path: string, query: string, body: Buffer): Command {
  const [name, ...args] = path
    .split("/")
    .filter((part, i) => i > 0 || part !== "")
    .map(percentDecode)
  if (name === undefined || name.length === 0) throw new BadRequest("ERR empty command")
  const options = query.split("&").flatMap((option) => {
    const [, key = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(option.replaceAll("+", "%20")) ?? []
    return key === "_token" ? [] : [key, value].filter((part) => part !== "").map(percentDecode)
  })
  return [name, ...args, ...(body.length > 0 ? [body] : []), ...options]
}

function toCommand(items: readonly Json[], ifEmpty: string): Asked {
  const [name, ...args] = items.map(toArgument)
  if (name === undefined) return new BadRequest(ifEmpty)
  const refused = [name, ...args].find((arg) => arg instanceof BadRequest)
  return refused ?? ([name, ...args] as unknown as Command)
}

/** What JavaScript has no value for arrives as null; storing the word would hide its sender's mistake. */
function toArgument(json: Json): Argument | BadRequest {
  if (typeof json === "string") return json
  if (typeof json === "boolean") return String(json)
  if (json instanceof RawNumber) return json.digits
  if (json === null) return new BadRequest("ERR null args are not supported")
  return new BadRequest(`ERR unsupported arg type: "${Array.isArray(json) ? "[" : "{"}": json.Delim`)
}

/** To bytes, not to text: what %FF stands for is no UTF-8. */
function percentDecode(text: string): Buffer {
  return Buffer.from(
    text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  )
}
