import { expect, test, vi } from "vitest"
import { runSchedule } from "../../src/jobs/schedule.ts"
import { connectCache } from "../../src/storage/cache.ts"
import { type Connection, connect } from "../../src/storage/connection.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import type { TenantContext } from "../../src/storage/context.ts"
import { eventRecord, push, redis } from "./support/log.ts"
import { bindings, carRow, createContext, makeTenant, plantCars, type TestTenant } from "./support/tenant.ts"

const lengthOf = async (tenant: TestTenant) => (await tenant.context("jobs").cache.run([["llen", TENANT_KEYS.log]]))[0]
const versionOf = async (tenant: TestTenant) =>
  (await tenant.context("jobs").cache.run([["get", TENANT_KEYS.stockVersion]]))[0]

/** The login's connection, counted, with nobody in the fleet but ours: other suites' tenants are theirs. */
function fleetOf(ours: readonly TestTenant[], counted: { postgres: number }): Connection {
  const jobs = connect(bindings.DATABASE_URL_JOBS)
  const ask = jobs.transaction.bind(jobs)
  const isOurs = (row: Record<string, unknown>) =>
    row["tenant"] === undefined || ours.some(({ slug }) => slug === (row["tenant"] as { slug: string }).slug)
  const transaction: typeof jobs.transaction = async (...args) => {
    counted.postgres += 1
    const results = (await ask(...args)) as Record<string, unknown>[][]
    return results.map((rows) => rows.filter(isOurs)) as never
  }
  return Object.assign(jobs, { transaction }) as Connection
}

/** Runs a minute, counting what went out for the cell as a whole, and whose contexts were made. */
async function minute(ours: readonly TestTenant[], breakFor?: TestTenant) {
  const counted = { postgres: 0, redis: 0, tenants: [] as string[] }
  const fleet = fleetOf(ours, counted)
  const cache = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const counting: typeof cache = {
    run: (commands, patience) => ((counted.redis += 1), cache.run(commands, patience)),
  }
  const contexts = (...[tenant, input]: Parameters<typeof createContext>): TenantContext => {
    counted.tenants.push(tenant.slug)
    const ctx = createContext(tenant, input)
    if (tenant.slug !== breakFor?.slug) return ctx
    return { ...ctx, cache: { run: () => Promise.reject(new Error("broken")) } }
  }
  await runSchedule({ fleet, cache: counting, createContext: contexts }, () => undefined)
  return counted
}

test("a minute moves what waits, mends what is behind, and asks nothing of its own for the idle", async () => {
  const ours = await Promise.all([makeTenant(), makeTenant(), makeTenant(), makeTenant()])
  const [idle, events, behind, broken] = ours
  await minute(ours)
  await push(events, eventRecord(), eventRecord())
  await plantCars(behind, [carRow()])
  await push(broken, eventRecord())
  const cachedBefore = await versionOf(behind)

  const run = await minute(ours, broken)
  expect(run.tenants).toEqual(expect.arrayContaining([events.slug, behind.slug, broken.slug]))
  expect(run.tenants).not.toContain(idle.slug)
  expect(await lengthOf(events)).toBe(0)
  expect(await versionOf(behind)).not.toBe(cachedBefore)
  // One tenant's failure is its own; what waited there waits on.
  expect(await lengthOf(broken)).toBe(1)

  const next = await minute(ours)
  expect(next.tenants).toContain(broken.slug)
  expect(next.tenants).not.toContain(behind.slug)
  expect(await lengthOf(broken)).toBe(0)
  expect(next.postgres).toBe(2)
  expect(next.redis).toBe(1)
})

test("a schema that is being migrated is left for the next minute, and holds up nobody", async () => {
  const tenant = await makeTenant()
  await minute([tenant])
  await redis("del", `t:${tenant.slug}:stock:v`)
  const owner = connect(bindings.DATABASE_URL_OWNER)
  const sleep = `select '${tenant.slug}', pg_sleep(25)`
  const migrating = owner.transaction([
    owner.query(`lock table ${tenant.schema}.stock_version in access exclusive mode`),
    owner.query(sleep),
  ])
  const ended = migrating.then(
    () => "by itself",
    () => "cancelled",
  )
  const sleeping = "from pg_stat_activity where query = $1 and state = 'active'"
  const holding = async () => (await owner.query(`select pid ${sleeping}`, [sleep])).length
  await expect.poll(holding).toBe(1)
  const run = await minute([tenant])
  expect(run.tenants).not.toContain(tenant.slug)
  // It did not wait for the lock, which is still held.
  expect(await holding()).toBe(1)
  await owner.query(`select pg_cancel_backend(pid) ${sleeping}`, [sleep])
  expect(await ended).toBe("cancelled")
  expect((await minute([tenant])).tenants).toContain(tenant.slug)
})

test("a minute without Postgres ends by itself, saying so", async () => {
  const fleet = connect("postgresql://carmatch_jobs:x@127.0.0.1:9/carmatch")
  const cache = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const said = vi.spyOn(console, "error").mockReturnValue()
  await expect(runSchedule({ fleet, cache, createContext }, () => undefined)).resolves.toBeUndefined()
  expect(said.mock.calls.flat()).toContainEqual(expect.stringContaining("schedule_failed"))
  said.mockRestore()
})
