import type { Car } from "../../contract/car.ts"
import type { LearntPrior } from "../learn/learnt-prior.ts"
import { ByteWriter } from "./bytes.ts"
import { checksum } from "./checksum.ts"
import {
  codeOf,
  ENUM_NAMES,
  type EnumName,
  type ENUMS,
  type FlagName,
  FLAGS,
  NO,
  type NumberName,
  NUMBERS,
  TEXTS,
  type TextName,
  YES,
} from "./columns.ts"
import { writeLists, writeTexts } from "./dictionary.ts"
import { FORMAT, HEADER_BYTES, MAGIC } from "./format.ts"
import { writeIds } from "./ids.ts"
import { writeCodes, writeNumbers } from "./numbers.ts"
import { writePrior } from "./prior.ts"
import { writePhotos } from "./photos.ts"
import { toTemplate } from "./template.ts"

export interface SnapshotMeta {
  readonly stockVersion: number
  /** The learnt prior that ranks this stock; without one, the engine's own. */
  readonly prior?: LearntPrior | undefined
}

/**
 * A stock as bytes: a header, then one section a column, score columns first. Deterministic; cars keep their order.
 * Not compressed here, so that the caller may deflate with what its runtime has; the layout is made to deflate well.
 */
export function encodeSnapshot(cars: readonly Car[], { stockVersion, prior }: SnapshotMeta): Uint8Array<ArrayBuffer> {
  const sections = [
    section(writeIds, cars.map(idOf)),
    ...ENUM_NAMES.map((name) => section(writeCodes, cars.map(enumCode(name)))),
    ...NUMBERS.map((name) => section(writeNumbers, Float64Array.from(cars, numberOf(name)))),
    ...FLAGS.map((name) => section(writeCodes, cars.map(flagCode(name)))),
    section(writeLists, cars.map(equipmentOf)),
    ...TEXTS.map((name) => section(writeTexts, cars.map(textOf(name)))),
    section(writeCodes, cars.map(consumptionShape)),
    section(writePhotos, cars.flatMap(photosAsTemplates)),
    ...(prior === undefined ? [] : [section(writePrior, prior)]),
  ]
  const body = new ByteWriter()
  body.f64(stockVersion)
  body.u32(cars.length)
  body.u32(sections.length)
  for (const bytes of sections) body.u32(bytes.length)
  for (const bytes of sections) body.bytes(bytes)
  const packed = body.done()
  const out = new ByteWriter()
  out.u32(MAGIC)
  out.u32(FORMAT)
  out.u32(HEADER_BYTES + packed.length)
  out.u32(checksum(packed))
  out.bytes(packed)
  return out.done()
}

function section<T>(write: (out: ByteWriter, column: T) => void, column: T): Uint8Array {
  const out = new ByteWriter()
  write(out, column)
  return out.done()
}

const idOf = (car: Car): string => car.id
const equipmentOf = (car: Car): readonly string[] => car.equipment
const enumCode =
  <N extends EnumName>(name: N) =>
  (car: Car): number =>
    codeOf(name, car[name] as (typeof ENUMS)[N][number] | undefined)
const flagCode =
  (name: FlagName) =>
  (car: Car): number =>
    car[name] === undefined ? 0 : car[name] ? YES : NO
const numberOf = (name: NumberName) => (car: Car) => numberFact(car, name)
const textOf = (name: TextName) => (car: Car) => textFact(car, name)

function numberFact(car: Car, name: NumberName): number {
  switch (name) {
    case "gasolineCity":
      return car.consumption?.gasoline?.city ?? NaN
    case "gasolineHighway":
      return car.consumption?.gasoline?.highway ?? NaN
    case "ethanolCity":
      return car.consumption?.ethanol?.city ?? NaN
    case "ethanolHighway":
      return car.consumption?.ethanol?.highway ?? NaN
    case "safetyStars":
      return car.safety?.stars ?? NaN
    case "safetyYear":
      return car.safety?.year ?? NaN
    case "photoCount":
      return car.photos.length
    case "enteredAt":
    case "updatedAt":
      return isoMillis(car[name]) ?? NaN
    default:
      return car[name] ?? NaN
  }
}

function textFact(car: Car, name: TextName): string | undefined {
  switch (name) {
    case "title":
    case "url":
      return toTemplate(car[name], car)
    case "enteredAtText":
      return isoMillis(car.enteredAt) === undefined ? car.enteredAt : undefined
    case "updatedAtText":
      return isoMillis(car.updatedAt) === undefined ? car.updatedAt : undefined
    default:
      return car[name]
  }
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Milliseconds since 1970 of a time that they give back character by character. */
function isoMillis(text: string): number | undefined {
  const millis = ISO.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(millis) && new Date(millis).toISOString() === text ? millis : undefined
}

/** 0 no consumption; else 1 and which fuels it names, so that an empty object comes back as one. */
function consumptionShape({ consumption }: Car): number {
  return consumption === undefined ? 0 : 1 + (consumption.gasoline ? 2 : 0) + (consumption.ethanol ? 4 : 0)
}

function photosAsTemplates(car: Car) {
  return car.photos.map((photo) => ({ ...photo, url: toTemplate(photo.url, car), alt: toTemplate(photo.alt, car) }))
}
