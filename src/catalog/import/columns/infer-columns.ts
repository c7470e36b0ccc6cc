import { type Cell, textOf } from "../values/cell.ts"
import type { Column } from "./columns.ts"
import { fipeTable, wrongColumns } from "./columns.ts"
import { findMake } from "../values/makes.ts"
import { readFuel } from "../values/read-fuel.ts"
import { readGearbox } from "../values/read-gearbox.ts"
import type { Role } from "./roles.ts"

const SAMPLE_ROWS = 500
const SURE = 0.9

type Test = readonly [role: Role, (text: string) => boolean]

/** Marks that only one kind of column carries; tried in this order on each column. */
const TESTS: readonly Test[] = [
  ["fipe_code", (text) => /^\d{6}-\d$/.test(text)],
  ["month", (text) => /^[a-zç]+ de \d{4}$/i.test(text)],
  ["price", (text) => /^R\$\s*[\d.,]+$/i.test(text) || /^\d{1,3}([.,]?\d{3})+[.,]\d{2}$/.test(text)],
  ["km", (text) => /^[\d.,]+\s*kms?$/i.test(text)],
  ["year", (text) => /^(19|20)\d{2}(\s*\/\s*((19|20)\d{2}))?$/.test(text)],
  ["make_model", (text) => (findMake(text)?.rest.length ?? 0) > 0],
  ["make", (text) => findMake(text)?.rest === ""],
  ["fuel", (text) => readFuel(text) !== undefined && text.length < 20],
  ["gearbox", (text) => readGearbox(text) !== undefined && text.length < 20],
]

/**
 * The columns of a file without names, where their content leaves no doubt: money marked as such, one column of years,
 * makes that we know, and the model beside them. Throws `invalid`, saying how to name the columns, where it does.
 */
export function inferColumns(rows: readonly (readonly Cell[])[]): Column[] {
  const sample = rows.filter((row) => row.some((cell) => textOf(cell) !== "")).slice(0, SAMPLE_ROWS)
  const width = Math.max(0, ...sample.map((row) => row.length))
  const roles = Array.from({ length: width }, (_, index) => roleOf(sample.map((row) => textOf(row[index]))))
  if (roles.includes("fipe_code") && !roles.includes("km")) throw fipeTable()
  const make = roles.indexOf("make")
  if (make >= 0 && roles[make + 1] === undefined) roles[make + 1] = "model"
  const count = (role: Role) => roles.filter((known) => known === role).length
  const named = count("make") === 1 ? count("model") === 1 && count("make_model") === 0 : count("make_model") === 1
  if (count("price") !== 1 || count("year") !== 1 || count("km") > 1 || !named) {
    throw wrongColumns(
      "O arquivo não tem uma linha com os nomes das colunas e o conteúdo não basta para sabê-los: reconheci " +
        `${roles.map((role) => role ?? "?").join(",")}.`,
    )
  }
  return roles.map((role, index) => ({ index, name: `coluna ${index + 1}`, role: role ?? "unknown" }))
}

function roleOf(texts: readonly string[]): Role | undefined {
  const said = texts.filter((text) => text !== "")
  if (said.length < texts.length / 2) return undefined
  return TESTS.find(([, test]) => said.filter(test).length >= said.length * SURE)?.[0]
}
