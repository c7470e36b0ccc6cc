import { readdirSync, readFileSync } from "node:fs"

/** Clock ticks a second of /proc: fixed at 100 on Linux whatever the kernel's own. */
const TICKS_PER_SECOND = 100

/** Processes begun by one, by name workerd. Linux only, as is all here. */
export function childPids(parent: number): number[] {
  return processes()
    .filter(({ name, parent: theirs }) => name === "workerd" && theirs === parent)
    .map(({ pid }) => pid)
}

/** Milliseconds of CPU (user and system) that a process has used so far, to 10 ms. */
export function cpuMs(pid: number): number {
  const stat = statOf(pid)
  if (stat === undefined) throw new Error(`process ${pid} is gone`)
  return (stat.ticks * 1000) / TICKS_PER_SECOND
}

/** CPU in ms used so far, by who used it. */
export interface Used {
  readonly at: number
  readonly workerd: number
  readonly postgres: number
  readonly redis: number
  /** This process: the protocol servers in front of Postgres and Redis, and the shoppers' thread. */
  readonly here: number
  /** Everybody on the machine. */
  readonly all: number
}

export function cpuNow(): Used {
  const ours = descendants(process.pid)
  const of = (name: string) =>
    ours.filter((one) => one.name.startsWith(name)).reduce((sum, one) => sum + one.ticks + one.endedTicks, 0) *
    (1000 / TICKS_PER_SECOND)
  const { user, system } = process.cpuUsage()
  const [, ...all] = /^cpu .*/m.exec(readFileSync("/proc/stat", "utf8"))?.[0].split(/\s+/) ?? []
  const busy = [0, 1, 2, 5, 6].reduce((sum, i) => sum + Number(all[i]), 0) * (1000 / TICKS_PER_SECOND)
  const here = (user + system) / 1000
  return {
    at: performance.now(),
    workerd: of("workerd"),
    postgres: of("postgres"),
    redis: of("redis"),
    here,
    all: busy,
  }
}

/** Cores kept busy, on average, by who: together near the machine's number, the round was short of cores. */
export interface Cores {
  readonly worker: number
  readonly shoppers: number
  readonly postgres: number
  readonly redis: number
  /** The protocol servers in front of Postgres and Redis, of one thread: near 1 they are what others wait for. */
  readonly servers: number
  /** Whoever else is on the machine. */
  readonly others: number
}

export function coresSince(before: Used, shoppersMs: number): Cores {
  const now = cpuNow()
  const ms = now.at - before.at
  const share = (used: number) => Math.round((Math.max(0, used) / ms) * 100) / 100
  const since = (name: keyof Used) => now[name] - before[name]
  const others = since("all") - since("here") - since("workerd") - since("postgres") - since("redis")
  return {
    worker: share(since("workerd")),
    shoppers: share(shoppersMs),
    postgres: share(since("postgres")),
    redis: share(since("redis")),
    servers: share(since("here") - shoppersMs),
    others: share(others),
  }
}

function descendants(root: number): Stat[] {
  const all = processes()
  const found: Stat[] = []
  const below = new Set([root])
  for (let grown = true; grown;) {
    const next = all.filter(({ pid, parent }) => below.has(parent) && !below.has(pid))
    for (const one of next) below.add(one.pid)
    found.push(...next)
    grown = next.length > 0
  }
  return found
}

function processes(): Stat[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
}

interface Stat {
  readonly pid: number
  readonly name: string
  readonly parent: number
  readonly ticks: number
  /** Of children that have ended. */
  readonly endedTicks: number
}

/** What proc(5) says: pid (name) state parent …, user and system time as fields 14 and 15, ended children's 16, 17. */
function statOf(pid: number): Stat | undefined {
  try {
    const [, name = "", rest = ""] = /^\d+ \((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? []
    const fields = rest.split(" ")
    const at = (i: number) => Number(fields[i])
    return { pid, name, parent: at(1), ticks: at(11) + at(12), endedTicks: at(13) + at(14) }
  } catch {
    return undefined
  }
}
