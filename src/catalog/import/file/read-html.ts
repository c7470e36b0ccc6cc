import { XMLParser } from "fast-xml-parser"
import { DomainError } from "../../../base/errors.ts"
import { unescape } from "./entities.ts"
import type { Table } from "./table.ts"

const MAX_TABLES = 100
const UNPAIRED = ["br", "hr", "img", "input", "meta", "link", "col"]

/**
 * The largest table of an HTML text: what many dealers' programs save as ".xls". A page without a table of at least two
 * rows is no list of cars. Throws `invalid`.
 */
export function readHtml(text: string): Table {
  const parser = new XMLParser({
    processEntities: false,
    ignoreAttributes: true,
    parseTagValue: false,
    preserveOrder: true,
    unpairedTags: UNPAIRED,
    transformTagName: (name) => name.toLowerCase(),
  })
  const tables = tablesIn(text).map((source) => rowsOf(parser, source))
  const rows = tables.toSorted((a, b) => b.length - a.length)[0] ?? []
  if (rows.length < 2) {
    throw new DomainError("invalid", { detail: "O arquivo é uma página HTML, não uma lista de carros." })
  }
  return { format: "csv", names: undefined, rows, warnings: [] }
}

/** Each table's text, up to the first end that follows its start. In one pass: a page may open a million and close none. */
function tablesIn(text: string): string[] {
  const lower = text.toLowerCase()
  const found: string[] = []
  for (let start = lower.indexOf("<table"); start >= 0 && found.length < MAX_TABLES;) {
    const end = lower.indexOf("</table", start)
    if (end < 0) break
    found.push(`${text.slice(start, end)}</table>`)
    start = lower.indexOf("<table", end)
  }
  return found
}

/** One element as the parser gives it with `preserveOrder`: its name as the only key, beside attributes. */
type Node = Readonly<Record<string, unknown>>

function rowsOf(parser: XMLParser, source: string): string[][] {
  try {
    return find(parser.parse(source) as Node[], "tr").map((row) =>
      row.flatMap((node) =>
        ["td", "th"].flatMap((tag) => (Array.isArray(node[tag]) ? [textIn(node[tag] as Node[])] : [])),
      ),
    )
  } catch {
    return []
  }
}

function find(nodes: readonly Node[], tag: string): Node[][] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, inner]) =>
      !Array.isArray(inner) ? [] : name === tag ? [inner as Node[]] : find(inner as Node[], tag),
    ),
  )
}

function textIn(nodes: readonly Node[]): string {
  const parts = nodes.flatMap((node) =>
    Object.entries(node).map(([name, inner]) =>
      name === "#text" ? String(inner) : Array.isArray(inner) ? ` ${textIn(inner as Node[])} ` : "",
    ),
  )
  return unescape(parts.join("")).replace(/\s+/g, " ").trim()
}
