type Fields = Readonly<Record<string, string | number | boolean | undefined>>

/** One JSON line. Never pass a query, a parameter or a shopper's text: only codes, counts and ids. */
export function log(level: "info" | "warn" | "error", event: string, fields: Fields = {}): void {
  console[level](JSON.stringify({ level, event, ...fields }))
}

/** The innermost stable code of a failure (SQLSTATE, errno, error name); never its message, which may hold values. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const inner = error.cause === undefined ? undefined : errorCode(error.cause)
  if (inner !== undefined && inner !== "Error") return inner
  return "code" in error && typeof error.code === "string" ? error.code : error.name
}
