import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { isId } from "../../base/ids.ts"
import { WhyAnswer, WhyRequest } from "../../contract/why.ts"
import { whyCar } from "../../engine/index.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { rateLimit } from "../middleware/rate-limit.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** "Why not this car?" */
export function why(parts: Parts) {
  return new Hono<AppEnv>().post(
    "/api/cars/:id/why",
    describeRoute({
      ...answers("What it would take for this car to enter the ten", WhyAnswer),
      ...takes(resolver(WhyRequest)),
    }),
    jsonBody(WhyRequest),
    rateLimit(parts),
    async (c) => {
      const id = c.req.param("id").toLowerCase()
      const stock = await parts.stocks.get(c.var.tenant)
      const answer = isId(id) ? whyCar(stock, c.req.valid("json").profile, id) : undefined
      if (answer === undefined) throw new DomainError("not_found", { detail: "Este carro não está à venda." })
      return c.json(answer)
    },
  )
}
