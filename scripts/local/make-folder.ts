import { mkdirSync, statSync } from "node:fs"
import { dirname, resolve } from "node:path"

/**
 * Makes a folder and those above it, one at a time: Node's own `recursive` never returns where a file system answers
 * "no such file" to a folder that it does not let be made (below /proc). Throws one sentence where it cannot.
 */
export function makeFolder(path: string): void {
  const folder = resolve(path)
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) return
  if (found !== undefined) throw new Error(`Cannot use ${folder} as a folder: it is a file.`)
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another process may just have made it.
    if (code === "EEXIST") return makeFolder(folder)
    if (code !== "ENOENT") throw error
    throw new Error(`Cannot make the folder ${folder}: its file system does not allow it.`, { cause: error })
  }
}
