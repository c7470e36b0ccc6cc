import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { IDEMPOTENCY_KEY, LeadAnswer, LeadRequest } from "../../contract/lead.ts"
import { createLead } from "../../leads/create.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { exactLimit, rateLimit } from "../middleware/rate-limit.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

const KEYED = {
  parameters: [
    {
      in: "header" as const,
      name: "Idempotency-Key",
      required: true,
      description: "One a lead: the same body again gets the same answer, another body 422",
      schema: { type: "string" as const, pattern: IDEMPOTENCY_KEY.source },
    },
  ],
}

/** A shopper asks for contact. */
export function leads(parts: Parts) {
  return new Hono<AppEnv>().post(
    "/api/leads",
    describeRoute({ ...answers("The lead is stored", LeadAnswer, 201), ...takes(resolver(LeadRequest)), ...KEYED }),
    jsonBody(LeadRequest),
    rateLimit(parts),
    exactLimit(parts, "leads"),
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
