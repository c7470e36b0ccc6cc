import pg from "pg"

/** A refusal with the status and message that Neon's proxy gives. */
export class HttpFailure extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface FailureAnswer {
  status: number
  body: string
}

/** Postgres' error fields, in the order in which the proxy writes them. */
const FIELDS = [
  "detail",
  "hint",
  "position",
  "internalPosition",
  "internalQuery",
  "severity",
  "where",
  "table",
  "column",
  "schema",
  "dataType",
  "constraint",
  "file",
  "line",
  "routine",
] as const

/** SQLSTATEs of a refused login that are the caller's doing: a wrong password, role or database. */
const LOGIN_MISTAKES = new Set(["28P01", "28000", "3D000", "42501"])

/** Turns whatever went wrong while answering into the answer for it. */
export function failureAnswer(error: unknown): FailureAnswer {
  if (error instanceof HttpFailure) return answer(error.status, error.message)
  if (error instanceof LoginRefused) {
    const mistake = LOGIN_MISTAKES.has(error.cause.code ?? "")
    return answer(mistake ? 400 : 500, error.cause.message, error.cause)
  }
  // What Postgres says about a statement is the caller's to read, whatever it is.
  if (error instanceof pg.DatabaseError) return answer(400, error.message, error)
  const message = error instanceof Error ? error.message : String(error)
  return answer(400, `error communicating with the server: ${message}`)
}

/** Postgres itself answered the login, and the answer was no. */
export class LoginRefused extends Error {
  override readonly cause: pg.DatabaseError
  constructor(cause: pg.DatabaseError) {
    super(cause.message)
    this.cause = cause
  }
}

function answer(status: number, message: string, error?: pg.DatabaseError): FailureAnswer {
  const body: Record<string, string | null> = { message, code: error?.code ?? "" }
  for (const field of FIELDS) body[field] = error?.[field] ?? null
  if (!error) body["severity"] = ""
  return { status, body: JSON.stringify(body) }
}
