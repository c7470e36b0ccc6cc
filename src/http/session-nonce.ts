import type { Context } from "hono"
import type { DescribeRouteOptions } from "hono-openapi"
import { mintSessionKey, readNonce, type SessionKey } from "../recommendation/session-token.ts"
import type { AppEnv, Parts } from "./parts.ts"

const HEADER = "x-session-nonce"

/** A route's header that has its answer carry the session's token. */
export const NONCE_PARAMETER = {
  in: "header",
  name: HEADER,
  required: false,
  description:
    "Random text of the browser's own, kept secret, that its session's token is made from: every answer to it carries the same sessionToken. One that is not like this is as if there were none.",
  schema: { type: "string", pattern: "^[A-Za-z0-9_-]{22,64}$" },
} as const satisfies NonNullable<DescribeRouteOptions["parameters"]>[number]

/** The browser's nonce, until it has its session's token; undefined where there is none that will do. */
export function nonceOf(c: Context<AppEnv>): string | undefined {
  return readNonce(c.req.header(HEADER))
}

/** The key of a request's session for who sent its nonce, for the answer and for what is kept; else of nothing. */
export async function keyByNonce(c: Context<AppEnv>, parts: Parts, sessionId: string): Promise<Partial<SessionKey>> {
  const nonce = nonceOf(c)
  return nonce === undefined ? {} : mintSessionKey(c.var.tenant, parts.sessionKey, sessionId, nonce)
}
