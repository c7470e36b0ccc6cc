import { type Cell, textOf } from "./values/cell.ts"
import { type Column, invalid } from "./columns/columns.ts"
import { layOut } from "./columns/fields.ts"
import { findColumns, unusedColumns } from "./columns/find-columns.ts"
import { Ordinals, referenceKey } from "./row/identity.ts"
import type { ImportedCar } from "./row/imported-car.ts"
import { Notes } from "./row/notes.ts"
import { type ReadRow, readRow } from "./row/read-row.ts"
import type { Gone } from "./row/read-status.ts"
import type { Table } from "./file/table.ts"

const MAX_ROWS = 100_000

export interface ParseOptions {
  /** The columns' names in the file's order, where the file does not tell. */
  readonly columns?: readonly string[] | undefined
  readonly now: Date
}

/** A car ready to be stored, under the key by which it is recognised. */
export interface KeyedCar {
  readonly row: number
  readonly key: string
  readonly car: ImportedCar
}

/** A car that the file lists as no longer offered; all that matters of it is which one it is. */
export interface GoneCar {
  readonly row: number
  readonly key: string
  readonly status: Gone
}

export interface ParsedStock {
  readonly cars: readonly KeyedCar[]
  /** Keys of rejected rows: their cars are in the file, broken, and so are not missing from it. */
  readonly seen: readonly string[]
  /** Cars that the file says are sold or withdrawn: not for sale, and not broken either. */
  readonly gone: readonly GoneCar[]
  readonly rejected: readonly { readonly row: number; readonly errors: string[] }[]
  readonly warnings: readonly string[]
}

/** A table as cars. A bad row is rejected with all its reasons; only a file that cannot be a stock, or of more than 100,000 rows, throws `invalid`. */
export function parseStock(table: Table, { columns: names, now }: ParseOptions): ParsedStock {
  const { columns, rows, warnings } = findColumns(table, names)
  if (rows.length > MAX_ROWS) throw invalid(`O arquivo tem ${rows.length} linhas; o máximo é ${MAX_ROWS}.`)
  const layout = layOut(columns)
  const lastYear = now.getFullYear() + 1
  const notes = new Notes()
  const isSheet = table.format === "csv"
  const width = isSheet ? columns.length : Number.POSITIVE_INFINITY
  const read = rows.flatMap((cells, index) => {
    const row = index + 1
    if (isSheet && isNoRecord(cells, columns)) return []
    if (isSheet && isTotal(cells)) {
      notes.add("Linha de total ignorada", row)
      return []
    }
    if (cells.slice(width).some((cell) => textOf(cell) !== "")) {
      return [{ row, errors: [`a linha tem ${cells.length} colunas, o cabeçalho tem ${width}`] }]
    }
    return [readRow(cells, row, layout, lastYear, notes)]
  })
  if (read.length === 0) throw invalid("O arquivo só tem o cabeçalho: nenhum carro.")
  return {
    ...giveKeys(read, notes),
    warnings: [...table.warnings, ...warnings, ...unusedColumns(columns), ...notes.toWarnings()],
  }
}

/** A blank line, a line of dashes, or the header once more (printed on each page, or between files put together). */
function isNoRecord(cells: readonly Cell[], columns: readonly Column[]): boolean {
  const texts = cells.map(textOf)
  if (texts.every((text) => /^[-=_:.]*$/.test(text))) return true
  return texts.length >= columns.length && columns.every(({ name, index }) => name === texts[index])
}

/** What ends a sheet: a word for a sum at its start, or alone among a few figures. */
function isTotal(cells: readonly Cell[]): boolean {
  const said = cells.map(textOf).filter((text) => text !== "")
  return (
    said.length < cells.length &&
    said.some((text) => TOTAL.test(text)) &&
    said.every((text) => TOTAL.test(text) || FIGURE.test(text))
  )
}

const TOTAL = /^(sub ?)?tota(l|is)\b|^m[ée]dias?\b|^soma\b|^quantidade\b/i
const FIGURE = /^(R\$)?[\s\d.,%-]+(km)?$/i

const GONE_NOTE = { vendido: "Vendido segundo o arquivo", removido: "Fora de venda segundo o arquivo" } as const

/**
 * Each car under its key; a reference given twice is the first row's, whatever else is wrong with either. A row of a car
 * that is gone needs nothing but its key: what else is wrong with it (sold cars often have no price) does not matter.
 */
function giveKeys(rows: readonly ReadRow[], notes: Notes): Omit<ParsedStock, "warnings"> {
  const ordinals = new Ordinals()
  const owners = new Map<string, number>()
  const cars: KeyedCar[] = []
  const seen: string[] = []
  const gone: GoneCar[] = []
  const rejected: { row: number; errors: string[] }[] = []
  for (const { row, errors, car, reference, identity, gone: status } of rows) {
    const owner = reference === undefined ? undefined : owners.get(reference)
    if (owner !== undefined) {
      rejected.push({ row, errors: [...errors, `referência “${reference}” repetida: já está na linha ${owner}`] })
      continue
    }
    if (reference !== undefined) owners.set(reference, row)
    const own = reference === undefined ? identity && ordinals.next(identity) : referenceKey(reference)
    if (status !== undefined && own !== undefined) {
      gone.push({ row, key: own, status })
      notes.add(GONE_NOTE[status], row)
    } else if (car !== undefined && own !== undefined) cars.push({ row, key: own, car })
    else {
      rejected.push({ row, errors: [...errors] })
      if (own !== undefined) seen.push(own)
    }
  }
  return { cars, seen, gone, rejected }
}
