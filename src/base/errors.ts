import { type FieldError, type ProblemCode, PROBLEMS } from "../contract/problem.ts"

interface Details {
  /** Said to the person instead of the code's own sentence; Portuguese, no internals. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number
  readonly cause?: unknown
}

/** A failure that the caller can act on. Floors 1–3 throw it; `http/problem.ts` alone turns it into a response. */
export class DomainError extends Error {
  override readonly name = "DomainError"
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldError[] | undefined
  readonly retryAfter: number | undefined

  constructor(code: ProblemCode, details: Details = {}) {
    const [status, title, detail] = PROBLEMS[code]
    super(details.detail ?? detail, { cause: details.cause })
    this.code = code
    this.status = status
    this.title = title
    this.detail = details.detail ?? detail
    this.errors = details.errors
    this.retryAfter = details.retryAfter
  }
}
