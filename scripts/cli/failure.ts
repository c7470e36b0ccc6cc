import { DomainError } from "../../src/base/errors.ts"
import { errorCode } from "../../src/base/log.ts"
import { type FieldError, type ProblemCode, PROBLEMS } from "../../src/contract/problem.ts"
import { explain } from "../local/failure.ts"
import { hintsFor, isHinted } from "./hints.ts"
import { quoted } from "./quoted.ts"

/** A wrong word on the command line: usage and exit 2. */
export class UsageError extends Error {}

/** Files that the command line names and that are not what they should be: exit 2, the words themselves being right. */
export class BrokenInput extends Error {}

/** No verb, or one that the command does not have. */
export function wrongVerb(said: string | undefined, verbs: readonly string[]): UsageError {
  if (said === undefined || said === "") return new UsageError(`Say what to do: ${verbs.join(", ")}.`)
  return new UsageError(`Unknown verb ${said}.`)
}

/** A run that cannot go on, told by the command line itself: exit 1. */
export class CommandError extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What staff read of the domain's errors, whose own texts are the dealers' and Portuguese. */
const ENGLISH: Readonly<Record<ProblemCode, string>> = {
  malformed: "The request is malformed",
  unauthorized: "The credential is not valid",
  forbidden: "The credential does not allow this",
  tenant_suspended: "The tenant is suspended",
  tenant_not_found: "There is no such tenant",
  not_found: "There is no such thing here",
  method_not_allowed: "This cannot be done there",
  conflict: "It contradicts what is there",
  limit_reached: "The tenant's plan does not hold so much",
  changed_meanwhile: "Somebody else changed it meanwhile: run it again",
  too_large: "It is too large",
  not_json: "It is no JSON",
  invalid: "It cannot be taken as it is",
  rate_limited: "There were too many requests: wait a little",
  internal: "Something failed inside",
  unavailable: "It cannot be done now",
}

/** SQLSTATEs of what only migrations bring: a schema, a table, a column, a function. */
const NOT_AT_HEAD = new Set(["3F000", "42P01", "42703", "42883"])

/** A failure for whoever reads JSON: a code that stays, an English sentence, and what a dealer would be told. */
export interface Failure {
  readonly code: string
  readonly detail: string
  /** Portuguese. */
  readonly dealerText?: string
  readonly errors?: readonly FieldError[]
}

/** What went wrong, in English; a domain error's own text stands beside it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { code: "usage", detail: error.message }
  if (error instanceof CommandError) return { code: error.code, detail: error.message }
  if (NOT_AT_HEAD.has(errorCode(error))) {
    return { code: "failed", detail: "The database is not at head: run npm run migrate -- up." }
  }
  if (!(error instanceof DomainError)) return { code: "failed", detail: explain(error) }
  const { code, detail, errors = [] } = error
  const fields = errors.filter((field) => !isHinted(field)).map(({ path }) => path)
  const about = fields.length === 0 ? "." : `: ${fields.join(", ")}.`
  const own = detail === PROBLEMS[code][2] ? [] : [detail]
  const dealerText = [...own, ...errors.map(({ path, message }) => `${path}: ${message}`)].join(" ")
  return {
    code,
    detail: [`${ENGLISH[code]}${about}`, ...hintsFor(errors)].join(" "),
    ...(dealerText === "" ? {} : { dealerText }),
    ...(error.errors === undefined ? {} : { errors: error.errors }),
  }
}

/** The same in one line. */
export function sentence(error: unknown): string {
  const { code, detail, dealerText } = failureOf(error)
  const named = code === "failed" || code === "usage" ? detail : `${detail} (${code})`
  return dealerText === undefined ? named : `${named} A dealer would read: ${quoted(dealerText)}`
}
