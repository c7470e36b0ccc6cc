import { createMiddleware } from "hono/factory"
import { DomainError } from "../../base/errors.ts"
import { sha256 } from "../../base/hmac.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** Lets only bearers of the platform's token pass. Both are hashed first, so the comparison's time tells nothing. */
export function staff(parts: Parts) {
  return createMiddleware<AppEnv>(async function staff(c, next) {
    const given = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1]
    if (given === undefined || (await sha256(given)) !== (await sha256(parts.platformToken))) {
      c.header("www-authenticate", "Bearer")
      throw new DomainError("unauthorized")
    }
    await next()
  })
}
