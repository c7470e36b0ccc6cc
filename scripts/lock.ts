/**
 * Completes package-lock.json for the platforms it was not made on: `npm run lock`.
 *
 * npm leaves out an optional package that the registry it asked could not serve, so a lock file made on Linux can
 * lack the macOS builds of oxlint, oxfmt or workerd, and `npm ci` there would install none. An entry with version,
 * os and cpu is enough: npm finds the address and the checksum itself.
 */
import { readFileSync, writeFileSync } from "node:fs"

/** What this file reads and writes of one entry of a lock file. */
interface LockEntry {
  version?: string
  dev?: boolean
  hasInstallScript?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

/** The part of package-lock.json (version 3) that matters here. */
export interface LockFile {
  packages: Record<string, LockEntry>
}

/** An optional package that some entry asks for and the lock file does not hold. */
export interface Missing {
  wantedBy: string
  name: string
  version: string
}

/** True where Node, starting in `from`, would find `name`: in its own node_modules or in one further up. */
function isLocked(lock: LockFile, from: string, name: string): boolean {
  for (let folder = from; ;) {
    if (lock.packages[`${folder}${folder === "" ? "" : "/"}node_modules/${name}`] !== undefined) return true
    if (folder === "") return false
    const cut = folder.lastIndexOf("/node_modules/")
    folder = cut < 0 ? "" : folder.slice(0, cut)
  }
}

/** Every optional dependency without an entry. */
export function missingOptional(lock: LockFile): Missing[] {
  return Object.entries(lock.packages).flatMap(([wantedBy, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock, wantedBy, name))
      .map(([name, version]) => ({ wantedBy, name, version })),
  )
}

const systems: Record<string, string> = { windows: "win32" }
const processors: Record<string, string> = { "64": "x64" }

/** Reads `binding-linux-arm64-musl` or `workerd-darwin-64` into what npm compares with the machine. */
export function platformOf(name: string): { cpu: string[]; os: string[]; libc?: string[] } {
  const found = /(android|darwin|freebsd|linux|openharmony|win32|windows)-([a-z0-9]+)(?:-(gnu|musl)?\w*)?$/.exec(name)
  if (found === null)
    throw new Error(`cannot tell the platform of ${name} by its name: add it to the lock file by hand`)
  const [, system = "", processor = "", libc] = found
  return {
    ...(libc !== undefined && { libc: [libc === "gnu" ? "glibc" : "musl"] }),
    os: [systems[system] ?? system],
    cpu: [processors[processor] ?? processor],
  }
}

/** Adds the missing entries, each as npm itself would sort it, and says how many there were. */
export function complete(lock: LockFile): number {
  const missing = missingOptional(lock)
  for (const { wantedBy, name, version } of missing) {
    const dev = lock.packages[wantedBy]?.dev
    const { cpu, libc, os } = platformOf(name)
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(dev !== undefined && { dev }),
      ...(libc !== undefined && { libc }),
      optional: true,
      os,
    }
  }
  const byPath = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, "en"))
  lock.packages = Object.fromEntries(byPath)
  return missing.length
}

if (import.meta.main) {
  const file = new URL("../package-lock.json", import.meta.url)
  const lock = JSON.parse(readFileSync(file, "utf8")) as LockFile
  const added = complete(lock)
  if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`package-lock.json: ${added} entries added\n`)
}
