import { HttpFailure } from "./neon-http-failure.ts"
import type { Field, RawResult } from "./neon-http-query.ts"
import { valueToJson } from "./neon-http-value.ts"

export interface OutputMode {
  rawText: boolean
  arrayMode: boolean
}

/**
 * Writes a statement's result as the proxy does. The text is put together by hand because JSON
 * columns pass through digit for digit, and because a row may have two columns of one name.
 */
export function resultToJson(result: RawResult, mode: OutputMode, elementTypes: ReadonlyMap<number, number>): string {
  const { fields, rows, commandTag } = result
  const toJson = fields.map(({ dataTypeID }) => (value: string | null) => {
    if (value === null) return "null"
    return mode.rawText ? JSON.stringify(value) : valueToJson(value, dataTypeID, elementTypes)
  })
  const names = fields.map(({ name }) => JSON.stringify(name))
  const rowToJson = mode.arrayMode
    ? (row: readonly (string | null)[]) => `[${row.map((value, i) => toJson[i]?.(value)).join(",")}]`
    : (row: readonly (string | null)[]) => `{${row.map((value, i) => `${names[i]}:${toJson[i]?.(value)}`).join(",")}}`
  const { command, count } = readTag(commandTag)
  return [
    `{"fields":${JSON.stringify(fields.map(describeField))}`,
    `"rows":[${rows.map(rowToJson).join(",")}]`,
    `"command":${JSON.stringify(command)}`,
    `"rowCount":${count ?? "null"}`,
    `"rowAsArray":${mode.arrayMode}}`,
  ].join(",")
}

/** Refuses an answer beyond the limit. */
export function checkSize(json: string, limit: number): void {
  if (Buffer.byteLength(json) > limit) {
    throw new HttpFailure(507, `response is too large (max is ${limit} bytes)`)
  }
}

function describeField(field: Field): Field & { format: "text" } {
  const { name, dataTypeID, tableID, columnID, dataTypeSize, dataTypeModifier } = field
  return { name, dataTypeID, tableID, columnID, dataTypeSize, dataTypeModifier, format: "text" }
}

/** `INSERT 0 3` → INSERT and 3; `CREATE TABLE` → CREATE and no count. */
function readTag(tag: string): { command: string; count: number | null } {
  const [command = "", ...rest] = tag.split(" ")
  const count = command === "INSERT" ? rest[1] : rest[0]
  return { command, count: count !== undefined && /^\d+$/.test(count) ? Number(count) : null }
}
