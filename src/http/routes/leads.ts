import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { IDEMPOTENCY_KEY, LeadAnswer, LeadRequest } from "../../contract/lead.ts"
import { createLead } from "../../leads/create.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { rateLimit } from "../middleware/rate-limit.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** A shopper asks for contact. */
export function leads(parts: Parts) {
  return new Hono<AppEnv>().post(
    "/api/leads",
    describeRoute({ ...answers("The lead is stored", LeadAnswer, 201), ...takes(resolver(LeadRequest)) }),
    jsonBody(LeadRequest),
    rateLimit(parts),
    async (c) => {
      const key = c.req.header("idempotency-key") ?? ""
      if (!IDEMPOTENCY_KEY.test(key)) {
        const message = "obrigatório: 8 a 100 letras, dígitos, hífens ou sublinhados"
        throw new DomainError("invalid", { errors: [{ path: "Idempotency-Key", message }] })
      }
      return c.json(await createLead(c.var.tenant, key, c.req.valid("json")), 201)
    },
  )
}
