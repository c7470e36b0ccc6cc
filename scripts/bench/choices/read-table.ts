import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { BrokenInput } from "../../cli/failure.ts"

export type Row = Readonly<Record<string, string>>

/** A CSV file with one header line that names at least `columns`. Throws `BrokenInput`. */
export function readTable(file: string, columns: readonly string[] = []): Row[] {
  const [header = [], ...lines] = recordsOf(file)
  const lacking = columns.filter((name) => !header.includes(name))
  if (lacking.length > 0) throw new BrokenInput(`${file} has no column ${lacking.join(", ")}.`)
  if (lines.length === 0) throw new BrokenInput(`${file} holds no rows.`)
  return lines.map((line) => Object.fromEntries(line.map((cell, k) => [header[k] ?? "", cell])))
}

function recordsOf(file: string): string[][] {
  try {
    return parse(readFileSync(file), { bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    // Its sentences quote what they stumbled over, at any length.
    const { lines: line } = error as { lines?: number }
    throw new BrokenInput(
      `${file} is no table of comma-separated values${line === undefined ? "" : ` (line ${line})`}.`,
    )
  }
}
