/** `npm run stack`: Postgres, Redis and the two protocol servers, until we are told to stop. */
import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"
import { dataDir } from "./keys.ts"
import { stackEnvironment } from "./local/stack-environment.ts"
import { startOrUseStack } from "./local/stack.ts"

const USAGE = `usage: npm run stack [-- --json]

Starts Postgres, Redis and the two protocol servers on the data folder (DATA_DIR, else .carmatch)
and prints one JSON line with their URLs. Uses those that already run there, if any.
Stops, and with it what it started, when its standard input closes or on SIGTERM or SIGINT.`

await runCommand(USAGE, async () => {
  const { positionals } = parseWords({})
  if (positionals.length > 0) throw new UsageError(`What is ${positionals.join(" ")}?`)
  const stop = new AbortController()
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop.abort())
  process.stdin
    .on("end", () => stop.abort())
    .on("error", () => stop.abort())
    .on("close", () => stop.abort())
    .resume()
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  try {
    const stack = await startOrUseStack({ dataDir: dataDir(), log, signal: stop.signal })
    print(true, stackEnvironment(stack), () => "")
    await aborted(stop.signal)
    await stack.stop()
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
})

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), { once: true })
  })
}
