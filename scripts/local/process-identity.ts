import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number
  started: string
}

interface ProcessFacts {
  started: string
  parent: number
}

const HAS_PROC = existsSync("/proc/self/stat")

/** Names a living process, or answers null if there is none with that number. */
export function identify(pid: number): ProcessIdentity | null {
  const facts = readFacts(pid)
  return facts && { pid, started: facts.started }
}

/** Tells whether the very process that was identified still lives. */
export function isAlive(identity: ProcessIdentity): boolean {
  return readFacts(identity.pid)?.started === identity.started
}

/** The pid of a living process's parent. */
export function parentOf(pid: number): number | null {
  return readFacts(pid)?.parent ?? null
}

/** What the process was started as; empty if that cannot be told. */
export function commandLine(pid: number): string {
  try {
    return HAS_PROC ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") : ps(pid, "command=")
  } catch {
    return ""
  }
}

function readFacts(pid: number): ProcessFacts | null {
  try {
    return HAS_PROC ? factsFromProc(pid) : factsFromPs(pid)
  } catch {
    return null
  }
}

function factsFromProc(pid: number): ProcessFacts | null {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  // The name in parentheses may itself hold spaces and parentheses: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  const [state, parent] = fields
  if (state === "Z" || state === "X") return null
  const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
  return { started: `${bootId}/${fields[19]}`, parent: Number(parent) }
}

function factsFromPs(pid: number): ProcessFacts | null {
  const [state, parent, ...started] = ps(pid, "state=,ppid=,lstart=").split(/\s+/)
  if (state === undefined || state.startsWith("Z")) return null
  return { started: started.join(" "), parent: Number(parent) }
}

function ps(pid: number, columns: string): string {
  return execFileSync("ps", ["-o", columns, "-p", String(pid)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim()
}
