import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort, LOOPBACK } from "./free-port.ts"
import { openLog } from "./log-file.ts"
import { RedisConnection } from "./redis-connection.ts"
import { spawnGuarded, type GuardedProcess } from "./spawn-guarded.ts"

export interface RedisServer {
  readonly port: number
  readonly process: GuardedProcess
}

const START_MS = 30_000
const PORT_ATTEMPTS = 5

/** Starts the data folder's Redis under a watchdog. It keeps what it acknowledges, as Upstash does. */
export async function startRedis(program: string, dataDir: string): Promise<RedisServer> {
  const folder = join(dataDir, "redis")
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return await launch(program, folder, port, join(dataDir, "redis.log"))
    } catch (error) {
      const portWasTaken = /Address already in use/i.test(String(error))
      if (!portWasTaken || attempt === PORT_ATTEMPTS) throw error
    }
  }
}

async function launch(program: string, folder: string, port: number, logPath: string): Promise<RedisServer> {
  const logFile = openLog(logPath)
  const complaints: string[] = []
  const guarded = await spawnGuarded(program, flags(folder, port), {
    cwd: folder,
    graceMs: 10_000,
    log(line) {
      logFile.write(line)
      // Redis marks its warnings with "#"; advice about the kernel is of no concern here.
      const warning = /# (.*)/.exec(line)?.[1]
      if (warning && !/overcommit|WARNING|configuration loaded/i.test(warning)) complaints.push(warning)
    },
  })
  let gone = false
  void guarded.exited.then(() => {
    gone = true
    logFile.close()
  })
  for (const deadline = Date.now() + START_MS; ; await sleep(20)) {
    if (gone) throw new Error(`Redis did not start: ${complaints.join(" ") || `it ended at once, see ${logPath}`}`)
    if (await answers(port)) return { port, process: guarded }
    if (Date.now() > deadline) {
      await guarded.stop()
      throw new Error(`Redis did not start within ${START_MS / 1000} s: see ${logPath}`)
    }
  }
}

function flags(folder: string, port: number): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    bind: LOOPBACK,
    dir: folder,
    databases: "1",
    save: "",
    appendonly: "yes",
    appendfsync: "always",
    "maxmemory-policy": "noeviction",
    daemonize: "no",
    loglevel: "notice",
  }
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
}

/** While it loads its file Redis takes connections but answers LOADING. */
async function answers(port: number): Promise<boolean> {
  const connection = new RedisConnection(port)
  try {
    const [reply] = await connection.send([["PING"]])
    return reply?.kind === "simple"
  } catch {
    return false
  } finally {
    connection.close()
  }
}
