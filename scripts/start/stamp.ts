import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"

/** What was made from what: files and folders, sources relative to `root`. */
export interface Making {
  readonly root: string
  readonly sources: readonly string[]
  readonly results: readonly string[]
}

/** Notes what the results look like now and what they were made from. */
export function stamp(file: string, making: Making): void {
  writeFileSync(file, JSON.stringify(digests(making)))
}

/** True if neither the sources nor the results have changed by a byte since they were stamped. */
export function isStamped(file: string, making: Making): boolean {
  try {
    const { from, made } = JSON.parse(readFileSync(file, "utf8")) as Partial<ReturnType<typeof digests>>
    const now = digests(making)
    return from === now.from && made === now.made
  } catch {
    // No stamp, a torn one, or a result that is missing: all mean that it is to be made.
    return false
  }
}

function digests({ root, sources, results }: Making) {
  return { from: digest(root, sources), made: digest(root, results) }
}

/** SHA-256 over the names and contents of all files, in the order of their names. */
function digest(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256")
  for (const path of paths) {
    const top = resolve(root, path)
    for (const file of filesIn(top)) {
      const content = readFileSync(file)
      hash.update(`${file.slice(top.length)}\n${content.length}\n`).update(content)
    }
  }
  return hash.digest("hex")
}

function filesIn(top: string): string[] {
  if (!statSync(top).isDirectory()) return [top]
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
