import { flushLog } from "../analytics/flush.ts"
import { newId } from "../base/ids.ts"
import { errorCode, log } from "../base/log.ts"
import { reconcileStock } from "../catalog/announce.ts"
import { flushPendingLeads } from "../leads/pending.ts"
import type { Connection } from "../storage/connection.ts"
import type { TenantContext } from "../storage/context.ts"
import type { ContextFactory } from "../tenancy/bind.ts"
import { servedTenants } from "../tenancy/fleet.ts"

const WIDTH = 4
const JOB_MS = 20_000

/** What cron does each minute, for every served tenant: one tenant's failure is its own. */
const EVERY_MINUTE: readonly ((ctx: TenantContext) => Promise<unknown>)[] = [
  flushPendingLeads,
  flushLog,
  reconcileStock,
]

/** Runs a minute's jobs over the fleet, a few tenants at a time. */
export async function runSchedule(
  { fleet, createContext }: { fleet: Connection; createContext: ContextFactory },
  waitUntil: (work: Promise<unknown>) => void,
): Promise<void> {
  const queue = await servedTenants(fleet)
  const lane = async () => {
    for (let tenant = queue.shift(); tenant !== undefined; tenant = queue.shift()) {
      const ctx = createContext(tenant, {
        role: "jobs",
        actor: { kind: "job", name: "cron" },
        requestId: newId(),
        deadline: Date.now() + JOB_MS,
        waitUntil,
      })
      for (const job of EVERY_MINUTE) {
        await job(ctx).catch((error: unknown) => {
          log("error", "job_failed", { job: job.name, tenant: ctx.tenant.slug, code: errorCode(error) })
        })
      }
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, lane))
}
