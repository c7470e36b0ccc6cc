/** `npm run stack`: Postgres, Redis and the two protocol servers, until we are told to stop. */
import { parseArgs } from "node:util"
import { explain } from "./local/failure.ts"
import { stackEnvironment } from "./local/stack-environment.ts"
import { startOrUseStack } from "./local/stack.ts"

const USAGE = `usage: npm run stack [-- --json]

Starts Postgres, Redis and the two protocol servers on the data folder (DATA_DIR, else .carmatch)
and prints one JSON line with their URLs. Uses those that already run there, if any.
Stops, and with it what it started, when its standard input closes or on SIGTERM or SIGINT.`

readArguments()
const dataDir = process.env["DATA_DIR"] ?? ".carmatch"
const stop = new AbortController()
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop.abort())
process.stdin
  .on("end", () => stop.abort())
  .on("error", () => stop.abort())
  .on("close", () => stop.abort())
  .resume()

try {
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  const stack = await startOrUseStack({ dataDir, log, signal: stop.signal })
  process.stdout.write(`${JSON.stringify(stackEnvironment(stack))}\n`)
  await aborted(stop.signal)
  await stack.stop()
  process.exit(0)
} catch (error) {
  if (stop.signal.aborted) process.exit(0)
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), { once: true })
  })
}

function readArguments(): void {
  try {
    const { values } = parseArgs({
      options: { help: { type: "boolean", short: "h" }, json: { type: "boolean" } },
    })
    if (values.help !== true) return
    process.stdout.write(`${USAGE}\n`)
    process.exit(0)
  } catch {
    process.stderr.write(`${USAGE}\n`)
    process.exit(2)
  }
}
