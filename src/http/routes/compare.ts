import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { CompareAnswer, CompareRequest } from "../../contract/compare.ts"
import { compareCars } from "../../engine/index.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { rateLimit } from "../middleware/rate-limit.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** Two to four cars side by side on what matters to this shopper. */
export function compare(parts: Parts) {
  return new Hono<AppEnv>().post(
    "/api/cars/compare",
    describeRoute({
      ...answers("The cars side by side, what matters most first", CompareAnswer),
      ...takes(resolver(CompareRequest)),
    }),
    jsonBody(CompareRequest),
    rateLimit(parts),
    async (c) => {
      const { ids, profile } = c.req.valid("json")
      const answer = compareCars(await parts.stocks.get(c.var.tenant), profile, ids)
      if (answer !== undefined) return c.json(answer)
      throw new DomainError("not_found", { detail: "Menos de dois destes carros ainda estão à venda." })
    },
  )
}
