import { and, asc, eq, isNotNull } from "drizzle-orm"
import { pause } from "../base/deadline.ts"
import { DomainError } from "../base/errors.ts"
import { createSigner, sha256 } from "../base/hmac.ts"
import type { TenantContext } from "../storage/context.ts"
import { leads, userSessions } from "../storage/schema/tenant.ts"
import { readBuffered } from "./buffered.ts"
import { readPendingLeads } from "./pending-leads.ts"

/** A list is kept after its answer: whoever brings its token at once is a little early. */
const PAUSES_MS = [0, 60, 250, 700] as const

/** What a session token's second half is the HMAC of; its first half is `nonce`. */
export function sessionText(ctx: TenantContext, sessionId: string, nonce: string): string {
  return `session:${ctx.tenant.slug}:${sessionId.toLowerCase()}:${nonce}`
}

/**
 * Whether a token opens a session: made by us, for this tenant and session, and the one that went with the first thing
 * the session left: a list, events or a lead. The id alone opens nothing: whoever learns it can have tokens made for
 * it, but never the first again. `ctx` must have the jobs role; `keyHex` is 64 hex digits. Throws DomainError
 * `unavailable` when it cannot be told.
 */
export async function verifySessionToken(
  ctx: TenantContext,
  keyHex: string,
  sessionId: string,
  token: string,
): Promise<boolean> {
  const [nonce = "", mac = "", ...rest] = token.split(".")
  if (rest.length > 0 || !(await createSigner(keyHex).verify(sessionText(ctx, sessionId, nonce), mac))) return false
  const hash = await sha256(token)
  try {
    for (const ms of PAUSES_MS) {
      await pause(ms)
      const first = await firstTokenHash(ctx, sessionId.toLowerCase())
      if (typeof first === "string") return first === hash
    }
    return false
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  }
}

/** Something that a session left: the hash of the token that went with it, if any did, and when (epoch ms). */
interface Trace {
  readonly hash: string | null | undefined
  readonly at: number
}

/** Of the earliest trace. What waits in Redis may be that: what came later, with Redis away, was stored at once. */
async function firstTokenHash(ctx: TenantContext, sessionId: string): Promise<string | null | undefined> {
  const [session, lead] = await readStored(ctx, sessionId)
  const waiting = await readWaiting(ctx, sessionId).catch((error: unknown) => {
    if (session?.hash === undefined) throw error
    // Without Redis nothing that waits there is shown either.
    return []
  })
  const traces = [session, lead, ...waiting].filter((trace) => trace !== undefined)
  return traces.filter(({ hash }) => typeof hash === "string").toSorted((a, b) => a.at - b.at)[0]?.hash
}

async function readStored({ db }: TenantContext, sessionId: string): Promise<(Trace | undefined)[]> {
  const [[session], [lead]] = await db.batch([
    db.select({ data: userSessions.data }).from(userSessions).where(eq(userSessions.id, sessionId)),
    db
      .select({ hash: leads.tokenHash, createdAt: leads.createdAt })
      .from(leads)
      .where(and(eq(leads.sessionId, sessionId), isNotNull(leads.tokenHash)))
      .orderBy(asc(leads.createdAt))
      .limit(1),
  ])
  const { tokenHash, tokenAt, firstSeen } = session?.data ?? {}
  return [
    session && { hash: tokenHash, at: Date.parse(tokenAt ?? firstSeen ?? "") },
    lead && { hash: lead.hash, at: Date.parse(lead.createdAt) },
  ]
}

async function readWaiting(ctx: TenantContext, sessionId: string): Promise<Trace[]> {
  const [records, queued] = await Promise.all([readBuffered(ctx, sessionId), readPendingLeads(ctx, sessionId)])
  return [
    ...records.map(({ tokenHash, at }) => ({ hash: tokenHash, at })),
    ...queued.map(({ tokenHash, createdAt }) => ({ hash: tokenHash, at: Date.parse(createdAt) })),
  ]
}
