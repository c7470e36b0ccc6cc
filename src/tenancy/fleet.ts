import { errorCode, log } from "../base/log.ts"
import type { Tenant } from "../base/tenant.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { readTenant } from "./record.ts"

const TIMEOUT_MS = 10_000

/** Every tenant that is served, for jobs; one whose record does not hold is logged and left out. */
export async function servedTenants(jobs: Connection): Promise<Tenant[]> {
  const statement = { text: "select tenant from carmatch_admin.served_tenants() as tenant" }
  const [rows] = await runBatch(jobs, [statement], TIMEOUT_MS)
  return (rows ?? []).flatMap(({ tenant }) => {
    try {
      return [readTenant(tenant)]
    } catch (error) {
      const { slug } = tenant as { slug: string }
      log("error", "tenant_broken", { tenant: slug, code: errorCode(error) })
      return []
    }
  })
}
