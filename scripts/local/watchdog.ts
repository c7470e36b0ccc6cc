/**
 * Runs one program and makes sure it never outlives the process that asked for it.
 *
 * Our standard input is a pipe held by that process: however it ends – kill -9 included – the
 * kernel closes the pipe, and we stop the program. We and the program each lead a process group
 * of our own, so Ctrl-C in a terminal reaches neither and the order of the shutdown stays ours.
 *
 * Started by spawn-guarded.ts; the order comes as JSON in argv[2], reports go to descriptor 3.
 */
import { spawn } from "node:child_process"
import { writeSync } from "node:fs"
import { descendantsOf } from "./process-tree.ts"
import type { Order, Report } from "./spawn-guarded.ts"

const order = JSON.parse(process.argv[2] ?? "") as Order
const REPORT_DESCRIPTOR = 3

const program = spawn(order.command, order.args, {
  detached: true,
  stdio: ["ignore", "inherit", "inherit"],
  ...(order.cwd === undefined ? {} : { cwd: order.cwd }),
  ...order.user,
})
program.on("spawn", () => report({ pid: program.pid ?? 0 }))
program.on("error", (error) => {
  report({ error: error.message })
  process.exit(127)
})
program.on("exit", (code, killedBy) => {
  // Whatever the program itself started and forgot goes with it.
  signalGroup("SIGKILL")
  process.exit(code ?? (killedBy === null ? 1 : 128))
})

let stopping = false
function stop(): void {
  if (stopping) return
  stopping = true
  if (program.pid === undefined) return
  // Postgres' sessions lead groups of their own; and what is suspended would hear nothing, not even that its parent died.
  const family = descendantsOf(program.pid)
  for (const pid of [...family, -program.pid]) signal(pid, "SIGCONT")
  signalGroup(order.stopSignal)
  setTimeout(() => {
    // Found before their parent dies and they are nobody's.
    const left = descendantsOf(program.pid ?? 0)
    signalGroup("SIGKILL")
    for (const pid of left) signal(pid, "SIGKILL")
  }, order.graceMs)
}

function signalGroup(name: NodeJS.Signals): void {
  if (program.pid !== undefined) signal(-program.pid, name)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already, which is what we are here for.
  }
}

function report(line: Report): void {
  try {
    writeSync(REPORT_DESCRIPTOR, `${JSON.stringify(line)}\n`)
  } catch {
    // Nobody listens any more; the end of standard input is about to tell us so.
  }
}

process.stdin.on("end", stop).on("error", stop).on("close", stop).resume()
for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(name, stop)
