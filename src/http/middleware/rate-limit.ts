import { createMiddleware } from "hono/factory"
import { DomainError } from "../../base/errors.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** The bindings count a minute; so long does a refused client wait at most. */
const WINDOW_SECONDS = 60

/**
 * Limits API writes by plan: per client (slug, address and session), and ten times looser per address, since phones
 * share addresses behind their carrier. Place it after the body's validation: the session is in the body.
 */
export function rateLimit(parts: Parts) {
  type Session = { in: { json: unknown }; out: { json: { sessionId?: string | undefined } } }
  return createMiddleware<AppEnv, string, Session>(async function rateLimit(c, next) {
    const { slug, plan } = c.var.tenant.tenant
    const address = c.req.header("cf-connecting-ip") ?? "unknown"
    const { client, address: ceiling } = parts.writeLimits[plan]
    const [own, shared] = await Promise.all([
      client.limit({ key: `${slug}:${address}:${c.req.valid("json").sessionId ?? "-"}` }),
      ceiling.limit({ key: `${slug}:${address}` }),
    ])
    if (!own.success || !shared.success) throw new DomainError("rate_limited", { retryAfter: WINDOW_SECONDS })
    await next()
  })
}
