import { createMiddleware } from "hono/factory"
import { DomainError } from "../../base/errors.ts"
import { sha256 } from "../../base/hmac.ts"
import type { AppEnv, Parts } from "../parts.ts"
import { addressOf } from "./rate-limit.ts"

/** Lets only bearers of the platform's token pass. Both are hashed first, so the comparison's time tells nothing. */
export function staff(parts: Parts) {
  return createMiddleware<AppEnv>(async function staff(c, next) {
    const given = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1]
    if (given === undefined || (await sha256(given)) !== (await sha256(parts.platformToken))) {
      const { success } = await parts.writeLimits.basic.client.limit({ key: `staff:${addressOf(c)}` })
      if (!success) throw new DomainError("rate_limited", { retryAfter: 60 })
      c.header("www-authenticate", "Bearer")
      throw new DomainError("unauthorized")
    }
    await next()
  })
}
