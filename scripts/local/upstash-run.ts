import { RedisConnection } from "./redis-connection.ts"
import type { Reply } from "./resp.ts"
import { refusal, type Command } from "./upstash-command.ts"
import { Dialect } from "./upstash-dialect.ts"

/** Runs commands on Redis as Upstash would run them. */
export class CommandRunner {
  readonly #redis: RedisConnection
  readonly #dialect = new Dialect()

  constructor(redisPort: number) {
    this.#redis = new RedisConnection(redisPort)
  }

  /** Runs commands in order; a refused one is an error in its place and does not stop the others. */
  async pipeline(commands: readonly Command[]): Promise<Reply[]> {
    const refusals = commands.map(refusal)
    const allowed = commands.filter((_, i) => refusals[i] === null)
    const replies = (await this.#redis.send(allowed.map((command) => this.#dialect.translate(command)))).values()
    return commands.map((command, i) => {
      const message = refusals[i] ?? null
      if (message !== null) return { kind: "error", message }
      return this.#dialect.translateReply(command, replies.next().value ?? NO_REPLY)
    })
  }

  /** Runs commands as one transaction. Answers one reply for each, or why nothing was run. */
  async transaction(commands: readonly Command[]): Promise<Reply[] | { discarded: string }> {
    const refused = commands.map(refusal).find((message) => message !== null)
    if (refused !== undefined) return { discarded: `EXECABORT Transaction discarded because of: ${refused}` }
    const translated = commands.map((command) => this.#dialect.translate(command))
    const outcome = (await this.#redis.send([["MULTI"], ...translated, ["EXEC"]])).at(-1)
    if (outcome?.kind === "error") return { discarded: outcome.message }
    if (outcome?.kind !== "array") return { discarded: "EXECABORT Transaction discarded." }
    return commands.map((command, i) => this.#dialect.translateReply(command, outcome.items[i] ?? NO_REPLY))
  }

  close(): void {
    this.#redis.close()
  }
}

const NO_REPLY: Reply = { kind: "error", message: "ERR Redis gave no reply" }
