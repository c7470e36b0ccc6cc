import { realpathSync } from "node:fs"
import { join } from "node:path"
import { LOOPBACK } from "./free-port.ts"
import { makeFolder } from "./make-folder.ts"
import { startNeonServer } from "./neon-http.ts"
import { bootstrapPostgres } from "./postgres-bootstrap.ts"
import { startPostgres } from "./postgres.ts"
import { SUPERUSER } from "./postgres-cluster.ts"
import { DATABASE } from "./roles.ts"
import { loadSecrets, ROLES, type Role, type Secrets } from "./secrets.ts"
import type { GuardedProcess } from "./spawn-guarded.ts"
import { forgetStack, recordStack, waitForStack, type StackAddress } from "./stack-record.ts"
import { takeLock } from "./start-lock.ts"
import { whileItRuns } from "./still-runs.ts"
import { startUpstash, type RedisWish } from "./upstash.ts"

export interface StackOptions {
  dataDir: string
  /** One line a step, and warnings. */
  log?: (line: string) => void
  /** `required` fails without a Redis, `optional` warns and goes on, `off` does not look for one. */
  redis?: RedisWish
  /** Aborted while starting: what was started is stopped again, and startStack rejects. */
  signal?: AbortSignal
}

/** A running stack that is ours to stop. */
export interface Stack extends StackAddress {
  stop(): Promise<void>
}

/** A stack that this process started, with the part that nothing goes on without. */
export interface StartedStack extends Stack {
  readonly postgres: GuardedProcess
}

/** Somebody already runs, or is just starting, a stack on this data folder. */
export class StackBusy extends Error {}

/**
 * Starts Postgres, Redis and the two protocol servers on a data folder, which it makes if need
 * be. Everything it starts stops with `stop`, and also when this process dies without it.
 */
export async function startStack(options: StackOptions): Promise<StartedStack> {
  const log = options.log ?? (() => {})
  makeFolder(options.dataDir)
  const dataDir = realpathSync(options.dataDir)
  const lock = takeLock(join(dataDir, "stack.lock"))
  if (!("release" in lock)) {
    throw new StackBusy(`A stack already runs on ${options.dataDir} (process ${lock.pid})`)
  }

  // What has been started, to be stopped in the opposite order.
  const started: (() => Promise<void>)[] = [async () => lock.release()]
  let stopping = false
  const stop = async (): Promise<void> => {
    stopping = true
    for (let part = started.pop(); part; part = started.pop()) await part()
  }
  try {
    const secrets = loadSecrets(dataDir)
    const postgres = await startPostgres(dataDir, secrets, log)
    started.push(() => postgres.process.stop())
    options.signal?.throwIfAborted()
    await whileItRuns("Postgres", postgres.process, bootstrapPostgres(postgres.port, secrets))
    const neon = await startNeonServer(postgres.port, secrets.superuser)
    started.push(() => neon.close())
    const upstash = await whileItRuns(
      "Postgres",
      postgres.process,
      startUpstash(options.redis ?? "optional", dataDir, secrets, log, started),
    )
    options.signal?.throwIfAborted()

    const address: StackAddress = {
      urls: loginUrls(neon.port, secrets),
      superuserUrl: url(SUPERUSER, secrets.superuser, postgres.port),
      redis: upstash?.address ?? null,
    }
    recordStack(dataDir, address)
    started.push(async () => forgetStack(dataDir))
    mind("Postgres", postgres.process, () => stopping, log)
    if (upstash) mind("Redis", upstash.process, () => stopping, log)
    return { ...address, postgres: postgres.process, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Starts a stack, or uses the one that already runs on the folder; `stop` then leaves it running. */
export async function startOrUseStack(options: StackOptions): Promise<Stack> {
  try {
    return await startStack(options)
  } catch (error) {
    const running = error instanceof StackBusy ? await waitForStack(options.dataDir) : null
    if (!running) throw error
    options.log?.(`${(error as StackBusy).message}; using it`)
    return { ...running, stop: () => Promise.resolve() }
  }
}

/** Calls with the stack that runs on the data folder, or with one started for the call. */
export async function withStack<Result>(
  options: StackOptions,
  use: (stack: StackAddress) => Promise<Result>,
): Promise<Result> {
  const stack = await startOrUseStack(options)
  try {
    return await use(stack)
  } finally {
    await stack.stop()
  }
}

/** Says so when a part stops that nobody stopped. */
function mind(name: string, part: GuardedProcess, isStopping: () => boolean, log: (line: string) => void): void {
  void part.exited.then((code) => {
    if (!isStopping()) log(`${name} stopped by itself (exit code ${code}); its log is in the data folder`)
  })
}

function loginUrls(port: number, secrets: Secrets): Record<Role, string> {
  const entries = ROLES.map((role) => [role, url(`carmatch_${role}`, secrets.passwords[role], port)])
  return Object.fromEntries(entries) as Record<Role, string>
}

function url(user: string, password: string, port: number): string {
  return `postgresql://${user}:${password}@${LOOPBACK}:${port}/${DATABASE}`
}

export { findStack, waitForStack, type StackAddress } from "./stack-record.ts"
