import type { ByteReader, ByteWriter } from "./bytes.ts"
import { readCodes, writeCodes } from "./numbers.ts"
import { readStrings, type StringTable, writeStrings } from "./strings.ts"

/** A column of texts that repeat: `codes[i]` is 0 where the text is missing, else 1 + its index in `table`. */
export interface TextColumn {
  readonly codes: Uint32Array
  readonly table: StringTable
  text(i: number): string | undefined
}

export function writeTexts(out: ByteWriter, texts: readonly (string | undefined)[]): void {
  const index = new Map<string, number>()
  const codes = texts.map((text) => (text === undefined ? 0 : intern(index, text) + 1))
  writeCodes(out, codes)
  writeStrings(out, [...index.keys()])
}

export function readTexts(from: ByteReader, size: number): TextColumn {
  const codes = readCodes(from, size)
  const table = readStrings(from)
  return { codes, table, text: (i) => (codes[i] ? table.get(codes[i] - 1) : undefined) }
}

/**
 * A column of lists of texts. Cars of one version share their list, so whole lists are dictionary-coded too:
 * `lists[codes[i]]` are indexes into `table`, in the order given.
 */
export interface ListColumn {
  readonly codes: Uint32Array
  readonly lists: readonly Uint32Array[]
  readonly table: StringTable
  texts(i: number): string[]
}

export function writeLists(out: ByteWriter, rows: readonly (readonly string[])[]): void {
  const words = new Map<string, number>()
  const lists = new Map<string, readonly number[]>()
  const order = new Map<string, number>()
  const codes = rows.map((row) => {
    const list = row.map((word) => intern(words, word))
    const key = list.join()
    if (!lists.has(key)) lists.set(key, list)
    return intern(order, key)
  })
  writeCodes(out, codes)
  const distinct = [...lists.values()]
  out.u32(distinct.length)
  writeCodes(
    out,
    distinct.map((list) => list.length),
  )
  const flat = distinct.flat()
  out.u32(flat.length)
  writeCodes(out, flat)
  writeStrings(out, [...words.keys()])
}

export function readLists(from: ByteReader, size: number): ListColumn {
  const codes = readCodes(from, size)
  const lengths = readCodes(from, from.u32())
  const flat = readCodes(from, from.u32())
  const table = readStrings(from)
  let at = 0
  const lists = Array.from(lengths, (length) => flat.subarray(at, (at += length)))
  const known: string[][] = []
  const texts = (i: number): string[] => {
    const code = codes[i]!
    return (known[code] ??= Array.from(lists[code] ?? [], (word) => table.get(word))).slice()
  }
  return { codes, lists, table, texts }
}

function intern<K>(index: Map<K, number>, key: K): number {
  const known = index.get(key)
  if (known !== undefined) return known
  index.set(key, index.size)
  return index.size - 1
}
