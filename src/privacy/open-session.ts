import { eq } from "drizzle-orm"
import { DomainError } from "../base/errors.ts"
import { createSigner, sha256 } from "../base/hmac.ts"
import type { TenantContext } from "../storage/context.ts"
import { userSessions } from "../storage/schema/tenant.ts"
import { readBuffered } from "./buffered.ts"

/** What a session token's second half is the HMAC of; its first half is `nonce`. */
export function sessionText(ctx: TenantContext, sessionId: string, nonce: string): string {
  return `session:${ctx.tenant.slug}:${sessionId}:${nonce}`
}

/**
 * Whether a token opens a session: made by us, for this tenant and session, and the one that the session's first list
 * carried. The id alone opens nothing: whoever learns it can have tokens made for it, but never the first again.
 * `ctx` must have the jobs role; `keyHex` is 64 hex digits. Throws DomainError `unavailable` when it cannot be told.
 */
export async function verifySessionToken(
  ctx: TenantContext,
  keyHex: string,
  sessionId: string,
  token: string,
): Promise<boolean> {
  const [nonce = "", mac = "", ...rest] = token.split(".")
  if (rest.length > 0 || !(await createSigner(keyHex).verify(sessionText(ctx, sessionId, nonce), mac))) return false
  try {
    return (await sha256(token)) === (await firstTokenHash(ctx, sessionId.toLowerCase()))
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  }
}

/** Of the session's row, else of its first list that still waits to be stored. */
async function firstTokenHash(ctx: TenantContext, sessionId: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ data: userSessions.data })
    .from(userSessions)
    .where(eq(userSessions.id, sessionId))
  if (row?.data.tokenHash !== undefined) return row.data.tokenHash
  const waiting = (await readBuffered(ctx, sessionId)).filter(({ tokenHash }) => tokenHash !== undefined)
  return waiting.toSorted((a, b) => a.at - b.at)[0]?.tokenHash
}
