import { deflate, inflate } from "../base/deflate.ts"

/** A snapshot as Redis keeps it: `{version}:{deflated bytes in base64}`. */
export async function packSnapshot(version: number, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `${version}:${(await deflate(bytes)).toBase64()}`
}

/** The version that a packed snapshot was built at, without unpacking it; NaN for what is none. */
export function packedVersion(packed: string): number {
  return Number(/^(\d+):/.exec(packed)?.[1] ?? Number.NaN)
}

/** The bytes of a packed snapshot. Throws on anything damaged. */
export async function unpackSnapshot(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  return inflate(Uint8Array.fromBase64(packed.slice(packed.indexOf(":") + 1)))
}
