import { request } from "node:http"
import { connect } from "node:net"
import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import type { WorkerVariables } from "../environment.ts"
import { freePort } from "../local/free-port.ts"
import { spawnGuarded } from "../local/spawn-guarded.ts"
import type { Built } from "./build.ts"
import { startFront } from "./front.ts"
import type { Order } from "./runtime.ts"

const PROCESS = fileURLToPath(new URL("worker-process.ts", import.meta.url))
const READY_MS = 60_000
const PORT_ATTEMPTS = 5

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

/** What to serve, and where its data is kept. */
export interface Service {
  readonly dataDir: string
  readonly built: Built
  readonly variables: WorkerVariables
}

/** A worker that answers, until it is stopped or ends by itself. */
export interface Serving {
  /** The worker's own port, for its local controls. */
  readonly workerPort: number
  readonly exited: Promise<number>
  stop(): Promise<void>
}

/** Runs the built worker under a watchdog, on a port of its own, and resolves once it answers. */
export async function runWorker(service: Service): Promise<Serving> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(service)
    } catch (error) {
      const portWasTaken = /Address already in use|EADDRINUSE/i.test(String(error))
      if (!portWasTaken || attempt === PORT_ATTEMPTS) throw error
    }
  }
}

async function launch({ dataDir, built, variables }: Service): Promise<Serving> {
  const folder = resolve(dataDir)
  const workerPort = await freePort()
  const order: Order = {
    built,
    variables: { ...variables },
    port: workerPort,
    persist: join(folder, "wrangler/v3"),
  }
  const file = join(folder, "worker.json")
  writeFileSync(file, JSON.stringify(order), { mode: 0o600 })
  const tail: string[] = []
  const worker = await spawnGuarded(process.execPath, [PROCESS, file], {
    env: { ...process.env, FORCE_COLOR: "0" },
    log(line) {
      tail.push(line)
      if (tail.length > 40) tail.shift()
      if (process.env["LOG"] !== undefined) process.stderr.write(`${line}\n`)
    },
  })
  let gone = false
  void worker.exited.then(() => (gone = true))
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(50)) {
    if (gone) throw new Error(`The worker did not start: ${tail.join(" ").slice(-600)}`)
    if ((await ask(workerPort, "localhost", "/healthz")) === 200) {
      return { workerPort, exited: worker.exited, stop: () => worker.stop() }
    }
  }
  await worker.stop()
  throw new Error(`The worker did not answer within ${READY_MS / 1000} s.`)
}

/** Runs the worker, and opens the port to it; 0 opens any that is free. */
export async function serveWorker(
  service: Service & { readonly port: number },
): Promise<Serving & { readonly port: number }> {
  const worker = await runWorker(service)
  try {
    const front = await startFront(service.port, worker.workerPort)
    const stop = async (): Promise<void> => {
      await front.close()
      await worker.stop()
    }
    return { ...worker, port: front.port, stop }
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
