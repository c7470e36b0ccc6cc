import { execFileSync } from "node:child_process"
import { chmodSync, lstatSync, mkdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { SystemUser } from "./spawn-guarded.ts"

const USER = "postgres"
/** Survives a reboot and is open to every user, which a clone under a closed home is not. */
const SHARED_FOLDER = "/var/tmp"

/** The account Postgres runs as: ours, unless we are root, whom it refuses. */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  try {
    return lookUp()
  } catch {
    createUser()
    return lookUp()
  }
}

function lookUp(): SystemUser {
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, USER], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
  return { uid: id("-u"), gid: id("-g") }
}

function createUser(): void {
  const attempts = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", USER],
    ["adduser", "-S", "-D", "-H", "-s", "/sbin/nologin", USER],
  ] as const
  for (const [command, ...args] of attempts) {
    try {
      execFileSync(command, args, { stdio: "ignore" })
      return
    } catch {
      // The other spelling may be the one this system knows.
    }
  }
  throw new Error(
    `Postgres does not run as root and the user ${USER} could not be made: run "useradd --system ${USER}"`,
  )
}

/** Tells whether another user can walk to a path: every folder above it must be open. */
export function isReachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * A folder of ours that every user can walk through, for what must not lie in a closed one.
 * In a world-writable place a stranger could have made it first, so an existing one is only
 * taken if it is really ours.
 */
export function sharedFolder(): string {
  const folder = join(SHARED_FOLDER, `carmatch-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} is not ours alone: remove it and start again`)
  }
  // A strict umask may have closed it.
  chmodSync(folder, 0o755)
  return folder
}
