import { type ByteReader, type ByteWriter, CorruptSnapshot } from "./bytes.ts"

/** `value = integer * multiply / divide`: whole thousands (seconds as ms), whole numbers, tenths, centavos. */
const UNITS = [
  { multiply: 1000, divide: 1 },
  { multiply: 1, divide: 1 },
  { multiply: 1, divide: 10 },
  { multiply: 1, divide: 100 },
] as const
const FLOAT = 8
const EMPTY = 0
const HAS_MISSING = 0x80
const LARGEST = 2 ** 47

/**
 * A column of numbers, exact: integers of the coarsest unit that fits, less the smallest of them, in as many bytes as
 * the largest needs; else Float64. Bytes of equal weight lie together ("planes"), which deflate likes best. Missing
 * values are NaN and cost a bit each in columns that have any.
 */
export function writeNumbers(out: ByteWriter, values: Float64Array): void {
  const present = values.filter((value) => !Number.isNaN(value))
  const missing = present.length < values.length
  const unit = UNITS.findIndex((candidate) => present.every((value) => isWhole(value, candidate)))
  const chosen = UNITS[unit]
  let low = Infinity
  let high = -Infinity
  if (chosen) {
    for (const value of present) {
      const whole = toWhole(value, chosen)
      if (whole < low) low = whole
      if (whole > high) high = whole
    }
  }
  const width = present.length === 0 ? EMPTY : chosen ? bytesFor(high - low) : FLOAT
  out.u8(width | (missing ? HAS_MISSING : 0))
  if (width === EMPTY) return
  if (missing) out.bytes(presence(values))
  if (!chosen) {
    const planes = new Uint8Array(values.length * FLOAT)
    const raw = new DataView(new ArrayBuffer(FLOAT))
    values.forEach((value, i) => {
      raw.setFloat64(0, Number.isNaN(value) ? 0 : value, true)
      for (let p = 0; p < FLOAT; p++) planes[p * values.length + i] = raw.getUint8(p)
    })
    out.bytes(planes)
    return
  }
  out.u8(unit)
  out.f64(low)
  writePlanes(out, width, values.length, (i) => {
    const value = values[i]!
    return Number.isNaN(value) ? 0 : toWhole(value, chosen) - low
  })
}

export function readNumbers(from: ByteReader, size: number): Float64Array {
  const head = from.u8()
  const width = head & ~HAS_MISSING
  if (width === EMPTY) return new Float64Array(size).fill(NaN)
  const present = head & HAS_MISSING ? from.bytes((size + 7) >> 3) : undefined
  const values = width === FLOAT ? readFloats(from, size) : readWholes(from, size, width)
  if (present) for (let i = 0; i < size; i++) if (!(present[i >> 3]! & (1 << (i & 7)))) values[i] = NaN
  return values
}

/** Non-negative integers without gaps, such as dictionary codes. */
export function writeCodes(out: ByteWriter, codes: ArrayLike<number>): void {
  let high = 0
  for (let i = 0; i < codes.length; i++) high = Math.max(high, codes[i]!)
  const width = bytesFor(high)
  out.u8(width)
  writePlanes(out, width, codes.length, (i) => codes[i]!)
}

export function readCodes(from: ByteReader, size: number): Uint32Array {
  const width = from.u8()
  if (width < 1 || width > 4) throw new CorruptSnapshot("codes of no width")
  const planes = from.bytes(width * size)
  const codes = new Uint32Array(size)
  for (let p = 0; p < width; p++) {
    const start = p * size
    for (let i = 0; i < size; i++) codes[i] = codes[i]! | (planes[start + i]! << (8 * p))
  }
  return codes
}

type Unit = (typeof UNITS)[number]

function toWhole(value: number, unit: Unit): number {
  return Math.round((value * unit.divide) / unit.multiply)
}

function isWhole(value: number, unit: Unit): boolean {
  const whole = toWhole(value, unit)
  // An integer cannot carry the sign of -0.
  return Math.abs(whole) < LARGEST && !Object.is(value, -0) && (whole * unit.multiply) / unit.divide === value
}

function bytesFor(largest: number): number {
  let width = 1
  while (largest >= 2 ** (8 * width)) width++
  return width
}

function writePlanes(out: ByteWriter, width: number, size: number, at: (i: number) => number): void {
  const planes = new Uint8Array(width * size)
  for (let i = 0; i < size; i++) {
    let rest = at(i)
    for (let p = 0; p < width; p++) {
      planes[p * size + i] = rest % 256
      rest = Math.floor(rest / 256)
    }
  }
  out.bytes(planes)
}

function readWholes(from: ByteReader, size: number, width: number): Float64Array {
  const unit = UNITS[from.u8()] ?? UNITS[1]
  const low = from.f64()
  const planes = from.bytes(width * size)
  const values = new Float64Array(size)
  for (let p = width - 1; p >= 0; p--) {
    for (let i = 0; i < size; i++) values[i] = values[i]! * 256 + planes[p * size + i]!
  }
  for (let i = 0; i < size; i++) values[i] = ((values[i]! + low) * unit.multiply) / unit.divide
  return values
}

function readFloats(from: ByteReader, size: number): Float64Array {
  const planes = from.bytes(FLOAT * size)
  const raw = new DataView(new ArrayBuffer(FLOAT))
  return Float64Array.from({ length: size }, (_, i) => {
    for (let p = 0; p < FLOAT; p++) raw.setUint8(p, planes[p * size + i]!)
    return raw.getFloat64(0, true)
  })
}

function presence(values: Float64Array): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3)
  values.forEach((value, i) => {
    if (!Number.isNaN(value)) bits[i >> 3] = bits[i >> 3]! | (1 << (i & 7))
  })
  return bits
}
