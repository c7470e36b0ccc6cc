import { type Cell, isUnsaid, textOf } from "../values/cell.ts"
import type { Column } from "./columns.ts"
import type { Role } from "./roles.ts"

/** Which columns serve each role, in the file's order. Made once a file. */
export type Layout = ReadonlyMap<string, readonly Column[]>

/** Groups the columns by role. */
export function layOut(columns: readonly Column[]): Layout {
  return Map.groupBy(columns, ({ role }) => role)
}

/** One row seen by roles. */
export class Fields {
  readonly #row: readonly Cell[]
  readonly #layout: Layout

  constructor(row: readonly Cell[], layout: Layout) {
    this.#row = row
    this.#layout = layout
  }

  /** Whether the file has a column for this role at all. */
  has(role: Role): boolean {
    return this.#layout.has(role)
  }

  /** The first column of the role that says something; `null`: all are blank, `undefined`: the row has no such field. */
  cell(role: Role): Cell {
    let answer: Cell
    for (const { index } of this.#layout.get(role) ?? []) {
      const cell = this.#row[index]
      if (cell !== undefined && !isUnsaid(textOf(cell))) return cell
      if (cell !== undefined) answer = null
    }
    // A line cut short has the column all the same: what is missing at its end is blank.
    return answer
  }

  /** The same as one line of text. */
  text(role: Role): string | null | undefined {
    const cell = this.cell(role)
    return cell === undefined || cell === null ? cell : textOf(cell)
  }

  /** The role's first words, also those that say nothing in any other column: a status of "não disponível" says enough. */
  said(role: Role): string | undefined {
    const texts = (this.#layout.get(role) ?? []).map(({ index }) => textOf(this.#row[index]))
    return texts.find((text) => text !== "")
  }

  /** Columns of yes/no flags, and their cells. */
  flags(): { column: Column; cell: Cell }[] {
    return (this.#layout.get("flag") ?? []).map((column) => ({ column, cell: this.#row[column.index] }))
  }
}
