import { readFile, stat } from "node:fs/promises"
import { MAX_FILE_BYTES } from "../../src/catalog/import/file/read-file.ts"
import { CommandError } from "../cli/command.ts"

/** The bytes of the file to import. Throws CommandError where it cannot be read. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new CommandError("invalid", `${path} is not a file.`)
    if (found.size > MAX_FILE_BYTES) throw new CommandError("too_large", `${path} is larger than 20 MB.`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT"
    const why = missing ? "there is no such file" : "it cannot be opened"
    throw new CommandError("invalid", `Cannot read ${path}: ${why}.`, { cause: error })
  }
}
