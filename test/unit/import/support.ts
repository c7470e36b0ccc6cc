import { parseStock, type ParsedStock } from "../../../src/catalog/import/parse-stock.ts"
import { readFile } from "../../../src/catalog/import/file/read-file.ts"
import type { ImportedCar } from "../../../src/catalog/import/row/imported-car.ts"

export const NOW = new Date("2026-11-23T12:00:00Z")

/** A file's text (UTF-8) or bytes as cars. */
export function parse(file: string | Uint8Array, columns?: readonly string[]): ParsedStock {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file
  return parseStock(readFile(bytes), { columns, now: NOW })
}

/** The cars of a file, which must have no rejected row. */
export function carsOf(file: string | Uint8Array, columns?: readonly string[]): ImportedCar[] {
  const { cars, rejected } = parse(file, columns)
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected))
  return cars.map(({ car }) => car)
}

/** The one car of a file. */
export function carOf(file: string, columns?: readonly string[]): ImportedCar {
  const [car, ...more] = carsOf(file, columns)
  if (car === undefined || more.length > 0) throw new Error("not one car")
  return car
}

/** Each byte a character, as ISO-8859-1 and windows-1252 write the letters of Portuguese. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
