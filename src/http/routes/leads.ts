import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { IDEMPOTENCY_KEY, LeadAnswer, LeadRequest } from "../../contract/lead.ts"
import { createLead } from "../../leads/create.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { exactLimit, rateLimit } from "../middleware/rate-limit.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"
import { keyByNonce, NONCE_PARAMETER } from "../session-nonce.ts"

const HEADERS = {
  parameters: [
    NONCE_PARAMETER,
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
    describeRoute({ ...answers("The lead is stored", LeadAnswer, 201), ...takes(resolver(LeadRequest)), ...HEADERS }),
    jsonBody(LeadRequest),
    rateLimit(parts),
    exactLimit(parts, "leads"),
    async (c) => {
      const key = c.req.header("idempotency-key") ?? ""
      if (!IDEMPOTENCY_KEY.test(key)) {
        const message = "obrigatório: 8 a 100 letras, dígitos, hífens ou sublinhados"
        throw new DomainError("invalid", { errors: [{ path: "Idempotency-Key", message }] })
      }
      const lead = c.req.valid("json")
      const { tokenHash, sessionToken } = await keyByNonce(c, parts, lead.sessionId)
      const { id } = await createLead(c.var.tenant, key, lead, tokenHash)
      return c.json({ id, sessionToken }, 201)
    },
  )
}
