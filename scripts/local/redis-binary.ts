import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { aptInstall, hasApt, isDebian } from "./redis-apt.ts"
import { findOnPath } from "./find-on-path.ts"

const exec = promisify(execFile)
const PROGRAMS = ["redis-server", "valkey-server"] as const
/** The oldest Redis the code may run on; Valkey counts on from 7.2. */
const FLOOR = 7

/** A Redis program of this machine, or why there is none and what to do about it. */
export type RedisBinary = { path: string } | { missing: string }

/** Finds a Redis on PATH, else installs one where that can be done unattended. */
export async function findRedis(log: (line: string) => void): Promise<RedisBinary> {
  const found = await onPath()
  if (found) return found
  try {
    if (hasApt() && process.getuid?.() === 0) {
      log("Redis: none on PATH, installing it with apt-get")
      await aptInstall(FLOOR)
    } else if (process.platform === "darwin" && findOnPath("brew")) {
      log("Redis: none on PATH, installing it with Homebrew")
      await exec("brew", ["install", "redis"], { env: { ...process.env, HOMEBREW_NO_AUTO_UPDATE: "1" } })
    }
  } catch (error) {
    log(`Redis: the installation failed: ${firstLine(error)}`)
  }
  return (await onPath()) ?? { missing: advice() }
}

async function onPath(): Promise<{ path: string } | null> {
  for (const name of PROGRAMS) {
    const path = findOnPath(name)
    if (path && (await majorVersion(path)) >= FLOOR) return { path }
  }
  return null
}

async function majorVersion(path: string): Promise<number> {
  try {
    const { stdout } = await exec(path, ["--version"])
    return Number(/v=(\d+)/.exec(stdout)?.[1] ?? 0)
  } catch {
    return 0
  }
}

function advice(): string {
  const command =
    process.platform === "darwin"
      ? "brew install redis"
      : isDebian()
        ? "sudo apt-get install redis-server"
        : "dnf install valkey (or your system's package of redis or valkey)"
  return `No redis-server or valkey-server ${FLOOR}.0 or newer is on PATH: run "${command}".`
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string }
  const said = stderr === undefined || stderr.trim() === "" ? message : stderr.trim()
  return said.split("\n").at(-1) ?? message
}
