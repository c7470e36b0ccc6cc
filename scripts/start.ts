import { parseWords, print, runCommand, UsageError } from "./cli/command.ts"
import { bringLocalToHead, dataDir, environment } from "./environment.ts"
import { stackEnvironment } from "./local/stack-environment.ts"
import { startStack } from "./local/stack.ts"
import { whileItRuns } from "./local/still-runs.ts"
import { buildProduct, builtIn, isBuilt } from "./start/build.ts"
import { runCron } from "./start/cron.ts"
import { provisionDemo } from "./start/demo.ts"
import { startFront } from "./start/front.ts"
import { uploadLogos } from "./start/logos.ts"
import { ensurePortIsFree, runWorker } from "./start/serve.ts"
import { stepsOn } from "./start/step.ts"
import { startedOn, summary } from "./start/summary.ts"

const USAGE = `usage: npm start [-- --json]

Builds the storefront, starts Postgres, Redis and the worker, and serves two demo dealers. Stops on Ctrl-C.
PORT (8787) is where it listens, DATA_DIR (.carmatch) where it keeps its data, BASE_DOMAIN (localhost) its domain.`

await runCommand(USAGE, async () => {
  const { values, positionals } = parseWords({})
  if (positionals.length > 0) throw new UsageError(`What is ${positionals.join(" ")}?`)
  const report = values.json === true ? process.stderr : process.stdout
  const step = stepsOn(report)
  const port = readPort(process.env["PORT"] ?? "8787")
  const stop = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort())
  const started: (() => Promise<void>)[] = []
  try {
    await ensurePortIsFree(port)
    const log = (line: string) => void report.write(`  ${line}\n`)
    const stack = await step("Postgres and Redis", () => startStack({ dataDir: dataDir(), log, signal: stop.signal }))
    started.push(() => stack.stop())
    const env = environment({ ...stackEnvironment(stack) }, async () => undefined)
    const built = builtIn(dataDir())
    const ready = isBuilt(dataDir())
    const made = together(
      step(`storefront and worker ${ready ? "unchanged" : "built"}`, async () => {
        if (!ready) await buildProduct(dataDir())
        stop.signal.throwIfAborted()
        const running = await runWorker({ dataDir: dataDir(), built, variables: env.variables })
        started.push(() => running.stop())
        return running
      }),
      step("schemas at head, demo dealers and their stock", async () => {
        await bringLocalToHead(env)
        stop.signal.throwIfAborted()
        await provisionDemo(env)
      }),
    )
    const [worker] = await whileItRuns("Postgres", stack.postgres, made)
    // Only now: a shopper who came earlier would find no dealer.
    const front = await startFront(port, worker.workerPort)
    started.push(() => front.close())
    await step("logos", () => uploadLogos(port, env))
    const cron = runCron(worker.workerPort)
    started.push(async () => clearInterval(cron))
    const running = startedOn(port, env.variables.BASE_DOMAIN, dataDir(), stack.redis !== null)
    report.write(`${summary(running)}\nCarMatch ready\n`)
    if (values.json === true) print(true, running, () => "")
    const ended = await Promise.race([aborted(stop.signal), worker.exited.then(() => "worker" as const)])
    if (ended === "worker") throw new Error("The worker stopped by itself.")
  } catch (error) {
    if (!stop.signal.aborted) throw error
  } finally {
    for (let end = started.pop(); end !== undefined; end = started.pop()) await end()
  }
})

/** Waits for both to end, and fails with the first failure: nothing may still be starting when we stop what started. */
async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second])
  return Promise.all([first, second])
}

/** Decimal digits only: `0x10` or `1e3` is more likely a slip than a port. */
function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new UsageError(`PORT=${text} is no port number.`)
  return port
}

function aborted(signal: AbortSignal): Promise<"stopped"> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("stopped")
    else signal.addEventListener("abort", () => resolve("stopped"), { once: true })
  })
}
