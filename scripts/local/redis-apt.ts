import { execFile } from "node:child_process"
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { promisify } from "node:util"
import { findOnPath } from "./find-on-path.ts"

const exec = promisify(execFile)

/** Debian asks this program whether a freshly installed service may start; 101 says no. */
const POLICY = "/usr/sbin/policy-rc.d"
const PACKAGES = ["redis-server", "valkey-server"] as const
const MAX_OUTPUT = 16 * 1024 * 1024
const ENV = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" }

/** Tells whether this is a Debian or one of its children. */
export function isDebian(): boolean {
  return existsSync("/etc/debian_version")
}

/** Tells whether packages can be installed here by apt-get. */
export function hasApt(): boolean {
  return isDebian() && findOnPath("apt-get") !== null
}

/** Installs the first package that is new enough, without letting its own daemon start. */
export async function aptInstall(floor: number): Promise<void> {
  let name = await candidate(floor)
  if (name === null) {
    await apt("update")
    name = await candidate(floor)
  }
  if (name === null) throw new Error(`apt offers no Redis or Valkey ${floor}.0 or newer`)
  await withoutDaemon(() => apt("install", "--yes", "--no-install-recommends", name))
  // Not now, and not at the next boot either: the stack runs a Redis of its own.
  await exec("systemctl", ["disable", "--now", name]).catch(() => {})
}

async function candidate(floor: number): Promise<string | null> {
  for (const name of PACKAGES) {
    const { stdout } = await exec("apt-cache", ["policy", name], { env: ENV })
    // "5:7.0.15-1": the number before the colon is Debian's own.
    const version = /Candidate: (?:\d+:)?(\d+)/.exec(stdout)?.[1]
    if (Number(version ?? 0) >= floor) return name
  }
  return null
}

async function apt(...args: readonly string[]): Promise<void> {
  // Another apt-get may be at work, ours in a second clone for one: wait for it.
  await exec("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...args], { env: ENV, maxBuffer: MAX_OUTPUT })
}

async function withoutDaemon(install: () => Promise<void>): Promise<void> {
  const ours = !existsSync(POLICY)
  if (ours) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 })
  try {
    await install()
  } finally {
    if (ours) rmSync(POLICY, { force: true })
  }
}
