import { DomainError } from "../../src/base/errors.ts"
import type { FieldError } from "../../src/contract/problem.ts"

/** What to type for the inputs of an import that its errors name. The domain knows of no command line. */
const FLAGS: Readonly<Record<string, string>> = {
  columns: "Say what each column is, in the file's order: --columns make,model,year,km,price (ignore for the others).",
  acceptLargeRemoval: "If the file is right, say --yes.",
  acceptDoubles:
    "If these are other cars, say --yes; if the file is the whole stock, --full takes the old ones off sale.",
}

/** The hints for what errors name, each once. */
export function flagsFor(errors: readonly FieldError[]): string[] {
  return [...new Set(errors.flatMap(({ path }) => FLAGS[path] ?? []))]
}

/** Passes the outcome on; an error that names an input gets the hint of what to type instead of that input's name. */
export async function withFlags<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof DomainError) || error.errors === undefined) throw error
    const said = error.errors.filter(({ path }) => path === "columns").map(({ message }) => `(${message})`)
    const others = error.errors.filter(({ path }) => FLAGS[path] === undefined)
    const detail = [error.detail, ...said, ...flagsFor(error.errors)].join(" ")
    throw new DomainError(error.code, { detail, errors: others, cause: error })
  }
}
