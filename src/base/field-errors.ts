import { z } from "zod"
import { pt } from "zod/locales"
import type { FieldError } from "../contract/problem.ts"

const { localeError } = pt()

// Messages of ours win; where a schema has none, zod speaks Portuguese too. What it says of a value that is not there,
// of limits and of NaN is ours: its own words name JavaScript's values and are European.
z.config({ localeError: (issue) => plainWords(issue) ?? localeError(issue) })

const MAX_ERRORS = 20

/** What a validation finds wrong: where, and in words. */
export interface Issue {
  readonly path?: readonly PropertyKey[] | undefined
  readonly message: string
  /** The names of fields that the schema does not have. */
  readonly keys?: readonly string[]
}

/** What is wrong with each field, in Portuguese, each thing once; a field too many is named like any other. */
export function problemsOf(issues: readonly Issue[]): FieldError[] {
  const found = issues.slice(0, MAX_ERRORS).flatMap(({ path = [], message, keys }) => {
    const foreign = keys?.map((key) => ({ path: [...path, key].join("."), message: "campo desconhecido" }))
    return foreign ?? [{ path: path.join("."), message }]
  })
  const once = new Map(found.map((error) => [`${error.path}\n${error.message}`, error]))
  return [...once.values()].slice(0, MAX_ERRORS)
}

function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return "falta informar"
  if (Number.isNaN(issue.input)) return "não é um número"
  if (issue.code === "too_big") {
    return `${issue.inclusive === false ? "menos de" : "no máximo"} ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`
  }
  if (issue.code === "too_small") {
    return `${issue.inclusive === false ? "mais de" : "no mínimo"} ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`
  }
  return undefined
}

/** What a limit counts: a text's characters, a list's items, or nothing but itself. */
function unitOf(origin: string, limit: number | bigint): string {
  if (origin === "string") return limit === 1 ? " caractere" : " caracteres"
  if (origin !== "array") return ""
  return limit === 1 ? " item" : " itens"
}
