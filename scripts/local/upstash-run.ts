import { RedisConnection } from "./redis-connection.ts"
import type { Reply } from "./resp.ts"
import { admit } from "./upstash-admit.ts"
import { BadRequest, type Asked, type Command } from "./upstash-command.ts"
import { Dialect } from "./upstash-dialect.ts"

/** Runs commands on Redis as Upstash would run them. */
export class CommandRunner {
  readonly #redis: RedisConnection
  readonly #dialect = new Dialect()

  constructor(redisPort: number) {
    this.#redis = new RedisConnection(redisPort)
  }

  /** Runs commands in order; a refused one is an error in its place and does not stop the others. */
  async pipeline(asked: readonly Asked[]): Promise<Reply[]> {
    const admitted = asked.map(admit)
    const commands = admitted.filter(isCommand).map((command) => this.#dialect.translate(command))
    const replies = (await this.#redis.send(commands)).values()
    return admitted.map((command) =>
      isCommand(command)
        ? this.#dialect.translateReply(command, replies.next().value ?? NO_REPLY)
        : { kind: "error", message: command.message },
    )
  }

  /** Runs commands as one transaction. Answers one reply for each, or why nothing was run. */
  async transaction(asked: readonly Asked[]): Promise<Reply[] | { discarded: string }> {
    const admitted = asked.map(admit)
    const refused = admitted.find((command) => command instanceof BadRequest)
    if (refused) return { discarded: `EXECABORT Transaction discarded because of: ${refused.message}` }
    const commands = admitted.filter(isCommand)
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

function isCommand(asked: Asked): asked is Command {
  return !(asked instanceof BadRequest)
}
