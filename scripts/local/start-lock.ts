import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { identify, isAlive, type ProcessIdentity } from "./process-identity.ts"

/** Held by the one process that may run or start a stack on a data folder. */
export interface StartLock {
  release(): void
}

/**
 * Takes the lock, or answers who holds it. The lock is a file naming its owner, made by link(2)
 * so that exactly one of two starters gets it; one left by a dead process is taken over.
 */
export function takeLock(path: string): StartLock | ProcessIdentity {
  const own = JSON.stringify(identify(process.pid))
  const mine = `${path}.${process.pid}`
  try {
    writeFileSync(mine, own)
    for (;;) {
      if (tryLink(mine, path)) {
        return { release: () => releaseIfOurs(path, own) }
      }
      const found = readOwner(path)
      if (found === null) continue
      const owner = parseOwner(found)
      if (owner && isAlive(owner)) return owner
      discardStale(path, found)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  }
}

/**
 * Moves a dead owner's lock away. Between our reading it and moving it another starter may have
 * done the same and put its own in place: then what we moved is alive and goes back.
 */
function discardStale(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readOwner(aside) !== stale) tryLink(aside, path)
  rmSync(aside, { force: true })
}

function releaseIfOurs(path: string, own: string): void {
  if (readOwner(path) === own) rmSync(path, { force: true })
}

function readOwner(path: string): string | null {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return null
  }
}

function parseOwner(text: string): ProcessIdentity | null {
  try {
    return JSON.parse(text) as ProcessIdentity
  } catch {
    return null
  }
}
