import { createMiddleware } from "hono/factory"
import { DomainError } from "../../base/errors.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** A request gives up on remote calls after this long. */
const REQUEST_MS = 8000

/** Resolves the tenant from the host, and from nothing else, and binds the request's context to it. */
export function tenant(parts: Parts) {
  return createMiddleware<AppEnv>(async function tenant(c, next) {
    const { target } = c.env
    if (target.kind !== "tenant") throw new DomainError("tenant_not_found")
    const deadline = c.var.startedAt + REQUEST_MS
    // A cold isolate reads the host's record and the stock in one round trip: for a subdomain the slug is in the host.
    const alongside = target.lookup === target.host ? undefined : parts.stocks.alongside(target.lookup)
    const waitUntil = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const found = await parts.directory.find(target, { deadline, waitUntil, alongside })
    if (found === null) throw new DomainError("tenant_not_found")
    if (found.status === "suspended") {
      c.set("closed", found)
      throw new DomainError("tenant_suspended")
    }
    const context = parts.createContext(found, {
      role: "web",
      actor: { kind: "shopper", name: "shopper" },
      requestId: c.var.requestId,
      deadline,
      waitUntil,
    })
    c.set("tenant", context)
    c.set("host", target)
    await next()
  })
}
