import { XMLParser } from "fast-xml-parser"
import { DomainError } from "../../../base/errors.ts"
import type { Cell } from "../values/cell.ts"
import { unescape } from "./entities.ts"
import { type Table, tabulate } from "./table.ts"

const MAX_DEPTH = 6
const CAR_NAMES = /^(carro|car|veiculo|vehicle|anuncio|ad|listing|item|entry|estoque|produto|offer|automovel)$/i

/**
 * An XML feed: the first element that repeats (or has a car's name) and holds fields is a car, its children and
 * attributes are the columns. Entities of the document's own are refused, not expanded. Throws `invalid`.
 */
export function readXml(text: string): Table {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw invalid("declarações DOCTYPE e ENTITY não são aceitas")
  const parser = new XMLParser({
    processEntities: false,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  })
  let root: unknown
  try {
    root = parser.parse(text, true)
  } catch (error) {
    throw new DomainError("invalid", { detail: "XML: o arquivo não é um XML bem formado.", cause: error })
  }
  const sheet = findSheet(root)
  if (sheet !== undefined) return { format: "csv", names: undefined, rows: sheet, warnings: [] }
  const list = findCars(root, 0)
  if (list === undefined) throw invalid("não encontrei elementos que se repetem com os dados dos carros")
  return tabulate("xml", list.map(resolve))
}

function findCars(node: unknown, depth: number): unknown[] | undefined {
  if (typeof node !== "object" || node === null || depth > MAX_DEPTH) return undefined
  const entries: [string, unknown][] = Object.entries(node)
  for (const [name, value] of entries) {
    if (Array.isArray(value) && value.some(hasFields)) return value as unknown[]
    if (CAR_NAMES.test(name) && hasFields(value)) {
      const inner = findCars(value, depth + 1)
      return inner ?? [value]
    }
  }
  for (const [, value] of entries) {
    const list = findCars(value, depth + 1)
    if (list !== undefined) return list
  }
  return undefined
}

function hasFields(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 1
}

/** A car with the entities in all its texts resolved. */
function resolve(value: unknown): unknown {
  if (typeof value === "string") return unescape(value)
  if (Array.isArray(value)) return value.map(resolve)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]))
}

const MAX_CELLS = 500

/** A spreadsheet saved as XML: its first sheet with rows, as cells. An empty cell is left out there; `Index` says so. */
function findSheet(root: unknown): Cell[][] | undefined {
  const sheets = under(under([root], "Workbook"), "Worksheet")
  for (const sheet of sheets) {
    const rows = under(under([sheet], "Table"), "Row").map((row) => {
      const cells: Cell[] = []
      for (const cell of under([row], "Cell")) {
        const place = Number(under([cell], "Index")[0] ?? cells.length + 1)
        const [data] = under([cell], "Data")
        const [text] = typeof data === "object" ? under([data], "#text") : [data]
        if (place <= MAX_CELLS) cells[place - 1] = typeof text === "string" ? unescape(text) : ""
      }
      return Array.from(cells, (cell) => cell ?? "")
    })
    if (rows.length > 0) return rows
  }
  return undefined
}

function under(nodes: readonly unknown[], name: string): unknown[] {
  return nodes.flatMap((node) => {
    const inner: unknown =
      typeof node === "object" && node !== null ? (node as Record<string, unknown>)[name] : undefined
    return inner === undefined ? [] : Array.isArray(inner) ? (inner as unknown[]) : [inner]
  })
}

function invalid(why: string): DomainError {
  return new DomainError("invalid", { detail: `XML: ${why}.` })
}
