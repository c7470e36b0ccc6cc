import { setTimeout as sleep } from "node:timers/promises"
import type { GuardedProcess } from "./spawn-guarded.ts"

/** A program's last words on its connections reach us before the news of its end. */
const NEWS_MS = 2000

/**
 * Waits for work that needs a program, to its end in any case. Where the program ended meanwhile
 * that is the failure to tell of, not what it broke.
 */
export async function whileItRuns<Result>(
  name: string,
  program: GuardedProcess,
  work: Promise<Result>,
): Promise<Result> {
  const [outcome] = await Promise.allSettled([work])
  const ended = program.exited.then((code) => code)
  const code = await Promise.race([ended, sleep(outcome.status === "rejected" ? NEWS_MS : 0, null)])
  if (code !== null) throw new Error(`${name} did not start: it ended by itself (exit code ${code}), see its log`)
  if (outcome.status === "rejected") throw outcome.reason
  return outcome.value
}
