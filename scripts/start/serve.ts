import { request } from "node:http"
import { connect } from "node:net"
import { execFile } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { WorkerVariables } from "../environment.ts"
import { freePort } from "../local/free-port.ts"
import { type GuardedProcess, spawnGuarded } from "../local/spawn-guarded.ts"
import { startFront } from "./front.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js")
const READY_MS = 60_000

/** Without these wrangler looks for the network it does not need, and halves local throughput. */
const OFFLINE = { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", X_LOCAL_OBSERVABILITY: "false" }

/** Fails with one sentence if somebody already listens on the port. */
export async function ensurePortIsFree(port: number): Promise<void> {
  const taken = await new Promise<boolean>((done) => {
    const socket = connect({ port, host: "127.0.0.1" })
    socket.once("connect", () => done(true)).once("error", () => done(false))
    socket.once("close", () => socket.destroy())
    setTimeout(() => done(false), 1000).unref()
  })
  if (taken) throw new Error(`Port ${port} is taken: stop what listens there, or choose another with PORT=….`)
}

/**
 * Bundles the worker as a deployment would. What is served is this bundle: a source file saved half-way later on
 * cannot take the running worker down.
 */
export async function bundleWorker(dataDir: string, pages: string, entry = "src/worker.ts"): Promise<void> {
  const args = ["deploy", entry, "--dry-run", "--outdir", bundleFolder(dataDir), "--assets", resolve(pages)]
  await promisify(execFile)(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env: { ...process.env, ...OFFLINE } })
}

const bundleFolder = (dataDir: string): string => join(resolve(dataDir), "worker")

/** What to serve, and where. */
export interface Service {
  readonly port: number
  readonly dataDir: string
  readonly variables: WorkerVariables
  /** The folder of the built SPA. */
  readonly pages: string
}

/** What serves, until it is stopped or its worker ends. */
export interface Serving {
  /** The worker's own port, for its local controls. */
  readonly workerPort: number
  readonly exited: Promise<number>
  stop(): Promise<void>
}

/** Runs the bundled worker in workerd, under a watchdog, and resolves once it answers. */
export async function serveWorker({ port, dataDir, variables, pages }: Service): Promise<Serving> {
  const folder = resolve(dataDir)
  const inner = await freePort()
  const envFile = join(folder, "worker.env")
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  writeFileSync(envFile, lines.join(""), { mode: 0o600 })
  const tail: string[] = []
  const worker = await spawnGuarded(
    process.execPath,
    [
      WRANGLER,
      "dev",
      join(bundleFolder(dataDir), "worker.js"),
      "--no-bundle",
      `--config=${join(ROOT, "wrangler.toml")}`,
      `--port=${inner}`,
      "--ip=127.0.0.1",
      "--inspector-port=0",
      `--persist-to=${join(folder, "wrangler")}`,
      `--env-file=${envFile}`,
      `--assets=${resolve(pages)}`,
      `--var=BASE_DOMAIN:${variables.BASE_DOMAIN}`,
      "--show-interactive-dev-session=false",
      "--log-level=warn",
    ],
    {
      cwd: ROOT,
      env: { ...process.env, ...OFFLINE, FORCE_COLOR: "0" },
      log(line) {
        tail.push(line)
        if (tail.length > 40) tail.shift()
        if (process.env["LOG"] !== undefined) process.stderr.write(`${line}\n`)
      },
    },
  )
  let gone = false
  void worker.exited.then(() => (gone = true))
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(50)) {
    if (gone) throw new Error(`The worker did not start: ${tail.join(" ").slice(-600)}`)
    if ((await ask(inner, "localhost", "/healthz")) === 200) return behindFront(port, inner, worker)
  }
  await worker.stop()
  throw new Error(`The worker did not answer within ${READY_MS / 1000} s.`)
}

/** The worker answers: now the port opens. */
async function behindFront(port: number, inner: number, worker: GuardedProcess): Promise<Serving> {
  try {
    const front = await startFront(port, inner)
    return {
      workerPort: inner,
      exited: worker.exited,
      async stop() {
        await front.close()
        await worker.stop()
      },
    }
  } catch (error) {
    await worker.stop()
    throw error
  }
}

/** A GET of the local worker as a given host, by status; 0 if nobody answers. */
export function ask(port: number, host: string, path: string): Promise<number> {
  return new Promise((done) => {
    const call = request({ host: "127.0.0.1", port, path, headers: { host: `${host}:${port}` }, timeout: 5000 })
    call.once("response", (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    call.once("error", () => done(0)).once("timeout", () => call.destroy())
    call.end()
  })
}
