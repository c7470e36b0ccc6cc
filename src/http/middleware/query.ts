import { validator } from "hono-openapi"
import type { z } from "zod"
import { DomainError } from "../../base/errors.ts"
import { type Issue, problemsOf } from "../../base/field-errors.ts"
import type { AppEnv } from "../parts.ts"

/** Validates the query string into `c.req.valid("query")`, and puts its parameters into the OpenAPI document. */
export function query<Schema extends z.ZodType>(schema: Schema) {
  return validator<Schema, "query", AppEnv, string>("query", schema, (result) => {
    if (!result.success) throw new DomainError("invalid", { errors: problemsOf(result.error as readonly Issue[]) })
  })
}
