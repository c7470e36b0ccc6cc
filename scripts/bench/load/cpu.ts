import { readdirSync, readFileSync } from "node:fs"

/** Clock ticks a second of /proc: fixed at 100 on Linux whatever the kernel's own. */
const TICKS_PER_SECOND = 100

/** Processes begun by one, by name workerd. Linux only, as is `cpuMs`. */
export function childPids(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: statOf(Number(name)) }))
    .filter(({ stat }) => stat?.name === "workerd" && stat.parent === parent)
    .map(({ pid }) => pid)
}

/** Milliseconds of CPU (user and system) that a process has used so far, to 10 ms. */
export function cpuMs(pid: number): number {
  const stat = statOf(pid)
  if (stat === undefined) throw new Error(`process ${pid} is gone`)
  return (stat.ticks * 1000) / TICKS_PER_SECOND
}

/** What proc(5) says: pid (name) state parent …, user and system time as fields 14 and 15. */
function statOf(pid: number): { name: string; parent: number; ticks: number } | undefined {
  try {
    const [, name = "", rest = ""] = /^\d+ \((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? []
    const fields = rest.split(" ")
    return { name, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return undefined
  }
}
