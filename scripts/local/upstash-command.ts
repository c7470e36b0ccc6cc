import { writeJson, type Json } from "./json-text.ts"
import type { Argument } from "./resp.ts"

export type Command = readonly [name: Argument, ...args: Argument[]]

/** The request is not one we can make sense of; its message is the answer. */
export class BadRequest extends Error {}

/** What the REST protocol leaves out: it has no connection to block, to change or to keep a state in. */
const UNAVAILABLE = new Set(
  `AUTH HELLO QUIT RESET SELECT CLIENT READONLY READWRITE ASKING
  MULTI EXEC DISCARD WATCH UNWATCH
  SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE MONITOR
  BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF
  ACL CONFIG DEBUG MODULE SHUTDOWN FAILOVER CLUSTER LATENCY SLOWLOG PFDEBUG
  SAVE BGSAVE BGREWRITEAOF LASTSAVE SYNC PSYNC REPLCONF REPLICAOF SLAVEOF ROLE
  SWAPDB MOVE MIGRATE RESTORE-ASKING`.split(/\s+/),
)

/** Why a command is refused, in Upstash's words; null if it is not. */
export function refusal(command: Command): string | null {
  const [name, ...args] = command.map((arg) => Buffer.from(arg).toString().toUpperCase())
  if (name === undefined) return null
  const refused = UNAVAILABLE.has(name) || (name === "SCRIPT" && args[0] === "DEBUG") || blocks(name, args)
  return refused
    ? `ERR Command is not available: '${name}'. See https://upstash.com/docs/redis/overall/rediscompatibility for details`
    : null
}

/** XREAD may wait for news; its option stands before the word STREAMS, after it only keys do. */
function blocks(name: string, args: readonly string[]): boolean {
  if (name !== "XREAD" && name !== "XREADGROUP") return false
  const options = args.slice(0, args.indexOf("STREAMS"))
  return (name === "XREADGROUP" ? options.slice(3) : options).includes("BLOCK")
}

/** Reads one command from the body: `["SET", "key", 1]`. */
export function commandFromJson(json: Json): Command {
  if (!Array.isArray(json)) throw new BadRequest("ERR failed to parse command: a JSON array is expected")
  const [name, ...args] = json
  if (name === undefined) throw new BadRequest("ERR empty command")
  if (typeof name !== "string" || name === "") {
    throw new BadRequest("ERR failed to parse command: its name is expected to be a string")
  }
  return [name, ...args.map(toArgument)]
}

/** Reads a pipeline's or transaction's commands: an array of commands. */
export function commandsFromJson(json: Json): Command[] {
  if (!Array.isArray(json)) {
    throw new BadRequest("ERR failed to parse commands: an array of JSON arrays is expected")
  }
  return json.map(commandFromJson)
}

/**
 * Reads a command from the path and query: `/set/key?EX=10`. A body is its value: it stands after
 * what the path says and before what the query adds.
 */
export function commandFromUrl(path: string, query: URLSearchParams, body: Buffer): Command {
  const [name, ...args] = path
    .split("/")
    .filter((part, i) => i > 0 || part !== "")
    .map(percentDecode)
  if (name === undefined || name.length === 0) throw new BadRequest("ERR empty command")
  const options = [...query].filter(([key]) => key !== "_token")
  return [
    name,
    ...args,
    ...(body.length > 0 ? [body] : []),
    ...options.flatMap(([key, value]) => (value === "" ? [key] : [key, value])),
  ]
}

function toArgument(json: Json): string {
  return typeof json === "string" ? json : writeJson(json)
}

/** To bytes, not to text: what %FF stands for is no UTF-8. */
function percentDecode(text: string): Buffer {
  return Buffer.from(
    text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  )
}
