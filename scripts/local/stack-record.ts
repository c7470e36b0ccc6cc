import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { identify, isAlive, type ProcessIdentity } from "./process-identity.ts"
import type { Role } from "./secrets.ts"

/** Where a running stack is reached. */
export interface StackAddress {
  /** Connection strings whose host and port are the Neon server's. */
  urls: Record<Role, string>
  /** Straight to Postgres, for tests and tools. */
  superuserUrl: string
  /** null: this machine has no Redis and could not get one. */
  redis: { restUrl: string; restToken: string; url: string } | null
}

interface StackRecord {
  owner: ProcessIdentity
  address: StackAddress
}

const FILE = "stack.json"
const PROBE_MS = 3_000
const START_MS = 60_000

/** Writes down, for other commands, where the stack of this process is. */
export function recordStack(dataDir: string, address: StackAddress): void {
  const owner = identify(process.pid)
  const path = join(dataDir, FILE)
  writeFileSync(`${path}.new`, JSON.stringify({ owner, address }), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export function forgetStack(dataDir: string): void {
  rmSync(join(dataDir, FILE), { force: true })
}

/** The stack that runs on a data folder: its process lives and its database answers. */
export async function findStack(dataDir: string): Promise<StackAddress | null> {
  const record = readJson(join(dataDir, FILE)) as StackRecord | null
  if (!record || !isAlive(record.owner)) return null
  return (await answers(record.address.urls.web)) ? record.address : null
}

/** Like findStack, but waits for a stack that is just starting. */
export async function waitForStack(dataDir: string): Promise<StackAddress | null> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await sleep(100)) {
    const found = await findStack(dataDir)
    if (found) return found
    const starter = readJson(join(dataDir, "stack.lock")) as ProcessIdentity | null
    if (!starter || !isAlive(starter)) return null
  }
  return null
}

async function answers(connectionString: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${new URL(connectionString).host}/sql`, {
      method: "POST",
      headers: { "neon-connection-string": connectionString },
      body: JSON.stringify({ query: "SELECT 1" }),
      signal: AbortSignal.timeout(PROBE_MS),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return null
  }
}
