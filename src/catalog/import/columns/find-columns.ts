import { type Cell, textOf } from "../values/cell.ts"
import { type Column, enumerate, invalid, looksLikeHeader, namedColumns, recognise, requireColumns } from "./columns.ts"
import { inferColumns } from "./infer-columns.ts"
import { settleRoles } from "./settle-roles.ts"
import type { Table } from "../file/table.ts"

/** How far down a sheet its header may stand, under a title or an address. */
const HEADER_WITHIN = 10
const MAX_COLUMNS = 500

export interface Columns {
  readonly columns: readonly Column[]
  /** The rows of cars: numbered from 1, without the header. */
  readonly rows: readonly (readonly Cell[])[]
  readonly warnings: readonly string[]
}

/**
 * Which column holds what: by the names that the caller gives, else by the file's own, else by its content. Throws
 * `invalid` where that leaves out what a car must have, or leaves a doubt.
 */
export function findColumns(table: Table, given: readonly string[] | undefined): Columns {
  const width = table.names?.length ?? usualWidth(table.rows)
  if (width > MAX_COLUMNS) throw invalid(`O arquivo tem ${width} colunas; o máximo é ${MAX_COLUMNS}.`)
  const found = given === undefined ? ofTable(table) : ofCaller(table, given, width)
  const settled =
    given === undefined ? settleRoles(found.columns, found.rows) : { columns: found.columns, warnings: [] }
  requireColumns(settled.columns)
  return { ...found, columns: settled.columns, warnings: [...found.warnings, ...settled.warnings] }
}

function ofCaller({ names, rows }: Table, given: readonly string[], width: number): Columns {
  const columns = namedColumns(given, width)
  const first = rows[0] ?? []
  const figures = columns.filter(({ role }) => ["price", "km", "year", "build_year", "model_year"].includes(role))
  const isHeader = names === undefined && figures.every(({ index }) => !/\d/.test(textOf(first[index])))
  return { columns, rows: isHeader && figures.length > 0 ? rows.slice(1) : rows, warnings: [] }
}

function ofTable({ names, rows }: Table): Columns {
  if (names !== undefined) return { columns: names.map(recognise), rows, warnings: [] }
  const at = rows.slice(0, HEADER_WITHIN).findIndex(looksLikeHeader)
  const header = rows[at] ?? (isAllWords(rows[0]) ? rows[0] : undefined)
  if (header === undefined) return { columns: inferColumns(rows), rows, warnings: [] }
  const above = rows.slice(0, Math.max(at, 0)).filter((row) => row.some((cell) => textOf(cell) !== "")).length
  return {
    columns: header.map((cell, index) => recognise(textOf(cell), index)),
    rows: rows.slice(Math.max(at, 0) + 1),
    warnings: above === 0 ? [] : [`As ${above} linhas acima do cabeçalho foram ignoradas.`],
  }
}

/** No figure in any cell: names of columns, even if we know too few of them; then the error can list them. */
function isAllWords(row: readonly Cell[] | undefined): boolean {
  return row !== undefined && row.length > 1 && row.every((cell) => /^[^\d]+$/.test(textOf(cell)))
}

function usualWidth(rows: readonly (readonly Cell[])[]): number {
  const tally = Map.groupBy(rows, (row) => row.length)
  return [...tally].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0
}

/** One warning that names every column of which nothing is taken. */
export function unusedColumns(columns: readonly Column[]): string[] {
  const unused = columns.filter(({ role }) => ["unknown", "fipe", "month"].includes(role))
  const names = unused.map(({ name, index }) => name || `(sem nome, coluna ${index + 1})`)
  return names.length === 0 ? [] : [`Colunas não usadas: ${enumerate(names)}`]
}
