/** SQLSTATE classes that mean "Postgres cannot be asked now": connection, resources, operator's intervention, system. */
const OUTAGE_CLASSES = new Set(["08", "53", "57", "58"])
/** A server that only takes reads is one that is being replaced. */
const READ_ONLY = "25006"
/** Lost against another transaction: serialisation, deadlock, unknown outcome; an object in use, a lock not to be had. */
const CONTENTION = new Set(["40001", "40003", "40P01", "55006", "55P03"])
/** Names and codes of a request that was cut off or never got through; see also `NeonDbError` below. */
const TIMED_OUT = new Set(["AbortError", "TimeoutError"])
const NETWORK_CODE = /^(ECONN\w*|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_\w+)$/

/** The SQLSTATE of a database error, through drizzle's wrapper, if it is one. */
export function sqlState(error: unknown): string | undefined {
  return causes(error)
    .map(codeOf)
    .find((code) => /^[0-9A-Z]{5}$/.test(code) && !NETWORK_CODE.test(code))
}

/**
 * Whether Postgres could not be asked at all, as opposed to having refused what was asked, and to an error of our own:
 * a TypeError is none, unless the driver says that it is how its request failed.
 */
export function isOutage(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== undefined) return state === READ_ONLY || OUTAGE_CLASSES.has(state.slice(0, 2))
  return causes(error).some(isUnreached)
}

/** Whether the same statement may well succeed when asked again: it lost against another transaction. */
export function isContention(error: unknown): boolean {
  return CONTENTION.has(sqlState(error) ?? "")
}

/** The driver's error has an SQLSTATE if Postgres answered; without one its request failed, or a proxy's did (HTTP 5xx). */
function isUnreached(error: Error): boolean {
  return error.name === "NeonDbError" || TIMED_OUT.has(error.name) || NETWORK_CODE.test(codeOf(error))
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : ""
}

/** The error and what it wraps, outermost first. */
function causes(error: unknown): Error[] {
  const found: Error[] = []
  for (let at = error; at instanceof Error && !found.includes(at); at = at.cause) found.push(at)
  return found
}
