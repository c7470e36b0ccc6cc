import { DomainError } from "../../../base/errors.ts"
import type { Cell } from "../values/cell.ts"
import { looksLikeHeader } from "../columns/columns.ts"
import { type Table, tabulate } from "./table.ts"

const LIST_NAMES = new Set(
  "cars items estoque veiculos veículos carros data dados results resultados vehicles anuncios anúncios listings ads stock produtos searchresults".split(
    " ",
  ),
)

/**
 * A list of cars somewhere in a JSON text: objects, rows of cells with their names in the first row or beside them,
 * objects under their ids, or one object a line. Throws `invalid` where there is none.
 */
export function readJson(text: string): Table {
  const found = findCars(parse(text))
  if (found === undefined) throw invalid('esperava uma lista de carros: [ … ] ou { "cars": [ … ] }')
  return found
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "")
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line))
    } catch {
      // Not one object a line either: the sentence below says what is wrong.
    }
    throw invalid("o arquivo começa como JSON, mas não é um JSON válido (NaN e Infinity não existem em JSON)")
  }
}

const MAX_DEPTH = 5
const MAX_COLUMNS = 500
/** Of each object, and on each floor, only so many members are looked into. */
const MAX_BREADTH = 50
const MAX_PLACES = 1000

interface Place {
  readonly value: unknown
  readonly name: string
  /** The object around it, in which a table of cells has its names. */
  readonly around: unknown
}

/** The list nearest to the root whose first item is a car; else one with a list's name, so that the error can say more. */
function findCars(root: unknown): Table | undefined {
  let fallback: unknown[] | undefined
  let level: Place[] = [{ value: root, name: "", around: undefined }]
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    for (const place of level) {
      const table = asTable(place)
      if (table !== undefined) return table
      const isList = Array.isArray(place.value) && (depth === 0 || LIST_NAMES.has(place.name.toLowerCase()))
      if (isList) fallback ??= place.value as unknown[]
    }
    level = level.flatMap(inside).slice(0, MAX_PLACES)
  }
  return fallback === undefined ? undefined : tabulate("json", fallback)
}

function inside({ value }: Place): Place[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value)
    .slice(0, MAX_BREADTH)
    .map(([name, inner]: [string, unknown]) => ({ value: inner, name, around: value }))
}

function asTable({ value, around }: Place): Table | undefined {
  if (Array.isArray(value)) {
    const list = value as unknown[]
    if (list.some(isCar)) return tabulate("json", list)
    return list.length > 0 && list.every(isRow) ? tableOfRows(list, around) : undefined
  }
  if (!isObject(value)) return undefined
  const columns = asColumns(value)
  if (columns !== undefined) return columns
  const members = Object.values(value) as unknown[]
  // Under their ids, if there are several; else `{vehicle: {…}}`, a car in a wrapper.
  if (members.length > 1 && members.every(isCar)) return tabulate("json", members)
  return isCar(value) ? tabulate("json", [value]) : undefined
}

/**
 * Whether an object names at least two things that matter of a car: itself, inside its wrapper (`{vehicle: {…}}`), or one
 * floor down (`marca.nome`); but several objects that are each a car are no car together.
 */
function isCar(item: unknown): boolean {
  let inner = item
  for (let depth = 0; depth < MAX_DEPTH && isObject(inner); depth++) {
    const members = Object.values(inner) as unknown[]
    if (members.length !== 1 || !isObject(members[0])) break
    inner = members[0]
  }
  if (!isObject(inner)) return false
  if (looksLikeHeader(fieldsOf(inner))) return true
  const members = Object.entries(inner).slice(0, MAX_BREADTH) as [string, unknown][]
  const parts = members.filter((member): member is [string, object] => isObject(member[1]))
  if (
    parts.some(([, part]) => looksLikeHeader(fieldsOf(part)) && parts.length > 1 && parts.length === members.length)
  ) {
    return false
  }
  const below = parts.flatMap(([name, part]) => fieldsOf(part).map((field) => `${name}.${field}`))
  return looksLikeHeader([...fieldsOf(inner), ...below])
}

/** The names of the fields that hold a value themselves. */
function fieldsOf(item: object): string[] {
  const entries: [string, unknown][] = Object.entries(item).slice(0, MAX_COLUMNS)
  return entries.flatMap(([name, value]) => (typeof value === "object" && value !== null ? [] : [name]))
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isRow(value: unknown): value is Cell[] {
  return Array.isArray(value) && value.length > 2 && value.every((cell) => typeof cell !== "object" || cell === null)
}

/** A data frame by its columns: `{marca: {"0": "Fiat", "1": "VW"}, …}` or `{marca: ["Fiat", "VW"], …}`. */
function asColumns(value: object): Table | undefined {
  const columns: [string, unknown][] = Object.entries(value)
  if (columns.length > MAX_COLUMNS || !looksLikeHeader(columns.map(([name]) => name))) return undefined
  const cells = columns.map(([, column]) => (isObject(column) || Array.isArray(column) ? Object.entries(column) : []))
  const keys = cells[0]?.map(([key]) => key) ?? []
  const even = cells.every((column) => column.length === keys.length && column.every(([key], i) => key === keys[i]))
  const numbered = keys.length > 1 && keys.every((key) => /^\d+$/.test(key))
  if (!even || !numbered || !cells.flat().every(([, cell]) => typeof cell !== "object" || cell === null))
    return undefined
  const rows = keys.map((_, i) => cells.map((column) => column[i]?.[1] as Cell))
  return { format: "json", names: columns.map(([name]) => name), rows, warnings: [] }
}

/** Names beside the rows (`{columns: […], data: [[…]]}`), else whatever the rows themselves say. */
function tableOfRows(rows: readonly Cell[][], around: unknown): Table {
  const lists = typeof around === "object" && around !== null ? (Object.values(around) as unknown[]) : []
  const names = lists.find((list): list is string[] => Array.isArray(list) && looksLikeHeader(list as Cell[]))
  return { format: "json", names, rows, warnings: [] }
}

function invalid(why: string): DomainError {
  return new DomainError("invalid", { detail: `JSON: ${why}.` })
}
