import { DomainError } from "../../../base/errors.ts"
import type { EquipmentCode } from "../../../contract/equipment.ts"
import { type Cell, cut, textOf } from "../values/cell.ts"
import { equipmentCode } from "../values/equipment-words.ts"
import { fold } from "../values/fold.ts"
import { type Role, ROLE_OF_NAME, ROLES, roleOfParts } from "./roles.ts"

/** What one column of a file is for: a role, or (with `equipment`) a yes/no flag of one item. */
export interface Column {
  readonly index: number
  readonly name: string
  readonly role: Role | "flag" | "unknown"
  readonly equipment?: EquipmentCode
  /** The name merely contains a word that tells; a column whose name says it outright goes before. */
  readonly guessed?: true
}

const MAX_NAME = 100

/** Reads camelCase and snake_case names too: `precoVenda` is "preco venda". */
export function recognise(text: string, index: number): Column {
  const name = cut(textOf(text), MAX_NAME)
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
  const words = fold(spaced)
  const role = ROLE_OF_NAME.get(words) ?? ROLE_OF_NAME.get(words.replaceAll(" ", ""))
  if (role !== undefined) return { index, name, role }
  const equipment = equipmentCode(words) ?? equipmentCode(name.split(".").at(-1) ?? "")
  if (equipment !== undefined) return { index, name, role: "flag", equipment }
  // JSON-LD's own words ("@type") are about the format.
  if (/(^|\.)@/.test(name)) return { index, name, role: "ignore" }
  return { index, name, ...(roleOfPath(spaced) ?? { role: roleOfParts(words) ?? "unknown", guessed: true }) }
}

/**
 * `Specification.Make.Value`: the last part that is no mere wrapper, with the one around it where both together are a name
 * (`ano.modelo` is no model). Whose id or name it is, such a part cannot say. Beyond doubt if nothing but wrappers is left out.
 */
function roleOfPath(path: string): Pick<Column, "role" | "guessed"> | undefined {
  const parts = path.split(".").map(fold)
  if (parts.length < 2) return undefined
  const telling = parts.filter(
    (part) => !/^(value|valor|nome|name|descricao|description|label|text|primary|)$/.test(part),
  )
  const role = ROLE_OF_NAME.get(telling.slice(-2).join(" ")) ?? ROLE_OF_NAME.get(telling.at(-1) ?? "")
  if (role === undefined || role === "ref" || role === "title" || role === "status") return undefined
  return telling.length === 1 ? { role } : { role, guessed: true }
}

const CORE: ReadonlySet<string> = new Set<Role>([
  "make",
  "model",
  "make_model",
  "title",
  "version",
  "year",
  "build_year",
  "model_year",
  "km",
  "price",
])

/** Whether a row names columns rather than describes a car: at least two of the names that matter, and no figures. */
export function looksLikeHeader(row: readonly Cell[]): boolean {
  const columns = row.map((cell, index) => recognise(typeof cell === "string" ? cell : "", index))
  const core = new Set(columns.map(({ role }) => role).filter((role) => CORE.has(role)))
  return core.size >= 2
}

/** The columns that the caller names; their number must be the file's. Throws `invalid` on a name that is none of ours. */
export function namedColumns(names: readonly string[], width: number): Column[] {
  const columns = names.map((name, index) => recognise(name.trim(), index))
  const unknown = columns.filter(({ role }) => role === "unknown").map(({ name }) => name || "(vazio)")
  if (unknown.length > 0) {
    throw wrongColumns(`Não conheço a coluna ${unknown.join(", ")}.`, `nomes aceitos: ${ROLES.join(", ")}`)
  }
  if (columns.length !== width) {
    throw wrongColumns(
      "Os nomes das colunas não combinam com o arquivo.",
      `${columns.length} nomes para ${width} colunas`,
    )
  }
  return columns
}

/** Throws `invalid`, saying what is missing and how to name it, unless the columns can describe a car at all. */
export function requireColumns(columns: readonly Column[]): void {
  const has = (...roles: Role[]) => columns.some(({ role }) => (roles as string[]).includes(role))
  if (has("fipe", "fipe_code", "month") && !has("km", "color", "plate", ...(has("month") ? [] : (["ref"] as const))))
    throw fipeTable()
  const missing = [
    ...(has("price") ? [] : ["preço"]),
    ...(has("make_model", "title", "model") ? [] : ["modelo"]),
    ...(has("year", "build_year", "model_year", "title", "make_model", "model") ? [] : ["ano"]),
  ]
  if (missing.length === 0) return
  const seen = enumerate(columns.map(({ name }) => name || "(sem nome)"))
  throw wrongColumns(`Não encontrei a coluna de ${missing.join(", ")}. Colunas do arquivo: ${seen}.`)
}

const NAMES_SHOWN = 40

/** Names one after the other, of very many the first ones. */
export function enumerate(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN
  return names.slice(0, NAMES_SHOWN).join(", ") + (more > 0 ? ` … e mais ${more}` : "")
}

/** A price table is not a stock: importing it would fill the shop with cars that nobody has. */
export function fipeTable(): DomainError {
  return invalid("O arquivo parece a tabela FIPE (preços de referência), não o estoque de uma loja.")
}

/** The error whose cure is to name the columns: the field at fault is the input's `columns`. */
export function wrongColumns(detail: string, message = "diga o que é cada coluna, na ordem do arquivo"): DomainError {
  return new DomainError("invalid", { detail, errors: [{ path: "columns", message }] })
}

export function invalid(detail: string): DomainError {
  return new DomainError("invalid", { detail })
}
