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
/** Of each level only so many members are looked into. */
const MAX_BREADTH = 50

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
    level = level.flatMap(inside)
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
  if (isCar(value)) return tabulate("json", [value])
  const members = typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : []
  return members.length > 0 && members.every(isCar) ? tabulate("json", members) : undefined
}

/** Whether an object's own fields (a wrapper's inside counts) name at least two things that matter of a car. */
function isCar(item: unknown): boolean {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return false
  if (Object.values(item).every((value) => typeof value === "object" && value !== null)) {
    const [only, ...more] = Object.values(item) as unknown[]
    return more.length === 0 && isCar(only)
  }
  return looksLikeHeader(tabulate("json", [item]).names ?? [])
}

function isRow(value: unknown): value is Cell[] {
  return Array.isArray(value) && value.length > 2 && value.every((cell) => typeof cell !== "object" || cell === null)
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
