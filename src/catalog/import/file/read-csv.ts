// The browser build: the same parser without Node's Buffer, so that it also runs in workerd.
import { CsvError, type Options, parse } from "csv-parse/browser/esm/sync"
import { DomainError } from "../../../base/errors.ts"
import { declaredDelimiter, findDelimiter } from "./delimiter.ts"
import type { Table } from "./table.ts"

interface Parsed {
  readonly record: readonly string[]
  readonly raw: string
}

/**
 * A delimited text as rows of cells. A quotation mark left open must not swallow the rows behind it: where that shows
 * (a record over several lines with a wrong number of cells, or no closing mark at all) each line is read by itself.
 * Throws `invalid` if nothing parts the text into columns.
 */
export function readCsv(source: string): Table {
  const table = cut(source) ?? cut(unwrapped(source) ?? "")
  if (table !== undefined) return table
  throw new DomainError("invalid", {
    detail: "Não encontrei colunas no arquivo: esperava valores separados por vírgula, ponto e vírgula ou tabulação.",
  })
}

function cut(source: string): Table | undefined {
  const declared = declaredDelimiter(source)
  const text = declared === undefined ? source : source.slice(source.indexOf("\n") + 1)
  const delimiter = declared ?? findDelimiter(text)
  if (delimiter === undefined) return undefined
  const rows = records(text, delimiter).map((row) => row.map(bare))
  while (rows.at(-1)?.every((cell) => cell === "") === true) rows.pop()
  return { format: "csv", names: undefined, rows, warnings: [] }
}

/** Each line was taken for one cell and put in quotes as a whole: the file without those. */
function unwrapped(text: string): string | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "")
  if (!lines.every((line) => /^".*"$/.test(line.trim()))) return undefined
  return lines.map((line) => line.trim().slice(1, -1).replaceAll('""', '"')).join("\n")
}

/** A spreadsheet's ways to say that figures are a text: `'2019` and `="2019"`. */
function bare(cell: string): string {
  const formula = /^="([^"]*)"$/.exec(cell)?.[1]
  return formula ?? (/^'\d[^']*$/.test(cell) ? cell.slice(1) : cell)
}

function records(text: string, delimiter: string): (readonly string[])[] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true, trim: true } as const satisfies Options
  try {
    const parsed = parse(text, { ...options, raw: true }) as unknown as Parsed[]
    const usual = parsed[0]?.record.length ?? 0
    return parsed.flatMap(({ record, raw }) => {
      const swallowed = record.length !== usual && raw.trimEnd().includes("\n")
      return swallowed ? lineByLine(raw, delimiter) : [record]
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return lineByLine(text, delimiter)
  }
}

/** Lines with an even number of quotation marks are read as usual, the others with the marks taken as plain text. */
function lineByLine(text: string, delimiter: string): string[][] {
  const lines = text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/)
  return lines.map((line) => {
    const quotes = line.split('"').length - 1
    if (quotes % 2 === 1 || quotes === 0) return line.split(delimiter).map((cell) => cell.replaceAll('"', "").trim())
    const options = { delimiter, relax_quotes: true, relax_column_count: true, trim: true } as const
    return parse(line, options)[0] ?? [""]
  })
}
