/** A JSON value as we work with it: numbers keep the digits they were written with. */
export type Json = null | boolean | string | RawNumber | Json[] | { [key: string]: Json }

/** A number as it stood in the text: 12345678901234567890 and 1.50 survive. */
export class RawNumber {
  readonly digits: string
  constructor(digits: string) {
    this.digits = digits
  }
}

/**
 * Parses JSON without losing digits, and without taking halves of surrogate pairs for text: they
 * have no UTF-8, so nothing behind us could store them.
 */
export function parseJson(text: string): Json {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) => {
    if (typeof value === "number") return new RawNumber(context?.source ?? String(value))
    if (typeof value === "string" && !value.isWellFormed()) {
      throw new SyntaxError("lone surrogate in a string")
    }
    return value
  }) as Json
}

/** Writes a value as compact JSON text. */
export function writeJson(value: Json): string {
  if (value instanceof RawNumber) return value.digits
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${writeJson(item)}`)
    return `{${members.join(",")}}`
  }
  return JSON.stringify(value)
}

/** Tells a JSON object from everything else. */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof RawNumber)
}
