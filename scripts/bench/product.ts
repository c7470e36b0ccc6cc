import { mkdtemp, rm } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrateUp } from "../../src/platform/migrate.ts"
import { type Environment, environment } from "../environment.ts"
import { freePort } from "../local/free-port.ts"
import { stackEnvironment } from "../local/stack-environment.ts"
import { startStack } from "../local/stack.ts"
import { loadMigrations } from "../migrations.ts"
import { provisionDemo } from "../start/demo.ts"
import { buildProduct } from "../start/build.ts"
import { type Serving, serveWorker } from "../start/serve.ts"
import { type CountingProxy, countingProxy } from "./counting-proxy.ts"

/** The whole product with counting proxies between the worker and its two servers. */
export interface Product {
  readonly env: Environment
  readonly postgres: CountingProxy
  readonly redis: CountingProxy
  ask(host: string, path: string, body?: object, headers?: Record<string, string>): Promise<Asked>
  /** Ends the worker and starts another: every isolate is cold. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** An answer with the milliseconds it took. */
export interface Asked {
  readonly status: number
  readonly body: string
  readonly ms: number
}

/** Starts it on a folder of its own. */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), "carmatch-bench-"))
  const stack = await startStack({ dataDir, redis: "required" })
  const variables = stackEnvironment(stack)
  const env = environment({ ...variables }, async () => undefined)
  const tokenKey = env.variables.TENANT_TOKEN_KEY
  await migrateUp(env.platform, { migrations: await loadMigrations(), tokenKey })
  await provisionDemo(env)
  const built = await buildProduct(dataDir)
  const postgres = await countingProxy(portOf(env.variables.DATABASE_URL))
  const redis = await countingProxy(portOf(env.variables.UPSTASH_REDIS_REST_URL))
  const through = { ...env.variables }
  for (const name of ["DATABASE_URL", "DATABASE_URL_DEALER", "DATABASE_URL_JOBS", "DATABASE_URL_OWNER"] as const) {
    through[name] = withPort(through[name], postgres.port)
  }
  through.UPSTASH_REDIS_REST_URL = `http://127.0.0.1:${redis.port}`
  const port = await freePort()
  const serve = () => serveWorker({ port, dataDir, variables: through, built })
  let worker: Serving = await serve()
  return {
    env,
    postgres,
    redis,
    ask: (host, path, body, headers) => ask({ port, host, path, body, headers: headers ?? {} }),
    async restart() {
      await worker.stop()
      worker = await serve()
    },
    async stop() {
      await worker.stop()
      await Promise.all([postgres.close(), redis.close()])
      await env.close()
      await stack.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface Call {
  readonly port: number
  readonly host: string
  readonly path: string
  readonly body: object | undefined
  readonly headers: Record<string, string>
}

function ask({ port, host, path, body, headers }: Call): Promise<Asked> {
  const startedAt = performance.now()
  const json = body === undefined ? {} : { "content-type": "application/json" }
  const all = { host: `${host}.localhost:${port}`, ...json, ...headers }
  return new Promise((done, fail) => {
    const method = body === undefined ? "GET" : "POST"
    const call = request({ host: "127.0.0.1", port, path, method, headers: all, timeout: 15_000 })
    call.once("response", (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk))
      response.once("end", () =>
        done({ status: response.statusCode ?? 0, body: text, ms: performance.now() - startedAt }),
      )
    })
    call.once("error", fail).once("timeout", () => call.destroy(new Error("no answer")))
    call.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const portOf = (url: string): number => Number(new URL(url).port)

function withPort(url: string, port: number): string {
  const changed = new URL(url)
  changed.port = String(port)
  return changed.href
}
