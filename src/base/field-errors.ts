import { z } from "zod"
import { pt } from "zod/locales"
import type { FieldError } from "../contract/problem.ts"

// Messages of ours win; where a contract has none, zod speaks Portuguese too.
z.config(pt())

const MAX_ERRORS = 20

/** What a validation finds wrong: where, and in words. */
export interface Issue {
  readonly path?: readonly PropertyKey[] | undefined
  readonly message: string
}

/** What is wrong with each field, in Portuguese. */
export function problemsOf(issues: readonly Issue[]): FieldError[] {
  return issues.slice(0, MAX_ERRORS).map(({ path, message }) => ({ path: (path ?? []).join("."), message }))
}
