import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrateUp } from "../../src/platform/migrate.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import { migrationStatus } from "../../src/platform/status.ts"
import { environment } from "../environment.ts"
import { stackEnvironment } from "../local/stack-environment.ts"
import { startStack } from "../local/stack.ts"
import { loadMigrations } from "../migrations.ts"
import { median, timed } from "./machine.ts"

const TENANTS = 50

/** How long a new tenant takes, the first to the fiftieth; every schema is then compared with what it must be. */
export async function provision(): Promise<object> {
  const dataDir = await mkdtemp(join(tmpdir(), "carmatch-bench-"))
  const stack = await startStack({ dataDir })
  try {
    const env = environment({ ...stackEnvironment(stack) }, async () => undefined)
    const migrations = await loadMigrations()
    const migrateMs = await timed(() =>
      migrateUp(env.platform, { migrations, tokenKey: env.variables.TENANT_TOKEN_KEY }),
    )
    const times: number[] = []
    for (let n = 1; n <= TENANTS; n++) {
      const input = {
        slug: `bench-${String(n).padStart(3, "0")}`,
        name: `Loja ${n}`,
        plan: "basic" as const,
        trialDays: 14,
      }
      times.push(await timed(() => provisionTenant(env.platform, { ...input, owner: `dono@${input.slug}.example` })))
    }
    const status = await migrationStatus(env.platform, migrations)
    const wrong = status.filter(({ ok }) => !ok)
    if (status.length !== TENANTS + 2 || wrong.length > 0)
      throw new Error(`${wrong.length} schemas are not as expected`)
    const statusMs = await timed(() => migrationStatus(env.platform, migrations))
    const [firstMs = 0] = times
    return rounded({
      tenants: TENANTS,
      migrateMs,
      firstMs,
      medianMs: median(times),
      maxMs: Math.max(...times),
      statusMs,
    })
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]))
}
