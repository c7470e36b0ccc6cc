import type { ByteReader, ByteWriter } from "./bytes.ts"
import { readStrings, writeStrings } from "./strings.ts"

/** The cars' ids: 16 bytes each, turned into text only when asked for. */
export interface Ids {
  at(i: number): string
  indexOf(id: string): number | undefined
  /** Sorts as the texts do. */
  compare(i: number, j: number): number
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const WORDS = 4
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
const AS_UUIDS = 1
const AS_TEXTS = 0

/** Canonical UUIDs as bytes (in planes: the time in front of a UUIDv7 repeats); anything else as text. */
export function writeIds(out: ByteWriter, ids: readonly string[]): void {
  if (!ids.every((id) => UUID.test(id))) {
    out.u8(AS_TEXTS)
    writeStrings(out, ids)
    return
  }
  out.u8(AS_UUIDS)
  const planes = new Uint8Array(16 * ids.length)
  ids.forEach((id, i) => {
    const hex = id.replaceAll("-", "")
    for (let p = 0; p < 16; p++) planes[p * ids.length + i] = Number.parseInt(hex.slice(2 * p, 2 * p + 2), 16)
  })
  out.bytes(planes)
}

export function readIds(from: ByteReader, size: number): Ids {
  if (from.u8() === AS_TEXTS) return textIds(readStrings(from).all())
  const planes = from.bytes(16 * size)
  const words = new Uint32Array(WORDS * size)
  for (let p = 0; p < 16; p++) {
    const shift = 24 - 8 * (p & 3)
    for (let i = 0, w = p >> 2; i < size; i++, w += WORDS) words[w] = words[w]! | (planes[p * size + i]! << shift)
  }
  return uuidIds(words, size)
}

function textIds(ids: readonly string[]): Ids {
  const index = new Map(ids.map((id, i) => [id, i]))
  return {
    at: (i) => ids[i]!,
    indexOf: (id) => index.get(id),
    compare: (i, j) => (ids[i]! < ids[j]! ? -1 : ids[i]! > ids[j]! ? 1 : 0),
  }
}

function uuidIds(words: Uint32Array, size: number): Ids {
  let table: Int32Array | undefined
  return {
    at: (i) => {
      const half = (k: number): string => {
        const word = words[WORDS * i + (k >> 1)]!
        const bits = k & 1 ? word & 0xffff : word >>> 16
        return HEX[bits >> 8]! + HEX[bits & 0xff]!
      }
      return `${half(0)}${half(1)}-${half(2)}-${half(3)}-${half(4)}-${half(5)}${half(6)}${half(7)}`
    },
    indexOf: (id) => {
      if (!UUID.test(id)) return undefined
      table ??= hashTable(words, size)
      const wanted = wordsOf(id)
      for (let slot = hash(wanted, 0); ; slot++) {
        const i = table[slot & (table.length - 1)]!
        if (i < 0) return undefined
        if (same(words, i, wanted)) return i
      }
    },
    compare: (i, j) => {
      for (let k = 0; k < WORDS; k++) {
        const order = words[WORDS * i + k]! - words[WORDS * j + k]!
        if (order !== 0) return order
      }
      return 0
    },
  }
}

/** Open addressing, at most half full; -1 is an empty slot. The last of equal ids wins, as in a Map. */
function hashTable(words: Uint32Array, size: number): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 2))).fill(-1)
  const mask = table.length - 1
  for (let i = 0; i < size; i++) {
    const id = words.subarray(WORDS * i, WORDS * (i + 1))
    let slot = hash(id, 0) & mask
    while (table[slot]! >= 0 && !same(words, table[slot]!, id)) slot = (slot + 1) & mask
    table[slot] = i
  }
  return table
}

function wordsOf(id: string): Uint32Array {
  const hex = id.replaceAll("-", "")
  return Uint32Array.from({ length: WORDS }, (_, k) => Number.parseInt(hex.slice(8 * k, 8 * k + 8), 16))
}

function hash(words: Uint32Array, start: number): number {
  let mixed = 0
  for (let k = 0; k < WORDS; k++) mixed = Math.imul(mixed ^ words[start + k]!, 0x9e3779b1) ^ (mixed >>> 15)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

function same(words: Uint32Array, i: number, wanted: Uint32Array): boolean {
  for (let k = 0; k < WORDS; k++) if (words[WORDS * i + k] !== wanted[k]) return false
  return true
}
