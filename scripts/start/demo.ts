import { announceStock } from "../../src/catalog/announce.ts"
import { findTenant } from "../../src/platform/details.ts"
import { provisionTenant } from "../../src/platform/provision.ts"
import type { TenantContext } from "../../src/storage/context.ts"
import { cars } from "../../src/storage/schema/tenant.ts"
import { AUTOCENTER } from "../demo/autocenter.ts"
import { ROBUSTCAR } from "../demo/robustcar.ts"
import type { DemoCar } from "../demo/car.ts"
import { DEMO_TENANTS, type DemoTenant } from "../demo/tenants.ts"
import type { Environment } from "../environment.ts"
import { toRow } from "./demo-row.ts"

const STOCKS: Readonly<Record<string, readonly DemoCar[]>> = { robustcar: ROBUSTCAR, autocenter: AUTOCENTER }
const ACTOR = { kind: "staff", name: "demo" } as const

/** Makes the two demo dealers and their stock, those that are not there yet; what a dealer has is never touched. */
export async function provisionDemo(environment: Environment): Promise<void> {
  for (const demo of DEMO_TENANTS) {
    const existed = (await findTenant(environment.platform, demo.slug)) !== undefined
    if (!existed) await provisionTenant(environment.platform, toNewTenant(demo))
    const ctx = await environment.tenantContext(demo.slug, { role: "dealer", actor: ACTOR })
    // A kill between the two steps leaves an empty stock: the next start fills it.
    if (await isEmpty(ctx)) await plantStock(ctx, STOCKS[demo.slug] ?? [])
  }
}

function toNewTenant({ slug, name, plan, timezone, branding, contact, features, limits }: DemoTenant) {
  const config = { timezone, branding, contact, features, limits }
  return { slug, name, plan, trialDays: 14, owner: contact.email, config }
}

async function isEmpty(ctx: TenantContext): Promise<boolean> {
  return (await ctx.db.select({ id: cars.id }).from(cars).limit(1)).length === 0
}

async function plantStock(ctx: TenantContext, stock: readonly DemoCar[]): Promise<void> {
  const now = Date.now()
  await ctx.db.insert(cars).values(stock.map((car, index) => toRow(car, index, now)))
  await announceStock(ctx)
}
