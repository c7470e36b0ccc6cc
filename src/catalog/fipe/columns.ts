import type { Cell } from "../import/values/cell.ts"
import { textOf } from "../import/values/cell.ts"
import { fold } from "../import/values/fold.ts"
import { findMake } from "../import/values/makes.ts"
import { readFuel } from "../import/values/read-fuel.ts"
import type { Table } from "../import/file/table.ts"
import { readMonth } from "./month.ts"

/** What a FIPE table's columns hold; `monthYear` is the year of a reference month that has a column of its own. */
export type FipeColumn = "price" | "make" | "model" | "year" | "fuel" | "code" | "month" | "monthYear" | "type"

export type FipeColumns = ReadonlyMap<FipeColumn, number>

/** Names of columns, folded; the first that fits. */
const NAMES: readonly (readonly [FipeColumn, RegExp])[] = [
  ["code", /\b(codigo|cod|code)\b.*\bfipe\b|\bfipe\b.*\b(codigo|cod|code)\b|^(codigo|code|fipe)$|^codigofipe$/],
  ["monthYear", /\byear of ref|\bano\b.*\bref/],
  ["month", /\bmes\b|\bmonth\b|^referencia$|^mesreferencia$/],
  ["price", /\b(preco|valor|price|value)\b/],
  ["type", /\btipo\b.*\bveic|\bvehicle type\b|^tipo$|^tipoveiculo$/],
  ["year", /^ano$|\bano\b.*\bmodelo\b|^anomodelo$|\byear\b.*\bmodel\b|\bmodel year\b|^year$/],
  ["make", /\b(marca|brand|make|fabricante|montadora)\b/],
  ["model", /\b(modelo|model|veiculo)\b/],
  ["fuel", /^(tipo )?combustivel$|\bfuel( type)?$/],
]

const CODE = /^\d{6}-\d$/
/** A model year, FIPE's 32000 or words for a new car, and perhaps the fuel behind it ("2013 Gasolina"). */
export const FIPE_YEAR = /^(?<year>(?:19|20)\d{2}|32000|zero ?km|0 ?km)(?:\s+(?<fuel>\p{L}.*))?$/iu

const TESTS: readonly (readonly [FipeColumn, (text: string) => boolean])[] = [
  ["code", (text) => CODE.test(text)],
  ["price", (text) => /^R\$|^\d{1,3}(\.\d{3})*,\d{2}$|^\d{4,8}\.\d{1,2}$/.test(text)],
  ["month", (text) => readMonth(text) !== undefined],
  ["year", (text) => FIPE_YEAR.test(text)],
  ["fuel", (text) => text.length > 3 && text.length < 20 && readFuel(text) !== undefined],
  ["type", (text) => /^[123]$/.test(text)],
  ["make", (text) => findMake(text)?.rest === ""],
]

const SAMPLE = 400
const SURE = 0.85

/** Which column holds what, and the rows without their header: by the file's own names, else by what it holds. */
export function findFipeColumns({ names, rows }: Table): { columns: FipeColumns; rows: Table["rows"] } {
  const first = rows[0] ?? []
  const header = names ?? (first.some((cell) => CODE.test(textOf(cell))) ? undefined : first.map(textOf))
  const body = names === undefined && header !== undefined ? rows.slice(1) : rows
  const columns = header === undefined ? new Map<FipeColumn, number>() : byNames(header)
  for (const [column, index] of byContent(body)) if (!columns.has(column)) columns.set(column, index)
  return { columns, rows: body }
}

function byNames(header: readonly string[]): Map<FipeColumn, number> {
  const found = new Map<FipeColumn, number>()
  for (const [index, name] of header.entries()) {
    const words = fold(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    const column = NAMES.find(([column, pattern]) => pattern.test(words) && !found.has(column))?.[0]
    if (column !== undefined) found.set(column, index)
  }
  return found
}

/** Of rows from all over the file; the model is what is left with the most different texts. */
function byContent(rows: readonly (readonly Cell[])[]): Map<FipeColumn, number> {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  const sample = rows.filter((_, i) => i % step === 0).map((row) => row.map(textOf))
  const width = Math.max(0, ...sample.map((row) => row.length))
  const found = new Map<FipeColumn, number>()
  const variety: (readonly [index: number, texts: number])[] = []
  for (let index = 0; index < width; index++) {
    const said = sample.map((row) => row[index] ?? "").filter((text) => text !== "")
    const column = TESTS.find(
      ([column, test]) => !found.has(column) && said.length > 0 && said.filter(test).length >= said.length * SURE,
    )?.[0]
    if (column !== undefined) found.set(column, index)
    else if (said.some((text) => /\p{L}{2}/u.test(text))) variety.push([index, new Set(said).size])
  }
  const model = variety.toSorted((a, b) => b[1] - a[1])[0]
  if (model !== undefined) found.set("model", model[0])
  return found
}
