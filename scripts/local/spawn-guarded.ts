import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"

/** What the watchdog is told to run. */
export interface Order {
  command: string
  args: readonly string[]
  cwd?: string
  user?: SystemUser
  stopSignal: NodeJS.Signals
  graceMs: number
}

/** What the watchdog reports back once. */
export type Report = { pid: number } | { error: string }

/** The account a program runs as. */
export interface SystemUser {
  uid: number
  gid: number
}

export interface GuardedOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Every line the program prints. */
  log?: (line: string) => void
  /** Only root can use it. */
  user?: SystemUser
  /** The polite request to stop; SIGTERM unless the program prefers another. */
  stopSignal?: NodeJS.Signals
  /** How long the program may take to stop before it is killed. */
  graceMs?: number
}

/** A running program that stops when we do, however we stop. */
export interface GuardedProcess {
  readonly pid: number
  readonly watchdogPid: number
  /** Resolves with the exit code once the program has gone. */
  readonly exited: Promise<number>
  stop(): Promise<void>
}

const WATCHDOG = fileURLToPath(new URL("watchdog.ts", import.meta.url))
const GRACE_MS = 5_000
/** How long after a program's end its output may still come. */
const LAST_WORDS_MS = 1_000

/**
 * Runs a program under a watchdog: it is stopped, its whole process group with it, when `stop` is
 * called and also when this process dies without a word. Resolves once the program runs.
 */
export async function spawnGuarded(
  command: string,
  args: readonly string[],
  options: GuardedOptions = {},
): Promise<GuardedProcess> {
  const graceMs = options.graceMs ?? GRACE_MS
  const order: Order = {
    command,
    args,
    stopSignal: options.stopSignal ?? "SIGTERM",
    graceMs,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.user === undefined ? {} : { user: options.user }),
  }
  const watchdog = spawn(process.execPath, [WATCHDOG, JSON.stringify(order)], {
    detached: true,
    env: options.env ?? process.env,
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  })
  const exited = new Promise<number>((resolve) => {
    watchdog.on("error", () => resolve(127))
    watchdog.on("close", (code) => resolve(code ?? 1))
    // Something the program left behind may hold its output open for ever.
    watchdog.on("exit", (code) => setTimeout(() => resolve(code ?? 1), LAST_WORDS_MS).unref())
  })
  // Writing to a watchdog that is just leaving is no error of ours.
  watchdog.stdin?.on("error", () => {})
  for (const stream of [watchdog.stdout, watchdog.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", options.log ?? (() => {}))
  }

  const pid = await firstReport(watchdog.stdio[3] as Readable, command)
  return {
    pid,
    watchdogPid: watchdog.pid ?? 0,
    exited,
    async stop() {
      watchdog.stdin?.end()
      const lastResort = setTimeout(() => killGroups(pid, watchdog.pid), graceMs + GRACE_MS)
      await exited
      clearTimeout(lastResort)
    },
  }
}

/** Resolves with the program's pid, or rejects if it could not be run at all. */
async function firstReport(pipe: Readable, command: string): Promise<number> {
  for await (const line of createInterface({ input: pipe })) {
    const report = JSON.parse(line) as Report
    if ("pid" in report) return report.pid
    throw new Error(`${command} could not be run: ${report.error}`)
  }
  throw new Error(`${command} could not be run: its watchdog did not start`)
}

/** For a watchdog that hangs: never seen, but a stop must end. */
function killGroups(...pids: readonly (number | undefined)[]): void {
  for (const pid of pids) {
    if (pid === undefined || pid === 0) continue
    try {
      process.kill(-pid, "SIGKILL")
    } catch {
      // Gone already.
    }
  }
}
