import { isObject, writeJson, type Json } from "./json-text.ts"

/**
 * A JSON parameter as the text Postgres reads for it: strings as they are, arrays as Postgres
 * array literals, objects as JSON.
 */
export function toPgText(value: Json): string | null {
  if (value === null) return null
  if (typeof value === "string") return value
  if (Array.isArray(value)) return toArrayLiteral(value)
  return writeJson(value)
}

function toArrayLiteral(items: readonly Json[]): string {
  return `{${items.map(toArrayItem).join(",")}}`
}

function toArrayItem(item: Json): string {
  if (item === null) return "NULL"
  if (Array.isArray(item)) return toArrayLiteral(item)
  if (typeof item === "string") return quote(item)
  if (isObject(item)) return quote(writeJson(item))
  return writeJson(item)
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`
}
