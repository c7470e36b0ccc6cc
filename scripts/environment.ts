import type { R2Bucket } from "@cloudflare/workers-types"
import type { Actor } from "../src/base/context.ts"
import { newId } from "../src/base/ids.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "../src/platform/context.ts"
import { showTenant } from "../src/platform/details.ts"
import { migrateUp } from "../src/platform/migrate.ts"
import { bindAssets } from "../src/storage/assets.ts"
import { connectCache } from "../src/storage/cache.ts"
import { connect } from "../src/storage/connection.ts"
import type { TenantContext } from "../src/storage/context.ts"
import { createTokenMinter } from "../src/storage/token.ts"
import { createContextFactory, type DatabaseRole } from "../src/tenancy/bind.ts"
import { readTenant } from "../src/tenancy/record.ts"
import { confirmTarget } from "./cli/confirm.ts"
import { foreignHosts, namesDatabase, type WorkerVariables, workerVariables } from "./cli/variables.ts"
import { dataDir } from "./keys.ts"
import { stackEnvironment, type StackEnvironment } from "./local/stack-environment.ts"
import { startOrUseStack } from "./local/stack.ts"
import { loadMigrations } from "./migrations.ts"
import { firstFailure } from "./cli/failed-migration.ts"

export type { WorkerVariables } from "./cli/variables.ts"
export { dataDir } from "./keys.ts"

/** What a script works on: the stack that the environment names, else the local one in DATA_DIR. */
export interface Environment {
  /** The worker's text bindings. */
  readonly variables: WorkerVariables
  readonly platform: PlatformContext
  /** A context bound to one tenant, for the verbs, good for `deadlineMs` (else 30 s). Throws DomainError `not_found`. */
  tenantContext(slug: string, as: { role: DatabaseRole; actor: Actor; deadlineMs?: number }): Promise<TenantContext>
  /** Waits for what verbs left running, and stops what was started for the call. */
  close(): Promise<void>
}

interface OpenOptions {
  /** Yes to a stack that is not on this machine. */
  readonly yes?: boolean | undefined
  /** Leaves the local stack's schemas as they are, for the command that is about them. */
  readonly asIs?: boolean
}

/**
 * Opens the environment; never silently production: a stack that is not on this machine is named and asked about. The
 * local stack, which may be new, is brought to head first. Throws UsageError on an incomplete environment.
 */
export async function openEnvironment(options: OpenOptions = {}): Promise<Environment> {
  if (namesDatabase(process.env)) {
    const opened = environment({ ...process.env }, async () => undefined)
    await confirmTarget(foreignHosts(process.env), options.yes === true)
    return opened
  }
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const stack = await startOrUseStack({ dataDir: dataDir(), log })
  try {
    const opened = environment({ ...stackEnvironment(stack) }, () => stack.stop())
    if (options.asIs !== true) await bringLocalToHead(opened)
    return opened
  } catch (error) {
    await stack.stop()
    throw error
  }
}

/** Brings the schemas to head. Throws one sentence on the first failure. */
export async function bringLocalToHead({ platform, variables }: Environment): Promise<void> {
  const outcomes = await migrateUp(platform, {
    migrations: await loadMigrations(),
    tokenKey: variables.TENANT_TOKEN_KEY,
  })
  const failure = firstFailure(outcomes)
  if (failure !== undefined) throw new Error(failure)
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
    async tenantContext(slug, { role, actor, deadlineMs = OWNER_TIMEOUT_MS }) {
      const tenant = readTenant(await showTenant(platform, slug))
      const deadline = Date.now() + deadlineMs
      const waitUntil = (work: Promise<unknown>) => void running.add(work.catch(() => undefined))
      return createContext(tenant, { role, actor, requestId: newId(), deadline, waitUntil })
    },
    async close() {
      await Promise.all(running)
      await stop()
    },
  }
}

/** Scripts have no bucket: images go through the worker. */
const NO_BUCKET = new Proxy({} as R2Bucket, {
  get() {
    throw new Error("R2 is reached through the worker only")
  },
})
