import { createMiddleware } from "hono/factory"
import { newId } from "../../base/ids.ts"
import type { AppEnv } from "../parts.ts"

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  // Inline styles carry the dealer's colours into the first paint; no inline script ever runs.
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
} as const

/** Gives each request its id and clock, and each response its id, timing and security headers. */
export function requestFrame() {
  return createMiddleware<AppEnv>(async function requestFrame(c, next) {
    // Always our own: an id that the client may choose could forge another request's trail.
    c.set("requestId", newId())
    c.set("startedAt", Date.now())
    await next()
    // Makes a response whose headers can be written; called for each of them it would make as many.
    c.header("x-request-id", c.var.requestId)
    const { headers } = c.res
    headers.set("server-timing", `app;dur=${Date.now() - c.var.startedAt}`)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      // A route may ask for stricter ones.
      if (!headers.has(name)) headers.set(name, value)
    }
  })
}
