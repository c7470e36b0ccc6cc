/** JSON that Postgres takes as jsonb: it keeps neither NUL nor half a surrogate pair, which JavaScript's texts may hold. */
export function jsonText(value: unknown): string {
  return JSON.stringify(clean(value))
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), clean(item)]))
}

function cleanText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed()
}
