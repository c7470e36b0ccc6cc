import { DomainError } from "../../../base/errors.ts"
import { checkFileSize, MAX_FILE_BYTES } from "./read-file.ts"

/**
 * The file itself, where the bytes are its gzip; any other bytes as they are. Stops unpacking at 20 MB, however small the
 * packed file is. Throws `too_large`, or `invalid` where the gzip is damaged.
 */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  checkFileSize(bytes.length)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const packed = new Blob([new Uint8Array(bytes)]).stream()
    for await (const part of packed.pipeThrough(new DecompressionStream("gzip"))) {
      size += part.length
      if (size > MAX_FILE_BYTES) break
      parts.push(part)
    }
  } catch (cause) {
    throw new DomainError("invalid", { detail: "O arquivo compactado (gzip) está danificado ou incompleto.", cause })
  }
  checkFileSize(size)
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
