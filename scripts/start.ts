import { resolve } from "node:path"
import { build } from "vite"
import { parseWords, runCommand, UsageError } from "./cli/command.ts"
import { bringLocalToHead, dataDir, environment } from "./environment.ts"
import { stackEnvironment } from "./local/stack-environment.ts"
import { startStack } from "./local/stack.ts"
import { runCron } from "./start/cron.ts"
import { provisionDemo } from "./start/demo.ts"
import { uploadLogos } from "./start/logos.ts"
import { bundleWorker, ensurePortIsFree, serveWorker } from "./start/serve.ts"
import { step } from "./start/step.ts"
import { summary } from "./start/summary.ts"

const USAGE = `usage: npm start

Builds the storefront, starts Postgres, Redis and the worker, and serves two demo dealers. Stops on Ctrl-C.
PORT (8787) is where it listens, DATA_DIR (.carmatch) where it keeps its data, BASE_DOMAIN (localhost) its domain.`

await runCommand(USAGE, async () => {
  const { positionals } = parseWords({})
  if (positionals.length > 0) throw new UsageError(`What is ${positionals.join(" ")}?`)
  const port = readPort(process.env["PORT"] ?? "8787")
  // Beside the data: a build for anything else cannot change what is being served.
  const pages = resolve(dataDir(), "pages")
  const stop = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort())
  const started: (() => Promise<void>)[] = []
  try {
    await ensurePortIsFree(port)
    const log = (line: string) => void process.stdout.write(`  ${line}\n`)
    const stack = await step("Postgres and Redis", () => startStack({ dataDir: dataDir(), log, signal: stop.signal }))
    started.push(() => stack.stop())
    const env = environment({ ...stackEnvironment(stack) }, async () => undefined)
    await Promise.all([
      step("storefront and worker built", async () => {
        await build({
          configFile: "web/vite.config.ts",
          logLevel: "error",
          build: { outDir: pages, emptyOutDir: true },
        })
        await bundleWorker(dataDir(), pages)
      }),
      step("schemas at head", () => bringLocalToHead(env)),
    ])
    stop.signal.throwIfAborted()
    await step("demo dealers and their stock", () => provisionDemo(env))
    const worker = await step("worker", () =>
      serveWorker({ port, dataDir: dataDir(), variables: env.variables, pages }),
    )
    started.push(() => worker.stop())
    await step("logos", () => uploadLogos(port, env))
    const cron = runCron(worker.workerPort)
    started.push(async () => clearInterval(cron))
    process.stdout.write(
      `${summary(port, env.variables.BASE_DOMAIN, dataDir(), stack.redis !== null)}\nCarMatch ready\n`,
    )
    const ended = await Promise.race([aborted(stop.signal), worker.exited.then(() => "worker" as const)])
    if (ended === "worker") throw new Error("The worker stopped by itself.")
  } catch (error) {
    if (!stop.signal.aborted) throw error
  } finally {
    for (let end = started.pop(); end !== undefined; end = started.pop()) await end()
  }
})

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
