import { Hono } from "hono"
import { createMiddleware } from "hono/factory"
import { describeRoute, resolver } from "hono-openapi"
import { recordNow } from "../../analytics/buffer.ts"
import { trackEvents } from "../../analytics/record.ts"
import { EventsAnswer, EventsRequest } from "../../contract/event.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { rateLimit } from "../middleware/rate-limit.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"
import { keyByNonce, NONCE_PARAMETER } from "../session-nonce.ts"

/** What a shopper did, as the browser tells it. */
export function events(parts: Parts) {
  return new Hono<AppEnv>().post(
    "/api/events",
    describeRoute({
      ...answers("The events are kept", EventsAnswer, 202),
      ...takes(resolver(EventsRequest)),
      parameters: [NONCE_PARAMETER],
    }),
    jsonBody(EventsRequest),
    ofSession(),
    rateLimit(parts),
    async (c) => {
      const { events, sessionId = "" } = c.req.valid("json")
      // Should Redis be gone they are stored at once, which the web role may not do.
      const ctx = parts.createContext(c.var.tenant.tenant, { ...c.var.tenant, role: "jobs" })
      const { tokenHash, sessionToken } = await keyByNonce(c, parts, sessionId)
      await recordNow(ctx, trackEvents(events, { tokenHash }))
      return c.json({ accepted: events.length, sessionToken }, 202)
    },
  )
}

/** A client is limited by its session, which a batch of events names in each. */
function ofSession() {
  type Body = { in: { json: EventsRequest }; out: { json: EventsRequest & { sessionId?: string | undefined } } }
  return createMiddleware<AppEnv, string, Body>(async function ofSession(c, next) {
    const body = c.req.valid("json")
    c.req.addValidatedData("json", { ...body, sessionId: body.events[0]?.sessionId })
    await next()
  })
}
