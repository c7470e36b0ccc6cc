import { createMiddleware } from "hono/factory"
import type { z } from "zod"
import { DomainError } from "../../base/errors.ts"
import { problemsOf } from "../field-errors.ts"
import type { AppEnv } from "../parts.ts"

/** Validates the query string into `c.req.valid("query")`; a repeated key reads as its values joined by commas. */
export function query<Schema extends z.ZodType>(schema: Schema) {
  type Valid = { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } }
  return createMiddleware<AppEnv, string, Valid>(async function query(c, next) {
    const given = Object.entries(c.req.queries()).map(([key, values]) => [key, values.join(",")])
    const result = schema.safeParse(Object.fromEntries(given))
    if (!result.success) throw new DomainError("invalid", { errors: problemsOf(result.error) })
    c.req.addValidatedData("query", result.data as object)
    await next()
  })
}
