import type { Car } from "../../contract/car.ts"
import type { LearntPrior } from "../learn/learnt-prior.ts"
import { ByteReader, CorruptSnapshot } from "./bytes.ts"
import { checksum } from "./checksum.ts"
import { byName, type Columns, ENUM_NAMES, FLAGS, NUMBERS, TEXTS } from "./columns.ts"
import { readLists, readTexts } from "./dictionary.ts"
import { FORMAT, HEADER_BYTES, MAGIC } from "./format.ts"
import { type Ids, readIds } from "./ids.ts"
import { readCodes, readNumbers } from "./numbers.ts"
import { readPrior } from "./prior.ts"
import { readPhotos } from "./photos.ts"
import { carReader } from "./read-car.ts"

/** A dealer's cars in memory, read by column; nothing of it changes after it was made. */
export interface Stock {
  readonly version: number
  readonly size: number
  readonly ids: Ids
  readonly columns: Columns
  /** The learnt prior that ranks it, where there is one. */
  readonly prior: LearntPrior | undefined
  /** The car at an index from 0, whole, with its texts. */
  car(i: number): Car
  indexOf(id: string): number | undefined
}

/** Without the prior, which only a stock that is ranked by a learnt one has. */
const SECTIONS = 1 + ENUM_NAMES.length + NUMBERS.length + FLAGS.length + 1 + TEXTS.length + 2

/** The first section of codes, after the ids. */
const CODES_AT = 1

/** Opens a snapshot: checks it whole, unpacks nothing yet. Throws `CorruptSnapshot`. */
export function decodeSnapshot(bytes: Uint8Array): Stock {
  const { version, size, sections } = openSections(bytes)
  let next = 0
  const lazy = <T>(read: (from: ByteReader) => T): (() => T) => {
    const from = sections[next++]!
    return memo(() => read(new ByteReader(from)))
  }
  // In the order in which `encodeSnapshot` writes them.
  const ids = lazy((from) => readIds(from, size))
  const codes = byName(ENUM_NAMES, () => lazy((from) => Uint8Array.from(readCodes(from, size))))
  const numbers = byName(NUMBERS, () => lazy((from) => readNumbers(from, size)))
  const flags = byName(FLAGS, () => lazy((from) => Uint8Array.from(readCodes(from, size))))
  const equipment = lazy((from) => readLists(from, size))
  const texts = byName(TEXTS, () => lazy((from) => readTexts(from, size)))
  const consumptionShapes = lazy((from) => readCodes(from, size))
  const photos = lazy(readPhotos)
  const prior = sections.length > SECTIONS ? lazy(readPrior) : () => undefined

  const columns: Columns = {
    number: (name) => numbers[name](),
    code: (name) => codes[name](),
    flag: (name) => flags[name](),
    text: (name) => texts[name](),
    equipment,
  }
  const firstPhotos = memo(() => runningSum(numbers.photoCount()))
  const car = carReader({ ids, columns, consumptionShapes, photos, firstPhotos })
  return {
    version,
    size,
    get ids() {
      return ids()
    },
    columns,
    get prior() {
      return prior()
    },
    car: (i) => {
      if (!(i >= 0 && i < size)) throw new RangeError(`no car at ${i} of ${size}`)
      return car(i)
    },
    indexOf: (id) => ids().indexOf(id),
  }
}

function openSections(bytes: Uint8Array): { version: number; size: number; sections: Uint8Array[] } {
  const head = new ByteReader(bytes)
  if (head.u32() !== MAGIC) throw new CorruptSnapshot("not a snapshot")
  if (head.u32() !== FORMAT) throw new CorruptSnapshot("another format")
  if (head.u32() !== bytes.length) throw new CorruptSnapshot("cut off or too long")
  if (head.u32() !== checksum(bytes.subarray(HEADER_BYTES))) throw new CorruptSnapshot("checksum differs")
  const version = head.f64()
  const size = head.u32()
  const count = head.u32()
  if (count !== SECTIONS && count !== SECTIONS + 1) throw new CorruptSnapshot("another set of columns")
  const lengths = Array.from({ length: count }, () => head.u32())
  const sections = lengths.map((length) => head.bytes(length))
  // Codes take a byte a car at least: no more memory is ever asked for than the bytes speak for.
  if (sections[CODES_AT]!.length <= size) throw new CorruptSnapshot("fewer cars than it says")
  return { version, size, sections }
}

function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** For each place the sum of the counts before it. */
function runningSum(counts: Float64Array): Uint32Array {
  const sums = new Uint32Array(counts.length)
  for (let i = 1; i < counts.length; i++) sums[i] = sums[i - 1]! + counts[i - 1]!
  return sums
}
