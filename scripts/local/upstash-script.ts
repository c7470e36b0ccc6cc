import { createHash } from "node:crypto"
import type { Reply } from "./resp.ts"
import type { Command } from "./upstash-command.ts"

/** A flag of Upstash's own in a script's first line; Redis refuses a script that has it. */
const FOREIGN_FLAG = "allow-key-locking"

/**
 * Lets Redis run scripts written for Upstash. @upstash/ratelimit's carry a flag that Redis does
 * not know, so it is taken out; and as that changes the script's hash, hashes are translated both
 * ways. Otherwise each EVALSHA would miss and cost a second round trip, which it does not at Upstash.
 */
export class ScriptDialect {
  readonly #toRedis = new Map<string, string>()
  readonly #fromRedis = new Map<string, string>()

  /** The command as Redis understands it. */
  translate(command: Command): Command {
    const [name, first, second, ...rest] = command
    switch (nameOf(command)) {
      case "EVAL":
      case "EVAL_RO":
        return first === undefined ? command : [name, this.#script(first), ...command.slice(2)]
      case "EVALSHA":
      case "EVALSHA_RO":
        return first === undefined ? command : [name, this.#hash(first), ...command.slice(2)]
      case "SCRIPT LOAD":
        return first === undefined || second === undefined ? command : [name, first, this.#script(second), ...rest]
      case "SCRIPT EXISTS":
        return first === undefined ? command : [name, first, ...command.slice(2).map((hash) => this.#hash(hash))]
      default:
        return command
    }
  }

  /** The reply to a translated command as its sender expects it. */
  translateReply(command: Command, reply: Reply): Reply {
    if (nameOf(command) !== "SCRIPT LOAD" || reply.kind !== "bulk") return reply
    const hash = this.#fromRedis.get(reply.bytes.toString())
    return hash === undefined ? reply : { kind: "bulk", bytes: Buffer.from(hash) }
  }

  #script(given: string | Uint8Array): string | Uint8Array {
    const text = Buffer.from(given).toString()
    const lineEnd = text.indexOf("\n")
    const [shebang, rest] = [text.slice(0, lineEnd), text.slice(lineEnd)]
    if (!shebang.startsWith("#!lua") || !shebang.includes(FOREIGN_FLAG)) return given
    const script = withoutFlag(shebang) + rest
    this.#toRedis.set(sha1(text), sha1(script))
    this.#fromRedis.set(sha1(script), sha1(text))
    return script
  }

  #hash(given: string | Uint8Array): string | Uint8Array {
    return this.#toRedis.get(Buffer.from(given).toString().toLowerCase()) ?? given
  }
}

function nameOf(command: Command): string {
  const [name, first = ""] = command.map((part) => part.toString().toUpperCase())
  return name === "SCRIPT" ? `SCRIPT ${first}` : (name ?? "")
}

/** `#!lua flags=a,b` without b is `#!lua flags=a`, and without a too `#!lua`. */
function withoutFlag(shebang: string): string {
  const flags = /flags=(\S+)/.exec(shebang)?.[1]?.split(",") ?? []
  const kept = flags.filter((flag) => flag !== FOREIGN_FLAG)
  return shebang.replace(/\s*flags=\S+/, kept.length > 0 ? ` flags=${kept.join(",")}` : "").trimEnd()
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex")
}
