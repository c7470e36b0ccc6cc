import type { Reply } from "./resp.ts"
import type { Command } from "./upstash-command.ts"
import { newerCommand } from "./upstash-newer.ts"
import { ScriptDialect } from "./upstash-script.ts"
import { aboutTrim } from "./upstash-trim.ts"

/** What SCAN answers, each key followed by its type. */
const TYPED_SCAN = `local reply = redis.pcall('SCAN', unpack(ARGV))
if reply.err then return reply end
local typed = {}
for _, key in ipairs(reply[2]) do
  typed[#typed + 1] = key
  typed[#typed + 1] = redis.call('TYPE', key).ok
end
return {reply[1], typed}`

const SAME_KEY = "ERR source and destination objects are the same"

/** Where Upstash's commands are not Redis' own: translates a command for Redis, and its reply back. */
export class Dialect {
  readonly #scripts = new ScriptDialect()

  /** The command as Redis understands it. */
  translate(command: Command): Command {
    return typedScan(command) ?? aboutTrim(command) ?? newerCommand(command) ?? this.#scripts.translate(command)
  }

  /** The reply to a translated command as its sender expects it. */
  translateReply(command: Command, reply: Reply): Reply {
    // Upstash takes a copy onto itself for one that was not made.
    if (isNamed(command, "COPY") && reply.kind === "error" && reply.message === SAME_KEY) {
      return { kind: "integer", digits: "0" }
    }
    // A group there is not has no consumers.
    const isConsumers = isNamed(command, "XINFO") && isWord(command[1], "CONSUMERS")
    if (isConsumers && reply.kind === "error" && reply.message.startsWith("NOGROUP"))
      return { kind: "array", items: [] }
    return this.#scripts.translateReply(command, reply)
  }
}

/** `SCAN cursor … WITHTYPE`, as a script, so that it stays one command in a pipeline and a transaction. */
function typedScan(command: Command): Command | null {
  if (!isNamed(command, "SCAN")) return null
  const [, cursor, ...options] = command
  let at = 0
  // The other options are pairs; a pattern may be this very word.
  while (at < options.length && !isWord(options[at], "WITHTYPE")) at += 2
  if (cursor === undefined || at >= options.length) return null
  return ["EVAL", TYPED_SCAN, "0", cursor, ...options.toSpliced(at, 1)]
}

function isNamed(command: Command, name: string): boolean {
  return isWord(command[0], name)
}

function isWord(part: Command[number] | undefined, word: string): boolean {
  return part !== undefined && Buffer.from(part).toString().toUpperCase() === word
}
