import type { RedisConnection } from "./redis-connection.ts"
import type { Reply } from "./resp.ts"
import { refusal, type Command } from "./upstash-command.ts"

/** Runs one command. */
export async function runCommand(redis: RedisConnection, command: Command): Promise<Reply> {
  const [reply] = await runPipeline(redis, [command])
  if (!reply) throw new Error("a command without a reply")
  return reply
}

/** Runs commands in order; a refused one is an error in its place and does not stop the others. */
export async function runPipeline(redis: RedisConnection, commands: readonly Command[]): Promise<Reply[]> {
  const refusals = commands.map(refusal)
  const replies = await redis.send(commands.filter((_, i) => refusals[i] === null))
  const next = replies.values()
  return refusals.map((message) => (message === null ? next.next().value : null) ?? error(message))
}

/**
 * Runs commands as one transaction. Answers one reply for each, or the one error that says why
 * nothing was run.
 */
export async function runTransaction(
  redis: RedisConnection,
  commands: readonly Command[],
): Promise<Reply[] | { discarded: string }> {
  const refused = commands.map(refusal).find((message) => message !== null)
  if (refused !== undefined) return { discarded: `EXECABORT Transaction discarded because of: ${refused}` }
  const replies = await redis.send([["MULTI"], ...commands, ["EXEC"]])
  const outcome = replies.at(-1)
  if (outcome?.kind === "array") return outcome.items
  return { discarded: outcome?.kind === "error" ? outcome.message : "EXECABORT Transaction discarded." }
}

function error(message: string | null): Reply {
  return { kind: "error", message: message ?? "ERR Redis gave no reply" }
}
