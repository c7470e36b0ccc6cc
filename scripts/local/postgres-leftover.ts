import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { commandLine, identify, isAlive } from "./process-identity.ts"

const LEAVE_ALONE_MS = 3_000
const STOP_MS = 15_000

/**
 * Sees to it that no earlier server still runs on these database files. Usually its watchdog is
 * just stopping it; if not, we do. A pid file left by a crash is Postgres' own to clean up.
 */
export async function stopLeftover(folder: string): Promise<void> {
  const pid = readPid(join(folder, "postmaster.pid"))
  const server = pid === null ? null : identify(pid)
  // The number may have gone to a stranger since: only a postgres on these very files is ours.
  if (!server || !commandLine(server.pid).includes(folder)) return

  if (await gone(server, LEAVE_ALONE_MS)) return
  process.kill(server.pid, "SIGINT")
  if (await gone(server, STOP_MS)) return
  throw new Error(`An earlier Postgres (process ${server.pid}) still runs on ${folder} and does not stop`)
}

async function gone(server: Parameters<typeof isAlive>[0], patienceMs: number): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    if (!isAlive(server)) return true
  }
  return false
}

function readPid(path: string): number | null {
  try {
    const [first] = readFileSync(path, "utf8").split("\n")
    return Number(first) || null
  } catch {
    return null
  }
}
