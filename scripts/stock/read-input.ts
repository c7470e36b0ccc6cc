import { readFile, stat } from "node:fs/promises"
import { MAX_FILE_BYTES } from "../../src/catalog/import/file/read-file.ts"
import { DomainError } from "../../src/base/errors.ts"

/** The bytes of the file to import. Throws DomainError `invalid` with one sentence where it cannot be read. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new DomainError("invalid", { detail: `${path} is not a file.` })
    if (found.size > MAX_FILE_BYTES) throw new DomainError("too_large", { detail: `${path} is larger than 20 MB.` })
    return await readFile(path)
  } catch (error) {
    if (error instanceof DomainError) throw error
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT"
    const why = missing ? "there is no such file" : "it cannot be opened"
    throw new DomainError("invalid", { detail: `Cannot read ${path}: ${why}.`, cause: error })
  }
}
