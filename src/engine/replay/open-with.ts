import { CorruptSnapshot } from "../snapshot.ts"
import type { Engine } from "./engine.ts"

/**
 * Opens a snapshot of whatever format with an engine: one of another format is first read by an engine of that format
 * and packed anew. Throws `CorruptSnapshot` where none of them reads it.
 */
export function openWith(
  engine: Engine,
  bytes: Uint8Array,
  engines: ReadonlyMap<string, Engine>,
): ReturnType<Engine["open"]> {
  const format = formatOf(bytes)
  if (format === engine.format) return engine.open(bytes)
  const reader = [...engines.values()].find((other) => other.format === format)
  if (reader === undefined) throw new CorruptSnapshot(`no engine reads format ${String(format)}`)
  return engine.open(engine.pack(reader.unpack(bytes)))
}

/** The second word of the header, in every format there was and will be; undefined for what is too short to be one. */
function formatOf(bytes: Uint8Array): number | undefined {
  if (bytes.length < 8) return undefined
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
}
