import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { freePort, LOOPBACK } from "./free-port.ts"
import { openLog } from "./log-file.ts"
import { postgresBinaries } from "./postgres-binaries.ts"
import { clusterFolder, ensureCluster, SUPERUSER } from "./postgres-cluster.ts"
import { stopLeftover } from "./postgres-leftover.ts"
import type { Secrets } from "./secrets.ts"
import { spawnGuarded, type GuardedProcess, type SystemUser } from "./spawn-guarded.ts"
import { postgresUser } from "./unprivileged.ts"

export interface Postgres {
  readonly port: number
  readonly process: GuardedProcess
}

const START_MS = 60_000
const PORT_ATTEMPTS = 5
/** Enough for hundreds of tunnels beside the HTTP server's sessions; an unused one costs some kilobytes. */
const MAX_CONNECTIONS = 500

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: "",
  max_connections: String(MAX_CONNECTIONS),
  timezone: "UTC",
  log_timezone: "UTC",
  // A client that went away must not leave its query running, as behind Neon's proxy.
  client_connection_check_interval: "1s",
  // Small machines and containers: parallel workers need shared memory that they may not have.
  max_parallel_workers_per_gather: "0",
  // Values belong to shoppers; they have no place in a log.
  log_parameter_max_length_on_error: "0",
  log_min_error_statement: "panic",
}

/** Starts the data folder's Postgres under a watchdog, making its files on the first start. */
export async function startPostgres(dataDir: string, secrets: Secrets, log: (line: string) => void): Promise<Postgres> {
  const user = postgresUser()
  const binaries = await postgresBinaries(user !== null)
  const folder = clusterFolder(dataDir, secrets, user)
  await stopLeftover(folder)
  const state = await ensureCluster(binaries.initdb, folder, secrets, user)
  log(state === "made" ? "Postgres: database files made" : "Postgres: database files found")

  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return await launch(binaries.postgres, folder, port, user, join(dataDir, "postgres.log"), secrets)
    } catch (error) {
      const portWasTaken = /Address already in use/.test(String(error))
      if (!portWasTaken || attempt === PORT_ATTEMPTS) throw error
    }
  }
}

async function launch(
  program: string,
  folder: string,
  port: number,
  user: SystemUser | null,
  logPath: string,
  secrets: Secrets,
): Promise<Postgres> {
  const flags = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const complaints: string[] = []
  const logFile = openLog(logPath)
  const guarded = await spawnGuarded(program, ["-D", folder, "-p", String(port), ...flags], {
    cwd: "/",
    // Fast shutdown: sessions are ended, nothing is lost, nobody is waited for.
    stopSignal: "SIGINT",
    graceMs: 10_000,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    log(line) {
      logFile.write(line)
      if (/FATAL|PANIC|could not/.test(line) && !NO_REASON.test(line)) {
        complaints.push(line.replace(/^.*?(FATAL|PANIC|LOG):\s*/, ""))
      }
    },
    ...(user ? { user } : {}),
  })
  void guarded.exited.then(() => logFile.close())
  let gone = false
  void guarded.exited.then(() => (gone = true))

  for (const deadline = Date.now() + START_MS; ; await sleep(20)) {
    if (gone) throw new Error(`Postgres did not start: ${complaints.join(" ") || `it ended at once, see ${logPath}`}`)
    const problem = await tryLogin(port, secrets.superuser)
    if (problem === null) return { port, process: guarded }
    if (problem.fatal || Date.now() > deadline) {
      await guarded.stop()
      throw new Error(`Postgres did not start: ${problem.message}`)
    }
  }
}

/** While it starts Postgres turns our own attempts to log in away; its children's farewells are the end, not its cause. */
const NO_REASON = /the database system is starting up|terminating connection/

async function tryLogin(port: number, password: string): Promise<{ fatal: boolean; message: string } | null> {
  const client = superuserClient(port, password, "postgres")
  try {
    await client.connect()
    return null
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === "28P01") {
      return {
        fatal: true,
        message: "the data folder has lost the password of its database; remove the folder to start afresh",
      }
    }
    return { fatal: false, message }
  } finally {
    await client.end().catch(() => {})
  }
}

/** A direct connection as the local superuser. */
export function superuserClient(port: number, password: string, database: string): pg.Client {
  const client = new pg.Client({
    host: LOOPBACK,
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5_000,
    query_timeout: START_MS,
  })
  // A server that goes away while we hold a connection is seen by whoever uses it next.
  client.on("error", () => {})
  return client
}
