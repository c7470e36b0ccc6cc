import type { Context } from "hono"
import { createMiddleware } from "hono/factory"
import type { RateLimit } from "@cloudflare/workers-types"
import { DomainError } from "../../base/errors.ts"
import type { PlanName } from "../../contract/tenant.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** The bindings count a minute; so long does a refused client wait at most. */
const WINDOW_SECONDS = 60

interface Limits {
  readonly client: RateLimit
  readonly address: RateLimit
}

/**
 * Limits API writes by plan: per client (slug, address and session), and ten times looser per address, since phones
 * share addresses behind their carrier. Place it after the body's validation: the session is in the body.
 */
export function rateLimit(parts: Parts, sessionOf: (c: Context) => string | undefined) {
  const limits: Record<PlanName, Limits> = {
    basic: { client: parts.env.RATE_BASIC, address: parts.env.RATE_BASIC_ADDRESS },
    professional: { client: parts.env.RATE_PROFESSIONAL, address: parts.env.RATE_PROFESSIONAL_ADDRESS },
    enterprise: { client: parts.env.RATE_ENTERPRISE, address: parts.env.RATE_ENTERPRISE_ADDRESS },
  }
  return createMiddleware<AppEnv>(async function rateLimit(c, next) {
    const { slug, plan } = c.var.tenant.tenant
    const address = c.req.header("cf-connecting-ip") ?? "unknown"
    const { client, address: ceiling } = limits[plan]
    const [own, shared] = await Promise.all([
      client.limit({ key: `${slug}:${address}:${sessionOf(c) ?? "-"}` }),
      ceiling.limit({ key: `${slug}:${address}` }),
    ])
    if (!own.success || !shared.success) throw new DomainError("rate_limited", { retryAfter: WINDOW_SECONDS })
    await next()
  })
}
