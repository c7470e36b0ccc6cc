import { DomainError } from "../../base/errors.ts"
import type { Fuel } from "../../contract/car.ts"
import { readFile } from "../import/file/read-file.ts"
import { unpack } from "../import/file/unpack.ts"
import { type Cell, cut, Refusal, textOf } from "../import/values/cell.ts"
import { readFuel } from "../import/values/read-fuel.ts"
import { readPrice } from "../import/values/read-price.ts"
import { FIPE_YEAR, type FipeColumn, type FipeColumns, findFipeColumns } from "./columns.ts"
import { monthNumber, monthOf, readMonth } from "./month.ts"

/** FIPE's model year for a new car. */
export const ZERO_KM = 32_000

/** One reference price, in integer centavos. (code, year, fuel) is its key within a month. */
export interface FipePrice {
  readonly code: string
  readonly make: string
  readonly model: string
  readonly year: number
  readonly fuel: Fuel
  readonly price: number
}

/** A month's prices, each key once, in the order of the keys; and how many rows were left out, by why. */
export interface FipeMonth {
  readonly month: string
  readonly prices: readonly FipePrice[]
  readonly otherVehicles: number
  readonly unreadable: number
}

const NEEDED: Readonly<Partial<Record<FipeColumn, string>>> = {
  code: "código FIPE",
  make: "marca",
  model: "modelo",
  year: "ano-modelo",
  price: "preço",
}
/** More unreadable rows than this, and the file is not what we take it for. */
const UNREADABLE_SHARE = 0.02
const CAR = "1"

/**
 * A file of FIPE reference prices (CSV, JSON or XML, also gzipped, any order of columns, with names or without) by
 * reference month; `month` (`2022-05`) is for a file that does not say it. Motorcycles and lorries are left out. A month
 * that has not come is unreadable: it would be the newest, by which every car is priced, until it comes. Throws DomainError
 * `invalid` where the file is no such table, and `too_large` above 20 MB.
 */
export async function readFipeTable(bytes: Uint8Array, month?: string, now = Date.now()): Promise<FipeMonth[]> {
  const latest = new Date(now).toISOString().slice(0, 7)
  const table = readFile(await unpack(bytes))
  const { columns, rows } = findFipeColumns(table)
  const missing = Object.entries(NEEDED).flatMap(([column, name]) => (columns.has(column as FipeColumn) ? [] : [name]))
  if (missing.length > 0) throw noTable(`não encontrei a coluna de ${missing.join(", ")}`)
  if (month !== undefined && readMonth(month) !== month) throw noTable(`o mês ${month} não está na forma 2022-05`)
  if (month !== undefined && month > latest) throw noTable(`o mês ${month} ainda não veio`)
  if (month === undefined && !columns.has("month")) throw noTable("falta o mês de referência")
  const months = new Map<string, { prices: Map<string, FipePrice>; otherVehicles: number; unreadable: number }>()
  let unreadable = 0
  for (const cells of rows) {
    const field = (column: FipeColumn): string => textOf(cells[columns.get(column) ?? -1])
    if (cells.every((cell) => textOf(cell) === "")) continue
    const said = month ?? monthIn(columns, field)
    const price = readRow(cells, columns, field)
    if (said === undefined || said > latest || price === undefined) {
      unreadable += 1
      continue
    }
    const group = months.get(said) ?? { prices: new Map<string, FipePrice>(), otherVehicles: 0, unreadable: 0 }
    months.set(said, group)
    if (columns.has("type") && isOther(field("type"))) group.otherVehicles += 1
    else group.prices.set(`${price.code} ${price.year} ${price.fuel}`, price)
  }
  if (unreadable > rows.length * UNREADABLE_SHARE)
    throw noTable(`${unreadable} de ${rows.length} linhas não são preços`)
  const read = [...months].map(([name, { prices, otherVehicles }]) => {
    const sorted = [...prices].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, price]) => price)
    return { month: name, prices: sorted, otherVehicles, unreadable }
  })
  if (read.every(({ prices }) => prices.length === 0)) throw noTable("nenhum preço de carro")
  return read.toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

function readRow(
  cells: readonly Cell[],
  columns: FipeColumns,
  field: (column: FipeColumn) => string,
): FipePrice | undefined {
  const [code, make, model] = [field("code"), cut(field("make"), 60), cut(field("model"), 120)]
  const said = FIPE_YEAR.exec(field("year"))?.groups
  const price = readPrice(cells[columns.get("price") ?? -1])
  const fuel = fuelOf(field("fuel") || (said?.["fuel"] ?? ""))
  if (!/^\d{6}-\d$/.test(code) || make === "" || model === "" || said === undefined || fuel === undefined)
    return undefined
  if (price === null || price instanceof Refusal) return undefined
  const year = /^\d{4}$/.test(said["year"] ?? "") ? Number(said["year"]) : ZERO_KM
  return { code, make, model, year, fuel, price }
}

/** FIPE writes "Gasolina" for a flex car too; a table without a fuel column means the same by saying nothing. */
function fuelOf(text: string): Fuel | undefined {
  return text === "" ? "gasoline" : readFuel(text)
}

function monthIn(columns: FipeColumns, field: (column: FipeColumn) => string): string | undefined {
  return columns.has("monthYear") ? monthOf(field("monthYear"), monthNumber(field("month"))) : readMonth(field("month"))
}

function isOther(type: string): boolean {
  return /^\d$/.test(type) ? type !== CAR : /moto|caminh|truck/i.test(type)
}

function noTable(why: string): DomainError {
  return new DomainError("invalid", { detail: `O arquivo não é uma tabela FIPE que eu saiba ler: ${why}.` })
}
