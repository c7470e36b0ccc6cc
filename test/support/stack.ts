/**
 * The local stack for one test run: a child process on a data folder of its own, migrated, and gone with us.
 * A child, because its parts (Postgres, Redis, two servers) must not share vitest's process and module state.
 */
import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"

/** The text bindings of the worker, and the two parts' own addresses for tests that look behind them. */
export interface StackVariables {
  BASE_DOMAIN: string
  DATABASE_URL: string
  DATABASE_URL_DEALER: string
  DATABASE_URL_JOBS: string
  DATABASE_URL_OWNER: string
  UPSTASH_REDIS_REST_URL: string
  UPSTASH_REDIS_REST_TOKEN: string
  TENANT_TOKEN_KEY: string
  SESSION_KEY: string
  PLATFORM_TOKEN: string
  /** Postgres by its superuser, Redis by its own protocol. */
  POSTGRES_URL: string
  REDIS_URL: string
}

/** A running stack. */
export interface TestStack {
  variables: StackVariables
  stop: () => Promise<void>
}

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url))

/** Starts the stack and brings its schemas to head. */
export async function startTestStack(): Promise<TestStack> {
  const dataDir = await mkdtemp(join(tmpdir(), "carmatch-test-"))
  const child = spawn(process.execPath, [`${scripts}stack.ts`], {
    env: { ...process.env, DATA_DIR: dataDir },
    // Its standard input is how it learns that we are gone.
    stdio: ["pipe", "pipe", "pipe"],
  })
  const exited = once(child, "exit")
  const complaints = text(child.stderr)
  const stop = async (): Promise<void> => {
    child.stdin.end()
    await exited
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const [line] = (await Promise.race([
      once(createInterface({ input: child.stdout }), "line"),
      exited.then(async () => Promise.reject(new Error(`The stack did not start: ${await complaints}`))),
    ])) as [string]
    const variables = withKeys(JSON.parse(line) as Partial<StackVariables>)
    await migrate({ ...variables, DATA_DIR: dataDir })
    return { variables, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function withKeys(urls: Partial<StackVariables>): StackVariables {
  if (urls.UPSTASH_REDIS_REST_URL === undefined) {
    throw new Error("The tests need Redis: install redis-server or valkey-server and run them again.")
  }
  const key = (): string => randomBytes(32).toString("hex")
  return {
    BASE_DOMAIN: "localhost",
    TENANT_TOKEN_KEY: key(),
    SESSION_KEY: key(),
    PLATFORM_TOKEN: key(),
    ...(urls as Omit<StackVariables, "BASE_DOMAIN" | "TENANT_TOKEN_KEY" | "SESSION_KEY" | "PLATFORM_TOKEN">),
  }
}

async function migrate(environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [`${scripts}migrate.ts`, "up"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const output = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await once(child, "exit")) as [number | null]
  if (code !== 0) throw new Error(`The migrations failed:\n${(await output).join("")}`)
}
