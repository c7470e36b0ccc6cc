import { XMLParser } from "fast-xml-parser"
import { DomainError } from "../../../base/errors.ts"
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
  const list = findCars(root, 0)
  if (list === undefined) throw invalid("não encontrei elementos que se repetem com os dados dos carros")
  return tabulate("xml", list.map(unescape))
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

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** The five entities of XML itself and numbered characters, in every text of a car; nothing else stands for anything. */
function unescape(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
  }
  if (Array.isArray(value)) return value.map(unescape)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unescape(inner)]))
}

function invalid(why: string): DomainError {
  return new DomainError("invalid", { detail: `XML: ${why}.` })
}
