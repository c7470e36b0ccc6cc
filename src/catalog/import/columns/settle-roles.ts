import { type Cell, isUnsaid, textOf } from "../values/cell.ts"
import { findMake } from "../values/makes.ts"
import type { Column } from "./columns.ts"
import type { Role } from "./roles.ts"

const SAMPLE_ROWS = 500

type Rows = readonly (readonly Cell[])[]

/** Columns whose names leave a doubt that their content settles. */
export function settleRoles(
  columns: readonly Column[],
  rows: Rows,
): { columns: readonly Column[]; warnings: string[] } {
  const sample = rows.slice(0, SAMPLE_ROWS)
  const settled = titleByContent(yearsApart(versionByContent(columns, sample)), sample)
  const repeating = settled.filter((column) => column.role === "ref" && repeats(column, rows))
  return {
    columns: settled.map((column) => (repeating.includes(column) ? { ...column, role: "unknown" } : column)),
    warnings: repeating.map(({ name }) => `A coluna “${name}” se repete demais para ser a referência de cada carro.`),
  }
}

function texts({ index }: Column, rows: Rows): string[] {
  return rows.map((row) => textOf(row[index])).filter((text) => !isUnsaid(text))
}

const VERSION_MARK =
  /\d[.,]\d|\b(\d{1,2}v|[2-5]p|flex|manual|mec|aut|autom[aá]tic[oa]|turbo|diesel|gasolina|cvt|t?si|mpi|[gs]?lx?s?|ltz?)\b/i
/** A text for people is longer than a version, which has a hundred characters at most. */
const VERSION_LENGTH = 100

/** "Descrição" is the ad's text in one file and the version in the next ("1.0 FLEX LT MANUAL"). */
function versionByContent(columns: readonly Column[], rows: Rows): readonly Column[] {
  const description = columns.find(({ role, name }) => role === "description" && /^\W*descri/i.test(name))
  if (description === undefined || columns.some(({ role }) => role === "version" || role === "title")) return columns
  const said = texts(description, rows)
  const versions = said.filter((text) => text.length <= VERSION_LENGTH && VERSION_MARK.test(text))
  return said.length === 0 || versions.length < said.length * 0.6 ? columns : withRole(columns, description, "version")
}

/** A file that names no model may hold make and model together in a column whose name does not say so. */
function titleByContent(columns: readonly Column[], rows: Rows): readonly Column[] {
  if (columns.some(({ role }) => role === "model" || role === "make_model" || role === "title")) return columns
  const found = columns.find((column) => {
    if (!["unknown", "description", "version"].includes(column.role)) return false
    const said = texts(column, rows)
    return said.length > 0 && said.filter((text) => (findMake(text)?.rest ?? "") !== "").length >= said.length * 0.6
  })
  return found === undefined ? columns : withRole(columns, found, "title")
}

/** Two columns that are both called "Ano" are the year built and the model's, in the order in which people say them. */
function yearsApart(columns: readonly Column[]): readonly Column[] {
  const [built, model, ...more] = columns.filter(({ role }) => role === "year")
  if (built === undefined || model === undefined || more.length > 0) return columns
  if (columns.some(({ role }) => role === "build_year" || role === "model_year")) return columns
  return withRole(withRole(columns, built, "build_year"), model, "model_year")
}

/** Fewer than half as many values as rows: the code of a model or a shop. Rows that are there twice may repeat theirs. */
function repeats(column: Column, rows: Rows): boolean {
  const said = texts(column, rows)
  return said.length > 3 && new Set(said).size < said.length / 2
}

function withRole(columns: readonly Column[], column: Column, role: Role): readonly Column[] {
  return columns.map((each) => (each === column ? { ...each, role } : each))
}
