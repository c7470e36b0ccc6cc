import type { ByteReader, ByteWriter } from "./bytes.ts"
import { readCodes, writeCodes } from "./numbers.ts"

/** Texts of a column, each unpacked when it is first asked for. */
export interface StringTable {
  readonly size: number
  get(index: number): string
  all(): readonly string[]
}

const encoder = new TextEncoder()
// A byte order mark is a character of the text like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: false })
const ESCAPED = 1

/** UTF-8; half surrogate pairs, which UTF-8 cannot say, go through JSON's escapes. */
export function writeStrings(out: ByteWriter, texts: readonly string[]): void {
  const flags = new Uint8Array(texts.length)
  const packed = texts.map((text, i) => {
    if (text.isWellFormed()) return encoder.encode(text)
    flags[i] = ESCAPED
    return encoder.encode(JSON.stringify(text))
  })
  out.u32(texts.length)
  writeCodes(
    out,
    packed.map((bytes) => bytes.length),
  )
  out.u8(flags.includes(ESCAPED) ? ESCAPED : 0)
  if (flags.includes(ESCAPED)) out.bytes(flags)
  for (const bytes of packed) out.bytes(bytes)
}

export function readStrings(from: ByteReader): StringTable {
  const size = from.u32()
  const lengths = readCodes(from, size)
  const flags = from.u8() === ESCAPED ? from.bytes(size) : undefined
  const starts = new Uint32Array(size + 1)
  for (let i = 0; i < size; i++) starts[i + 1] = starts[i]! + lengths[i]!
  const blob = from.bytes(starts[size]!)
  const known = new Array<string | undefined>(size)
  const get = (index: number): string => {
    const seen = known[index]
    if (seen !== undefined) return seen
    const text = decoder.decode(blob.subarray(starts[index], starts[index + 1]))
    return (known[index] = flags?.[index] === ESCAPED ? (JSON.parse(text) as string) : text)
  }
  return { size, get, all: () => Array.from({ length: size }, (_, i) => get(i)) }
}
