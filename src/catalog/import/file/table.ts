import type { Cell } from "../values/cell.ts"

/** A file taken apart: rows of cells, and the columns' names where the format itself has names (JSON, XML). */
export interface Table {
  readonly format: "csv" | "json" | "xml"
  readonly names: readonly string[] | undefined
  /** Every record in the file's order. A blank line is an empty row: it counts, so numbers agree with the sheet. */
  readonly rows: readonly (readonly Cell[])[]
  readonly warnings: readonly string[]
}

/** Objects as a table: columns in the order in which they first appear; a key that an object lacks is `undefined`. */
export function tabulate(format: Table["format"], items: readonly unknown[], warnings: readonly string[] = []): Table {
  const places = new Map<string, number>()
  const rows = unwrapped(items).map((item) => {
    const row: Cell[] = []
    for (const [name, cell] of flatten(item)) {
      const place = places.get(name) ?? places.size
      if (place >= MAX_COLUMNS) continue
      places.set(name, place)
      row[place] = cell
    }
    return row
  })
  return { format, names: [...places.keys()], rows, warnings }
}

/** `[{veiculo: {…}}, {veiculo: {…}}]`: the cars themselves, where every one is wrapped in the same way. */
function unwrapped(items: readonly unknown[]): readonly unknown[] {
  const wrappers = new Set<string>()
  const inner = items.map((item) => {
    const [entry, ...more] =
      typeof item === "object" && item !== null ? (Object.entries(item) as [string, unknown][]) : []
    if (entry === undefined || more.length > 0 || Array.isArray(item)) return undefined
    wrappers.add(entry[0])
    return typeof entry[1] === "object" && entry[1] !== null && !Array.isArray(entry[1]) ? entry[1] : undefined
  })
  return wrappers.size === 1 && inner.every((value) => value !== undefined) ? inner : items
}

const MAX_DEPTH = 4
/** Of objects whose keys are no fields (ids, say) only the first so many become columns. */
const MAX_COLUMNS = 500

/** `{marca:{nome:"Fiat"}}` → ["marca.nome", "Fiat"]; lists of texts (or of objects with a name) stay lists. */
function flatten(item: unknown, path = "", depth = 0): [string, Cell][] {
  if (typeof item !== "object" || item === null || Array.isArray(item) || depth >= MAX_DEPTH) return []
  const entries: [string, unknown][] = Object.entries(item)
  return entries.slice(0, MAX_COLUMNS).flatMap(([key, value]): [string, Cell][] => {
    const name = path === "" ? key : `${path}.${key}`
    const pairs = Array.isArray(value) ? asPairs(value as unknown[]) : undefined
    if (pairs !== undefined) return pairs.map(([label, cell]) => [`${name}.${label}`, cell])
    if (Array.isArray(value)) return [[name, value.map(nameOf).filter((text) => text !== "")]]
    if (typeof value !== "object" || value === null) return [[name, asCell(value)]]
    const [only, ...more] = Object.values(value) as unknown[]
    if (more.length === 0 && Array.isArray(only)) return [[name, only.map(nameOf)]]
    return flatten(value, name, depth + 1)
  })
}

/** What a label is called; of two the one that is written for people goes first. */
const LABELS = [/^(label|rotulo|rótulo)$/i, /^(name|nome|key|chave|atributo)$/i] as const
const VALUE = /^(value|valor|value_?name|text|texto)$/i

/** `[{name: "Cor", value: "Prata"}, …]` as fields of those names; `undefined` for any other list. */
function asPairs(list: readonly unknown[]): [string, Cell][] | undefined {
  const pairs = list.map((item): [string, Cell] | undefined => {
    if (typeof item !== "object" || item === null) return undefined
    const entries: [string, unknown][] = Object.entries(item)
    const label = LABELS.map((name) => entries.find(([key]) => name.test(key))?.[1]).find((text) => text !== undefined)
    const value = entries.find(([key]) => VALUE.test(key))
    return typeof label === "string" && value !== undefined ? [label, asCell(value[1])] : undefined
  })
  return pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? pairs : undefined
}

function asCell(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value
  return value === null ? null : undefined
}

function nameOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value)
  if (typeof value !== "object" || value === null) return ""
  const named = Object.entries(value).find(([key]) => /^(nome|name|descricao|descrição|titulo|label|#text)$/i.test(key))
  return typeof named?.[1] === "string" ? named[1] : ""
}
