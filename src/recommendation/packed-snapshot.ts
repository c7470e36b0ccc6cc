/** A snapshot as Redis keeps it: `{version}:{deflated bytes in base64}`. */
export async function packSnapshot(version: number, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `${version}:${(await deflateSnapshot(bytes)).toBase64()}`
}

/** A snapshot's bytes deflated (RFC 1951), as browsers get them. */
export function deflateSnapshot(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream("deflate-raw"))
}

/** The version that a packed snapshot was built at, without unpacking it; NaN for what is none. */
export function packedVersion(packed: string): number {
  return Number(/^(\d+):/.exec(packed)?.[1] ?? Number.NaN)
}

/** The bytes of a packed snapshot. Throws on anything damaged. */
export async function unpackSnapshot(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = Uint8Array.fromBase64(packed.slice(packed.indexOf(":") + 1))
  return through(deflated, new DecompressionStream("deflate-raw"))
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: ReadableWritablePair<Uint8Array, ArrayBuffer | ArrayBufferView>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
