import type { FieldError } from "../../src/contract/problem.ts"

/** What to type for the inputs that the domain's errors name. The domain knows of no command line. */
const HINTS: Readonly<Record<string, string>> = {
  columns: "Say what each column is, in the file's order: --columns make,model,year,km,price (ignore for the others).",
  acceptLargeRemoval: "If the file is right, say --yes.",
  acceptPartialMonth: "If that is the whole month, say --yes.",
  acceptDoubles:
    "If these are other cars, say --yes; if the file is the whole stock, --full takes the old ones off sale.",
  tokenKey: "The cell uses another TENANT_TOKEN_KEY: give that one, or say --rotate-key to replace it.",
}

/** Whether there is something to type for the field at fault. */
export const isHinted = ({ path }: FieldError): boolean => HINTS[path] !== undefined

/** The hints for what errors name, each once. */
export function hintsFor(errors: readonly FieldError[]): string[] {
  return [...new Set(errors.flatMap(({ path }) => HINTS[path] ?? []))]
}
