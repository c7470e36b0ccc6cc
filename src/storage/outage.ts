/** SQLSTATE classes that mean "ask again later": connection, resources, operator's intervention. */
const OUTAGE_CLASSES = new Set(["08", "53", "57", "58"])

/** The SQLSTATE of a database error, through drizzle's wrapper, if it is one. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const own = "code" in error && typeof error.code === "string" ? error.code : undefined
  if (own !== undefined && /^[0-9A-Z]{5}$/.test(own)) return own
  return sqlState(error.cause)
}

/** Whether Postgres could not be asked at all, as opposed to having refused what was asked. */
export function isOutage(error: unknown): boolean {
  const state = sqlState(error)
  return state === undefined || OUTAGE_CLASSES.has(state.slice(0, 2))
}

/** SQLSTATE of a reference to a row that is not there. */
export const FOREIGN_KEY_VIOLATION = "23503"
