import { type SQL, sql } from "drizzle-orm"
import { DomainError } from "../base/errors.ts"
import { sha256 } from "../base/hmac.ts"
import { errorCode, log } from "../base/log.ts"
import type { TenantContext } from "../storage/context.ts"
import { eraseBuffered } from "./buffered.ts"
import { erasePendingLeads } from "./pending-leads.ts"

/** Waits for whoever is storing records, and keeps them out: see LOCK_OUT_ERASURES. */
const LOCK = sql`select pg_advisory_xact_lock(hashtextextended('erasure __tenant__', 0))`

/**
 * Erases a session (its id in lower case) from every table, buffer, queue and cache; what was counted stays counted,
 * as numbers of nobody. The erasure is written down in the same transaction, by the id's hash, so that what is still
 * on its way is dropped where it arrives: with Redis gone nothing comes back either. `ctx` must have the jobs role.
 * Throws DomainError `unavailable`, having erased nothing.
 */
export async function eraseSession(ctx: TenantContext, sessionId: string): Promise<void> {
  const leadKeys = await eraseRows(ctx, sessionId).catch((error: unknown) => {
    throw new DomainError("unavailable", { retryAfter: 5, cause: error })
  })
  const waiting = await Promise.allSettled([eraseBuffered(ctx, sessionId), erasePendingLeads(ctx, sessionId, leadKeys)])
  for (const each of waiting) {
    if (each.status === "rejected") {
      log("warn", "erased_but_in_redis", { tenant: ctx.tenant.slug, code: errorCode(each.reason) })
    }
  }
}

/** All rows in one transaction; returns the Idempotency-Keys of the leads. */
async function eraseRows(ctx: TenantContext, sessionId: string): Promise<string[]> {
  const { db, tenant } = ctx
  const id = sql`${sessionId}::uuid`
  const hash = await sha256(sessionId)
  const results = await db.batch([
    db.execute(LOCK),
    db.execute(sql`delete from __tenant__.erased_sessions where erased_at < now() - interval '2 days'`),
    db.execute(sql`
      insert into __tenant__.erased_sessions (session_hash, erased_at) values (${hash}, clock_timestamp())
      on conflict (session_hash) do update set erased_at = excluded.erased_at`),
    db.execute(sql`select idempotency_key as key from __tenant__.leads where session_id = ${id}`),
    ...leadsAsNumbers(id, tenant.config.timezone).map((statement) => db.execute(statement)),
    db.execute(sql`delete from __tenant__.leads where session_id = ${id}`),
    db.execute(sql`delete from __tenant__.analytics where session_id = ${id}`),
    db.execute(sql`delete from __tenant__.recommendation_log where session_id = ${id}`),
    // A number that is nobody's, and the same for all of its days: distinct sessions stay as many as they were.
    db.execute(
      sql`update __tenant__.session_steps set session_id = ${crypto.randomUUID()}::uuid where session_id = ${id}`,
    ),
    db.execute(sql`delete from __tenant__.user_sessions where id = ${id}`),
  ])
  // drizzle asks a batch for rows as lists, and says otherwise in its types.
  return results[3].rows.flatMap((row) => Object.values(row) as string[])
}

/** What is counted where it lies becomes a number before it goes. */
function leadsAsNumbers(id: SQL, timezone: string): SQL[] {
  const day = sql`(created_at at time zone ${timezone}::text)::date`
  return [
    sql`
      insert into __tenant__.daily_metrics as d (day, metric, value)
      select ${day}, 'leads_erased', count(*) from __tenant__.leads where session_id = ${id} group by 1 order by 1
      on conflict (day, metric) do update set value = d.value + excluded.value`,
    sql`
      insert into __tenant__.daily_car_metrics as d (day, car_id, metric, value)
      select ${day}, car_id, 'leads_erased', count(*) from __tenant__.leads
      where session_id = ${id} and car_id is not null group by 1, 2 order by 1, 2
      on conflict (day, car_id, metric) do update set value = d.value + excluded.value`,
    sql`
      insert into __tenant__.session_steps (day, step, session_id)
      select distinct ${day}, 'lead', session_id from __tenant__.leads where session_id = ${id}
      order by 1 on conflict do nothing`,
  ]
}
