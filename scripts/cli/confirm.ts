import { createInterface } from "node:readline/promises"
import { CommandError, UsageError } from "./command.ts"

/** Names the hosts that are not this machine, and goes on only if they are meant. Throws UsageError or `conflict`. */
export async function confirmTarget(hosts: readonly string[], yes: boolean): Promise<void> {
  if (hosts.length === 0) return
  const target = hosts.join(" ")
  process.stderr.write(`Target: ${target}\n`)
  if (yes) return
  if (!process.stdin.isTTY) throw new UsageError("This is not the local stack: say --yes if it is meant.")
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question("Go on? Type the target as it stands above: ")
  terminal.close()
  if (answer.trim() !== target) throw new CommandError("conflict", "Not confirmed.")
}
