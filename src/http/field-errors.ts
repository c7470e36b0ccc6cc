import { z } from "zod"
import { pt } from "zod/locales"
import type { FieldError } from "../contract/problem.ts"

// Messages of ours win; where a schema has none, zod speaks Portuguese too.
z.config(pt())

const MAX_ERRORS = 20

/** What is wrong with each field, in Portuguese. */
export function problemsOf(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, MAX_ERRORS).map((issue) => ({ path: issue.path.join("."), message: issue.message }))
}
