import { asc, eq } from "drizzle-orm"
import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { SessionExport } from "../contract/privacy.ts"
import type { TenantContext } from "../storage/context.ts"
import { analytics, leads, recommendationLog, sessionSteps, userSessions } from "../storage/schema/tenant.ts"
import { readBuffered } from "./buffered.ts"
import { readPendingLeads } from "./pending-leads.ts"

/**
 * Everything held about a session (its id in lower case): its rows, and what still waits to become one. `ctx` must
 * have the jobs role. Throws DomainError `unavailable` without Postgres; without Redis nothing can wait in it.
 */
export async function exportSession(ctx: TenantContext, sessionId: string): Promise<SessionExport> {
  const [rows, waiting] = await Promise.all([readRows(ctx, sessionId), readWaiting(ctx, sessionId)])
  return { sessionId, ...rows, ...waiting }
}

async function readRows(ctx: TenantContext, sessionId: string) {
  const { db } = ctx
  try {
    const [sessions, lists, events, asked, steps] = await db.batch([
      db.select().from(userSessions).where(eq(userSessions.id, sessionId)),
      db
        .select()
        .from(recommendationLog)
        .where(eq(recommendationLog.sessionId, sessionId))
        .orderBy(asc(recommendationLog.createdAt)),
      db.select().from(analytics).where(eq(analytics.sessionId, sessionId)).orderBy(asc(analytics.createdAt)),
      db.select().from(leads).where(eq(leads.sessionId, sessionId)).orderBy(asc(leads.createdAt)),
      db.select().from(sessionSteps).where(eq(sessionSteps.sessionId, sessionId)),
    ])
    return { session: sessions[0] ?? null, lists, events, leads: asked, steps }
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  }
}

async function readWaiting(ctx: TenantContext, sessionId: string) {
  try {
    const [waitingRecords, waitingLeads] = await Promise.all([
      readBuffered(ctx, sessionId),
      readPendingLeads(ctx, sessionId),
    ])
    return { waitingRecords, waitingLeads }
  } catch (error) {
    log("warn", "export_without_redis", { tenant: ctx.tenant.slug, code: errorCode(error) })
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  }
}
