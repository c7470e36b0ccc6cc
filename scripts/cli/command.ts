import { parseArgs, type ParseArgsConfig } from "node:util"
import { DomainError } from "../../src/base/errors.ts"
import { errorCode } from "../../src/base/log.ts"
import { explain } from "../local/failure.ts"

/** A wrong word on the command line: usage and exit 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>

/** SQLSTATEs of what only migrations bring: a schema, a table, a column, a function. */
const NOT_AT_HEAD = new Set(["3F000", "42P01", "42703", "42883"])

/** Flags that every command takes. */
export const COMMON = {
  json: { type: "boolean" },
  yes: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies Options

/** Parses the words after the command, strictly. Throws UsageError on an unknown or malformed one. */
export function parseWords<T extends Options>(options: T) {
  try {
    return parseArgs({ options: { ...COMMON, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Runs a command to its exit code: 0, 1 with one clear sentence, or 2 with the usage. With `--json` standard output
 * holds one document also then: `{ error: { code, detail, errors? } }`.
 */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<never> {
  if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(`${usage}\n`)
    process.exit(0)
  }
  try {
    await work()
    process.exit(process.exitCode ?? 0)
  } catch (error) {
    if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ error: failure(error) })}\n`)
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${usage}\n`)
      process.exit(2)
    }
    process.stderr.write(`${sentence(error)}\n`)
    process.exit(1)
  }
}

/** A failure for whoever reads JSON: a code that stays, the sentence, and the fields at fault. */
function failure(error: unknown): { code: string; detail: string; errors?: DomainError["errors"] } {
  if (error instanceof UsageError) return { code: "usage", detail: error.message }
  if (!(error instanceof DomainError)) return { code: "failed", detail: sentence(error) }
  const { code, detail, errors } = error
  return { code, detail, ...(errors === undefined ? {} : { errors }) }
}

/** What went wrong in one line; a domain error with the fields that are at fault. */
export function sentence(error: unknown): string {
  if (NOT_AT_HEAD.has(errorCode(error))) return "The database is not at head: run npm run migrate -- up."
  if (!(error instanceof DomainError)) return explain(error)
  const fields = (error.errors ?? []).map(({ path, message }) => `${path}: ${message}`)
  return `${[error.detail, ...fields].join(" ")} (${error.code})`
}

/** One JSON document on standard output, or the text for people. */
export function print(asJson: boolean | undefined, document: unknown, text: () => string): void {
  process.stdout.write(`${asJson === true ? JSON.stringify(document) : text()}\n`)
}
