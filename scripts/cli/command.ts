import { parseArgs, type ParseArgsConfig } from "node:util"
import { BrokenInput, failureOf, sentence, UsageError } from "./failure.ts"

export { CommandError, sentence, UsageError, wrongVerb } from "./failure.ts"

type Options = NonNullable<ParseArgsConfig["options"]>

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
 * Runs a command to its exit code: 0, 1 with one clear sentence, or 2 with the usage (with the sentence alone where
 * not the words are wrong but the files that they name). With `--json` standard output holds one document also then:
 * `{ error: Failure }`.
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
    if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ error: failureOf(error) })}\n`)
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${usage}\n`)
      process.exit(2)
    }
    process.stderr.write(`${sentence(error)}\n`)
    process.exit(error instanceof BrokenInput ? 2 : 1)
  }
}

/** One JSON document on standard output, or the text for people. */
export function print(asJson: boolean | undefined, document: unknown, text: () => string): void {
  process.stdout.write(`${asJson === true ? JSON.stringify(document) : text()}\n`)
}
