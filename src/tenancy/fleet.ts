import type { Tenant } from "../base/tenant.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { readTenant } from "./record.ts"

const TIMEOUT_MS = 10_000

/** Every tenant that is served, for jobs. */
export async function servedTenants(jobs: Connection): Promise<Tenant[]> {
  const statement = { text: "select tenant from carmatch_admin.served_tenants() as tenant" }
  const [rows] = await runBatch(jobs, [statement], TIMEOUT_MS)
  return (rows ?? []).map(({ tenant }) => readTenant(tenant))
}
