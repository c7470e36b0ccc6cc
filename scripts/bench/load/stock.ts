import { newId } from "../../../src/base/ids.ts"
import { announceStock } from "../../../src/catalog/announce.ts"
import { provisionTenant } from "../../../src/platform/provision.ts"
import { cars } from "../../../src/storage/schema/tenant.ts"
import { ROBUSTCAR } from "../../demo/robustcar.ts"
import type { Environment } from "../../environment.ts"
import { toRow } from "../../start/demo-row.ts"

/** Rows a statement. */
const ROUND = 1000
const ACTOR = { kind: "staff", name: "bench" } as const

/** A dealer with so many cars: the demonstration's, again and again, each a little dearer and further driven. */
export async function makeDealer(env: Environment, slug: string, count: number): Promise<void> {
  const limits = { cars_max: count, recommendations_monthly: 1_000_000 }
  await provisionTenant(env.platform, {
    slug,
    name: slug,
    plan: "enterprise",
    trialDays: 14,
    owner: `dono@${slug}.example`,
    config: { limits },
  })
  const ctx = await env.tenantContext(slug, { role: "dealer", actor: ACTOR, deadlineMs: 120_000 })
  const now = Date.now()
  for (let from = 0; from < count; from += ROUND) {
    const rows = Array.from({ length: Math.min(ROUND, count - from) }, (_, i) => rowOf(from + i, now))
    await ctx.db.insert(cars).values(rows)
  }
  await announceStock(ctx)
}

function rowOf(i: number, now: number): typeof cars.$inferInsert {
  const car = ROBUSTCAR[i % ROBUSTCAR.length]
  if (car === undefined) throw new Error("the demonstration has no car")
  const lap = Math.floor(i / ROBUSTCAR.length)
  const row = toRow(car, i % ROBUSTCAR.length, now)
  const km = typeof row.km === "number" ? row.km + lap * 137 : row.km
  return { ...row, id: newId(), price: (car.priceBRL + lap * 90).toFixed(2), km, importKey: `r:bench-${i}` }
}
