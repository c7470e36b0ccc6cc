import { createWriteStream, existsSync, renameSync, statSync } from "node:fs"

const MAX_BYTES = 4 * 1024 * 1024

/** Appends a program's lines to a file; one that has grown large is set aside first. */
export function openLog(path: string): { write(line: string): void; close(): void } {
  if (existsSync(path) && statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`)
  const file = createWriteStream(path, { flags: "a", mode: 0o600 })
  // A full disk must not bring the stack down by way of its log.
  file.on("error", () => {})
  return {
    write: (line) => void file.write(`${line}\n`),
    close: () => void file.end(),
  }
}
