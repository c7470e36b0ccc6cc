import { DomainError } from "../../../base/errors.ts"
import { type Table, tabulate } from "./table.ts"

const LIST_NAMES = new Set(
  "cars items estoque veiculos veículos carros data dados results resultados vehicles anuncios anúncios listings ads stock produtos searchresults".split(
    " ",
  ),
)

/** A JSON list of cars, an object that holds one under a usual name, or one object a line. Throws `invalid` else. */
export function readJson(text: string): Table {
  const list = findList(parse(text))
  if (list === undefined) {
    throw invalid('esperava uma lista de carros: [ … ] ou { "cars": [ … ] }')
  }
  return tabulate("json", list)
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

function findList(value: unknown, depth = 0): unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value !== "object" || value === null || depth > 2) return undefined
  const inner = Object.entries(value).filter(([name]) => LIST_NAMES.has(name.toLowerCase()))
  for (const [, candidate] of inner) {
    const list = findList(candidate, depth + 1)
    if (list !== undefined) return list
  }
  return undefined
}

function invalid(why: string): DomainError {
  return new DomainError("invalid", { detail: `JSON: ${why}.` })
}
