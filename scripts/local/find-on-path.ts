import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** The full path of a program, or null if the machine does not have it. */
export function findOnPath(name: string): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue
    try {
      accessSync(join(folder, name), constants.X_OK)
      return join(folder, name)
    } catch {
      // Not in this one.
    }
  }
  return null
}
