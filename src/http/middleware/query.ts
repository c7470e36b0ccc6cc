import { validator } from "hono-openapi"
import type { z } from "zod"
import { DomainError } from "../../base/errors.ts"
import { type Issue, problemsOf } from "../../base/field-errors.ts"
import type { AppEnv } from "../parts.ts"

/** Validates the query string into `c.req.valid("query")`, and puts its parameters into the OpenAPI document. */
export function query<Contract extends z.ZodType>(contract: Contract) {
  return validator<Contract, "query", AppEnv, string>("query", contract, (result) => {
    if (!result.success) throw new DomainError("invalid", { errors: problemsOf(result.error as readonly Issue[]) })
  })
}
