import { DomainError } from "../base/errors.ts"

/** A request's body, read no further than `limit` bytes. Throws DomainError `too_large`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new DomainError("too_large")
  const bytes = new Uint8Array(limit)
  let length = 0
  const body: ReadableStream<Uint8Array> | null = request.body
  for await (const chunk of body ?? []) {
    if (length + chunk.length > limit) throw new DomainError("too_large")
    bytes.set(chunk, length)
    length += chunk.length
  }
  return bytes.slice(0, length)
}
