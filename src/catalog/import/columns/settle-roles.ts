import { type Cell, isUnsaid, textOf } from "../values/cell.ts"
import { findMake } from "../values/makes.ts"
import { isFractionOfThousand } from "../values/read-km.ts"
import { type Column, wrongColumns } from "./columns.ts"
import type { Role } from "./roles.ts"

const SAMPLE_ROWS = 500

type Rows = readonly (readonly Cell[])[]

/** Columns whose names leave a doubt that their content settles. Throws `invalid` where it does not and the doubt is the price. */
export function settleRoles(
  columns: readonly Column[],
  rows: Rows,
): { columns: readonly Column[]; warnings: string[] } {
  const sample = rows.slice(0, SAMPLE_ROWS)
  const sure = sureBeforeGuessed(columns, sample)
  const settled = titleByContent(yearsApart(versionByContent(modelByContent(sure, sample), sample)), sample)
  const repeating = settled.filter((column) => column.role === "ref" && repeats(column, rows))
  refuseRivals(settled, sample)
  const thousands = settled.filter((column) => column.role === "km" && inThousands(column, rows))
  const left = [...repeating, ...thousands]
  const used = settled.map((column) => (left.includes(column) ? { ...column, role: "unknown" as const } : column))
  return {
    columns: used,
    warnings: [
      ...repeating.map(({ name }) => `A coluna “${name}” se repete demais para ser a referência de cada carro.`),
      ...thousands.map(({ name }) => `A coluna “${name}” parece estar em milhares (87.45) e não foi usada.`),
      ...["price", "km"].flatMap((role) => secondChoices(used.filter((column) => column.role === role))),
    ],
  }
}

/** "Valor de mercado" may be the price, unless the file has a "Preço" that says something: then it is not even its stand-in. */
function sureBeforeGuessed(columns: readonly Column[], rows: Rows): readonly Column[] {
  const sure = new Set(columns.filter((column) => !column.guessed && texts(column, rows).length > 0).map((c) => c.role))
  return columns.map((column) => (column.guessed && sure.has(column.role) ? { ...column, role: "unknown" } : column))
}

/** "Preço 2023" beside "Preço 2024": where neither is called the price outright and they differ, a person has to say. */
function refuseRivals(columns: readonly Column[], rows: Rows): void {
  const prices = columns.filter(({ role }) => role === "price")
  const differ = rows.some((row) => {
    const said = prices.map(({ index }) => textOf(row[index])).filter((text) => !isUnsaid(text))
    return new Set(said).size > 1
  })
  if (!differ || !prices.every(({ guessed }) => guessed)) return
  throw wrongColumns(`Qual é o preço: ${prices.map(({ name }) => `“${name}”`).join(" ou ")}?`)
}

/** Several columns that may all be the price: which one counts. */
function secondChoices([first, ...others]: readonly Column[]): string[] {
  if (first === undefined || others.length === 0) return []
  const names = others.map(({ name, index }) => `“${name}” (coluna ${index + 1})`).join(", ")
  return [`Vale a coluna “${first.name}”; só onde ela está vazia vale ${names}.`]
}

/** More fractions than a few slips of the pen: somebody's program took the points of "87.450" for decimal ones. */
const FRACTIONS = 3
const FRACTIONS_SHARE = 0.02

function inThousands(column: Column, rows: Rows): boolean {
  const said = rows.map((row) => row[column.index]).filter((cell) => !isUnsaid(textOf(cell)))
  const fractions = said.filter(isFractionOfThousand).length
  return fractions >= FRACTIONS && fractions >= said.length * FRACTIONS_SHARE
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

const YEAR = /^(19|20)\d{2}(\.0)?$/

/** Of two columns called "Modelo" (the second beside "Fabricação") the one full of years is the model's year. */
function modelByContent(columns: readonly Column[], rows: Rows): readonly Column[] {
  const models = columns.filter(({ role }) => role === "model")
  const years = models.filter((column) => {
    const said = texts(column, rows)
    return said.length > 0 && said.every((text) => YEAR.test(text))
  })
  const last = years.at(-1)
  return last === undefined || models.length < 2 ? columns : withRole(columns, last, "model_year")
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
