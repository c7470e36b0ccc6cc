import { type Context, Hono } from "hono"
import { createMiddleware } from "hono/factory"
import { describeRoute } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { isId } from "../../base/ids.ts"
import { SessionExport } from "../../contract/privacy.ts"
import { eraseSession } from "../../privacy/erase.ts"
import { exportSession } from "../../privacy/export.ts"
import { verifySessionToken } from "../../privacy/open-session.ts"
import { mintSessionToken } from "../../recommendation/session-token.ts"
import type { TenantContext } from "../../storage/context.ts"
import { streamText } from "../stream-text.ts"
import { countClient } from "../middleware/rate-limit.ts"
import { answers, answersEmpty } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"
import { NONCE_PARAMETER, nonceOf } from "../session-nonce.ts"

const PATH = "/api/privacy/:sessionId"
/** Time for one of an export's reads; a large session takes many. */
const PIECE_MS = 8000
const JSON_TYPE = { "content-type": "application/json" }
const TOKEN_PARAMETER = { in: "header" as const, required: false, schema: { type: "string" as const } }
const OPENED_BY = {
  parameters: [
    { ...TOKEN_PARAMETER, name: "authorization", description: "Bearer and the session's token" },
    { ...TOKEN_PARAMETER, name: "x-session-token", description: "The same token" },
    NONCE_PARAMETER,
  ],
}

/**
 * A shopper's own data, to whoever has the session's token: `authorization: Bearer …` or `x-session-token`; or the
 * nonce that it is made from, where no answer that carried the token has come.
 */
export function privacy(parts: Parts) {
  const opened = sessionHolder(parts)
  return new Hono<AppEnv>()
    .get(
      PATH,
      describeRoute({ ...answers("Everything held about the session", SessionExport), ...OPENED_BY }),
      opened,
      async (c) => {
        const pieces = exportSession(() => asJob(parts, c, Date.now() + PIECE_MS), sessionOf(c))
        return c.body(await streamText(pieces), 200, JSON_TYPE)
      },
    )
    .delete(PATH, describeRoute({ ...answersEmpty("The session is erased"), ...OPENED_BY }), opened, async (c) => {
      await eraseSession(asJob(parts, c), sessionOf(c))
      return c.body(null, 204)
    })
}

/** Refuses alike a wrong token, another session's, and any for a session that is not known. */
function sessionHolder(parts: Parts) {
  return createMiddleware<AppEnv>(async function sessionHolder(c, next) {
    c.header("cache-control", "no-store")
    // Whoever names a session and a nonce has it looked up, in Redis too.
    await countClient(parts, c, "privacy")
    const id = c.req.param("sessionId") ?? ""
    const bearer = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1]
    const nonce = nonceOf(c)
    const token =
      bearer ??
      c.req.header("x-session-token") ??
      (nonce && (await mintSessionToken(c.var.tenant, parts.sessionKey, id, nonce))) ??
      ""
    const opens = isId(id.toLowerCase()) && (await verifySessionToken(asJob(parts, c), parts.sessionKey, id, token))
    if (!opens) {
      c.header("www-authenticate", "Bearer")
      throw new DomainError("unauthorized")
    }
    await next()
  })
}

function sessionOf(c: Context<AppEnv>): string {
  return (c.req.param("sessionId") ?? "").toLowerCase()
}

/** The web role reads nothing of a session; the jobs role exports and erases. */
function asJob(parts: Parts, c: Context<AppEnv>, deadline = c.var.tenant.deadline): TenantContext {
  return parts.createContext(c.var.tenant.tenant, { ...c.var.tenant, role: "jobs", deadline })
}
