import { flushLog } from "../analytics/flush.ts"
import { newId } from "../base/ids.ts"
import { errorCode, log } from "../base/log.ts"
import { reconcileStock } from "../catalog/announce.ts"
import { flushPendingLeads } from "../leads/pending.ts"
import type { Cache } from "../storage/cache.ts"
import type { Connection } from "../storage/connection.ts"
import type { TenantContext } from "../storage/context.ts"
import type { ContextFactory } from "../tenancy/bind.ts"
import { servedTenants } from "../tenancy/fleet.ts"
import { type Due, tenantsDue } from "./due.ts"

const WIDTH = 4
const JOB_MS = 20_000

/** What cron does each minute for a tenant that needs it: one tenant's failure is its own. */
const EVERY_MINUTE: readonly [keyof Omit<Due, "tenant">, (ctx: TenantContext) => Promise<unknown>][] = [
  ["leads", flushPendingLeads],
  ["log", flushLog],
  ["stock", reconcileStock],
]

/** Runs a minute's jobs over the cell's tenants that have anything to do, a few at a time. */
export async function runSchedule(
  { fleet, cache, createContext }: { fleet: Connection; cache: Cache; createContext: ContextFactory },
  waitUntil: (work: Promise<unknown>) => void,
): Promise<void> {
  const queue = await servedTenants(fleet)
    .then((tenants) => tenantsDue({ fleet, cache }, tenants))
    .catch((error: unknown) => {
      log("error", "schedule_failed", { code: errorCode(error) })
      return []
    })
  const lane = async () => {
    for (let due = queue.shift(); due !== undefined; due = queue.shift()) {
      const ctx = createContext(due.tenant, {
        role: "jobs",
        actor: { kind: "job", name: "cron" },
        requestId: newId(),
        deadline: Date.now() + JOB_MS,
        waitUntil,
      })
      for (const [what, job] of EVERY_MINUTE) {
        if (!due[what]) continue
        await job(ctx).catch((error: unknown) => {
          log("error", "job_failed", { job: job.name, tenant: ctx.tenant.slug, code: errorCode(error) })
        })
      }
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, lane))
}
