import { eq } from "drizzle-orm"
import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { SessionExport } from "../contract/privacy.ts"
import type { TenantContext } from "../storage/context.ts"
import { sessionSteps, userSessions } from "../storage/schema/tenant.ts"
import { readBuffered } from "./buffered.ts"
import { readPendingLeads } from "./pending-leads.ts"
import { KIND_NAMES, type Page, readPage } from "./rows.ts"

/**
 * Everything held about a session (its id in lower case) as the JSON text of a SessionExport, piece by piece: its rows,
 * and what still waits to become one. The first piece is all there is of most sessions; a session may have left more
 * than one answer of the database, or this isolate, can hold. `contextNow` gives a context with the jobs role and time
 * for one read. Throws DomainError `unavailable` without Postgres, and without Redis, in which something may wait.
 */
export async function* exportSession(contextNow: () => TenantContext, sessionId: string): AsyncGenerator<string> {
  // What waits goes first: moved into a row meanwhile it is there twice, and never missing.
  const waiting = await readWaiting(contextNow(), sessionId)
  const [single, ...first] = await Promise.all([
    readSingle(contextNow(), sessionId),
    ...KIND_NAMES.map((kind) => orUnavailable(readPage(contextNow().db, kind, sessionId))),
  ])
  const head: Omit<SessionExport, (typeof KIND_NAMES)[number]> = { sessionId, ...single, ...waiting }
  let piece = JSON.stringify(head).slice(0, -1)
  for (const [i, kind] of KIND_NAMES.entries()) {
    let page: Page = first[i] ?? { rows: [], next: undefined }
    piece += `,"${kind}":[${joined(page)}`
    while (page.next !== undefined) {
      yield piece
      page = await orUnavailable(readPage(contextNow().db, kind, sessionId, page.next))
      piece = page.rows.length > 0 ? `,${joined(page)}` : ""
    }
    piece += "]"
  }
  yield `${piece}}`
}

const joined = ({ rows }: Page): string => rows.map((row) => JSON.stringify(row)).join(",")

async function readSingle({ db }: TenantContext, sessionId: string): Promise<Pick<SessionExport, "session" | "steps">> {
  const [sessions, steps] = await orUnavailable(
    db.batch([
      db.select().from(userSessions).where(eq(userSessions.id, sessionId)),
      db.select().from(sessionSteps).where(eq(sessionSteps.sessionId, sessionId)),
    ]),
  )
  return { session: sessions[0] ?? null, steps }
}

async function readWaiting(ctx: TenantContext, sessionId: string) {
  const [waitingRecords, waitingLeads] = await orUnavailable(
    Promise.all([readBuffered(ctx, sessionId), readPendingLeads(ctx, sessionId)]),
  ).catch((error: unknown) => {
    log("warn", "export_without_redis", { tenant: ctx.tenant.slug, code: errorCode(error) })
    throw error
  })
  return { waitingRecords, waitingLeads }
}

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  }
}
