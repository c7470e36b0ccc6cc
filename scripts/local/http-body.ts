import type { Readable } from "node:stream"

/** The request's body is larger than its reader takes. */
export class BodyTooLarge extends Error {}

/**
 * Reads a request's whole body. Past the limit it throws but lets the rest flow by unread: a
 * client that is still sending would otherwise see a broken pipe instead of our answer.
 */
export async function readBody(request: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  await new Promise<void>((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else reject(new BodyTooLarge(`request is too large (max is ${limit} bytes)`))
    })
    request.on("end", resolve)
    request.on("error", reject)
    request.on("close", () => reject(new Error("the client went away")))
  })
  return Buffer.concat(chunks)
}

/** Decodes UTF-8, throwing on bytes that are none rather than replacing them; a byte order mark stays, for JSON to refuse. */
export function decodeUtf8(body: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body)
}
