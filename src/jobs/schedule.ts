import type { ExecutionContext } from "@cloudflare/workers-types"
import { newId } from "../base/ids.ts"
import { errorCode, log } from "../base/log.ts"
import { announceStock } from "../catalog/announce.ts"
import type { Parts } from "../http/parts.ts"
import { flushPendingLeads } from "../leads/pending.ts"
import type { TenantContext } from "../storage/context.ts"
import { servedTenants } from "../tenancy/fleet.ts"

const WIDTH = 4
const JOB_MS = 20_000

/** What cron does each minute, for every served tenant: one tenant's failure is its own. */
const EVERY_MINUTE: readonly ((ctx: TenantContext) => Promise<unknown>)[] = [flushPendingLeads, announceStock]

/** Runs a minute's jobs over the fleet, a few tenants at a time. */
export async function runSchedule(parts: Parts, execution: ExecutionContext): Promise<void> {
  const queue = await servedTenants(parts.jobs)
  const lane = async () => {
    for (let tenant = queue.shift(); tenant !== undefined; tenant = queue.shift()) {
      const ctx = parts.createContext(tenant, {
        role: "jobs",
        actor: { kind: "job", name: "cron" },
        requestId: newId(),
        deadline: Date.now() + JOB_MS,
        waitUntil: (work) => execution.waitUntil(work),
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
