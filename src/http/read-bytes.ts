import { DomainError } from "../base/errors.ts"

/** A request's body, read no further than `limit` bytes; takes the memory it needs. Throws DomainError `too_large`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = request.headers.get("content-length")
  if (Number(announced ?? 0) > limit) throw new DomainError("too_large")
  // The server holds a body to the length that it announces: it can be read in one piece.
  if (announced !== null) return readWhole(request, limit)
  const chunks: Uint8Array[] = []
  let length = 0
  const body: ReadableStream<Uint8Array> | null = request.body
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > limit) throw new DomainError("too_large")
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

async function readWhole(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > limit) throw new DomainError("too_large")
  return bytes
}
