import { createInterface } from "node:readline/promises"
import type { R2Bucket } from "@cloudflare/workers-types"
import type { Actor } from "../src/base/context.ts"
import { DomainError } from "../src/base/errors.ts"
import { newId } from "../src/base/ids.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "../src/platform/context.ts"
import { showTenant } from "../src/platform/details.ts"
import { bindAssets } from "../src/storage/assets.ts"
import { connectCache } from "../src/storage/cache.ts"
import { connect } from "../src/storage/connection.ts"
import type { TenantContext } from "../src/storage/context.ts"
import { createTokenMinter } from "../src/storage/token.ts"
import { createContextFactory, type DatabaseRole } from "../src/tenancy/bind.ts"
import { readTenant } from "../src/tenancy/record.ts"
import { UsageError } from "./cli/command.ts"
import { loadKeys } from "./keys.ts"
import { stackEnvironment, type StackEnvironment } from "./local/stack-environment.ts"
import { startOrUseStack } from "./local/stack.ts"

/** What a script works on: the stack that the environment names, else the local one in DATA_DIR. */
export interface Environment {
  /** The worker's text bindings. */
  readonly variables: WorkerVariables
  readonly platform: PlatformContext
  /** A context bound to one tenant, for the verbs. Throws DomainError `not_found`. */
  tenantContext(slug: string, as: { role: DatabaseRole; actor: Actor }): Promise<TenantContext>
  /** Waits for what verbs left running, and stops what was started for the call. */
  close(): Promise<void>
}

export type WorkerVariables = Record<(typeof WORKER_VARIABLES)[number], string>

export const WORKER_VARIABLES = [
  "BASE_DOMAIN",
  "DATABASE_URL",
  "DATABASE_URL_DEALER",
  "DATABASE_URL_JOBS",
  "DATABASE_URL_OWNER",
  "UPSTASH_REDIS_REST_URL",
  "UPSTASH_REDIS_REST_TOKEN",
  "TENANT_TOKEN_KEY",
  "SESSION_KEY",
  "PLATFORM_TOKEN",
] as const

/** Where nothing listens: without Redis everything goes on, degraded (DESIGN §7). */
const NO_REDIS = { UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9", UPSTASH_REDIS_REST_TOKEN: "none" }

export const dataDir = (): string => process.env["DATA_DIR"] ?? ".carmatch"

/** Opens the environment; never silently production: a stack that is not on this machine is named and asked about. */
export async function openEnvironment(options: { yes?: boolean | undefined } = {}): Promise<Environment> {
  if (process.env["DATABASE_URL"] !== undefined) {
    await confirmTarget(new URL(process.env["DATABASE_URL"]), options.yes === true)
    return environment({ ...process.env }, async () => undefined)
  }
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const stack = await startOrUseStack({ dataDir: dataDir(), log })
  return environment({ ...stackEnvironment(stack) }, () => stack.stop())
}

/** The environment on a stack's URLs; `stop` ends what was started for it. */
export function environment(
  given: Partial<StackEnvironment> & NodeJS.ProcessEnv,
  stop: () => Promise<void>,
): Environment {
  const variables = workerVariables(given)
  const cache = connectCache(variables.UPSTASH_REDIS_REST_URL, variables.UPSTASH_REDIS_REST_TOKEN)
  const platform: PlatformContext = {
    owner: connect(variables.DATABASE_URL_OWNER),
    cache,
    baseDomain: variables.BASE_DOMAIN,
    assetsOf: (slug) => bindAssets(NO_BUCKET, slug),
    actor: "cli",
  }
  const createContext = createContextFactory({
    connections: {
      web: connect(variables.DATABASE_URL),
      dealer: connect(variables.DATABASE_URL_DEALER),
      jobs: connect(variables.DATABASE_URL_JOBS),
    },
    cache,
    bucket: NO_BUCKET,
    mintToken: createTokenMinter(variables.TENANT_TOKEN_KEY),
  })
  const running = new Set<Promise<unknown>>()
  return {
    variables,
    platform,
    async tenantContext(slug, { role, actor }) {
      const tenant = readTenant(await showTenant(platform, slug))
      const deadline = Date.now() + OWNER_TIMEOUT_MS
      const waitUntil = (work: Promise<unknown>) => void running.add(work.catch(() => undefined))
      return createContext(tenant, { role, actor, requestId: newId(), deadline, waitUntil })
    },
    async close() {
      await Promise.all(running)
      await stop()
    },
  }
}

function workerVariables(given: NodeJS.ProcessEnv): WorkerVariables {
  const all: NodeJS.ProcessEnv = {
    BASE_DOMAIN: process.env["BASE_DOMAIN"] ?? "localhost",
    ...NO_REDIS,
    ...loadKeys(dataDir()),
    ...given,
  }
  const missing = WORKER_VARIABLES.filter((name) => all[name] === undefined)
  if (missing.length > 0) throw new UsageError(`The environment lacks ${missing.join(", ")}.`)
  return Object.fromEntries(WORKER_VARIABLES.map((name) => [name, all[name]])) as WorkerVariables
}

async function confirmTarget(url: URL, yes: boolean): Promise<void> {
  if (["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) return
  process.stderr.write(`Target: ${url.hostname}\n`)
  if (yes) return
  if (!process.stdin.isTTY) throw new UsageError("This is not the local stack: say --yes if it is meant.")
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question("Go on? Type the host: ")
  terminal.close()
  if (answer.trim() !== url.hostname) throw new DomainError("conflict", { detail: "Not confirmed." })
}

/** Scripts have no bucket: images go through the worker. */
const NO_BUCKET = new Proxy({} as R2Bucket, {
  get() {
    throw new Error("R2 is reached through the worker only")
  },
})
