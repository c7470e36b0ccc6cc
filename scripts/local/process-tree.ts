import { execFileSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { parentOf } from "./process-identity.ts"

const HAS_PROC = existsSync("/proc/self/stat")

/** The pids of all that a process started, and of what that started in turn, in whichever group or session. */
export function descendantsOf(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const [child, parent] of HAS_PROC ? familiesFromProc() : familiesFromPs()) {
    children.set(parent, [...(children.get(parent) ?? []), child])
  }
  const found: number[] = []
  const open = [pid]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const born = children.get(next) ?? []
    found.push(...born)
    open.push(...born)
  }
  return found
}

type Family = readonly [child: number, parent: number]

function familiesFromProc(): Family[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name)) ?? 0] as const)
}

function familiesFromPs(): Family[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([child = 0, parent = 0]) => [child, parent] as const)
}
