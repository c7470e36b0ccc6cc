import { describe, expect, test } from "vitest"
import { pause } from "../../src/base/deadline.ts"
import { readStock } from "../../src/catalog/read-stock.ts"
import { encodeSnapshot } from "../../src/engine/index.ts"
import { newId } from "../../src/base/ids.ts"
import { createLead } from "../../src/leads/create.ts"
import { flushPendingLeads } from "../../src/leads/pending.ts"
import { createStockCache } from "../../src/recommendation/stock-cache.ts"
import { BUILD_KEY, STOCK_KEY, storeSnapshot } from "../../src/recommendation/stock-redis.ts"
import { connectCache } from "../../src/storage/cache.ts"
import { connect } from "../../src/storage/connection.ts"
import type { TenantContext } from "../../src/storage/context.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { leads } from "../../src/storage/schema/tenant.ts"
import { createTokenMinter } from "../../src/storage/token.ts"
import { createContextFactory } from "../../src/tenancy/bind.ts"
import { readHost } from "../../src/tenancy/host.ts"
import { createDirectory } from "../../src/tenancy/resolve.ts"
import { bindings, carRow, makeTenant, plantCars, type TestTenant } from "./support/tenant.ts"

/** Nobody listens there: every call fails at once, as with a part that is down. */
const DEAD_REDIS = connectCache("http://127.0.0.1:9", "x")
const DEAD_POSTGRES = connect("postgresql://carmatch_web:x@127.0.0.1:9/carmatch")
const REDIS = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
const POSTGRES = connect(bindings.DATABASE_URL)

interface Down {
  readonly redis?: true
  readonly postgres?: true
}

function contextWithout(down: Down, tenant: TestTenant): TenantContext {
  const database = down.postgres === true ? DEAD_POSTGRES : POSTGRES
  const createContext = createContextFactory({
    connections: { web: database, dealer: database, jobs: database },
    cache: down.redis === true ? DEAD_REDIS : REDIS,
    bucket: bindings.MEDIA,
    mintToken: createTokenMinter(bindings.TENANT_TOKEN_KEY),
  })
  const { tenant: record, actor } = tenant.context("web")
  const waitUntil = (work: Promise<unknown>) => void work.catch(() => undefined)
  return createContext(record, { role: "web", actor, requestId: newId(), deadline: Date.now() + 5000, waitUntil })
}

const request = (name = "Ana") => ({
  sessionId: newId(),
  name,
  phone: "11912345678",
  consent: { textVersion: "2026-11", marketing: false },
})

describe("the stock", async () => {
  const tenant = await makeTenant()
  await plantCars(tenant, [carRow(), carRow()])

  test("is built from Postgres when Redis is down", async () => {
    const stock = await createStockCache().get(contextWithout({ redis: true }, tenant))
    expect(stock.size).toBe(2)
  })

  test("comes out of Redis when Postgres is down", async () => {
    const warm = createStockCache()
    const running: Promise<unknown>[] = []
    const ctx = { ...contextWithout({}, tenant), waitUntil: (work: Promise<unknown>) => void running.push(work) }
    await warm.get(ctx)
    await Promise.all(running)
    const stock = await createStockCache().get(contextWithout({ postgres: true }, tenant))
    expect(stock.size).toBe(2)
  })

  test("stays in memory past its time when both are down; a cold isolate says so with 503", async () => {
    let now = Date.now()
    const cache = createStockCache(() => now)
    await cache.get(contextWithout({}, tenant))
    now += 3_600_000
    expect((await cache.get(contextWithout({ redis: true, postgres: true }, tenant))).size).toBe(2)
    const cold = createStockCache().get(contextWithout({ redis: true, postgres: true }, tenant))
    await expect(cold).rejects.toMatchObject({ code: "unavailable", status: 503 })
  })

  test("a damaged snapshot is thrown away and built again", async () => {
    const ctx = contextWithout({}, tenant)
    const [version] = await ctx.cache.run([["get", TENANT_KEYS.stockVersion]])
    await ctx.cache.run([["set", STOCK_KEY, `${String(version)}:AAAAdamaged`]])
    expect((await createStockCache().get(ctx)).size).toBe(2)
  })
})

describe("the stock's version", async () => {
  const tenant = await makeTenant()
  await plantCars(tenant, [carRow()])
  const behind = async (held: number) => {
    await tenant.context("jobs").cache.run([["set", TENANT_KEYS.stockVersion, String(held)]])
  }

  test("only rises: Redis being behind brings no older stock back", async () => {
    let now = Date.now()
    const cache = createStockCache(() => now)
    const { version } = await cache.get(contextWithout({}, tenant))
    await behind(version - 1)
    now += 60_000
    expect((await cache.get(contextWithout({}, tenant))).version).toBe(version)
  })

  test("an older snapshot serves a cold isolate while Postgres is down", async () => {
    const running: Promise<unknown>[] = []
    const ctx = { ...contextWithout({}, tenant), waitUntil: (work: Promise<unknown>) => void running.push(work) }
    await ctx.cache.run([
      ["del", STOCK_KEY],
      ["del", BUILD_KEY],
    ])
    const { version } = await createStockCache().get(ctx)
    await Promise.all(running)
    await behind(version + 1)
    expect((await createStockCache().get(contextWithout({ postgres: true }, tenant))).size).toBe(1)
  })

  test("what another isolate builds is waited for, with the held stock meanwhile, and not for ever", async () => {
    let now = Date.now()
    const cache = createStockCache(() => now)
    const ctx = contextWithout({}, tenant)
    const { version } = await cache.get(ctx)
    await plantCars(tenant, [carRow()])
    await behind(version + 1)
    await ctx.cache.run([["set", BUILD_KEY, "somebody who died", { ex: 30 }]])
    now += 4000
    expect((await cache.get(ctx)).version).toBe(version)
    now += 2000
    await expect.poll(async () => (await cache.get(ctx)).size, { timeout: 3000 }).toBe(2)
    await ctx.cache.run([["del", BUILD_KEY]])
  })
})

test("a cold isolate waits for the snapshot that another builds, and takes no older one for it", async () => {
  const tenant = await makeTenant()
  const running: Promise<unknown>[] = []
  const ctx = { ...contextWithout({}, tenant), waitUntil: (work: Promise<unknown>) => void running.push(work) }
  await plantCars(tenant, [carRow()])
  const { version } = await createStockCache().get(ctx)
  await Promise.all(running)
  await plantCars(tenant, [carRow()])
  await ctx.cache.run([
    ["set", TENANT_KEYS.stockVersion, String(version + 1)],
    ["set", BUILD_KEY, "another isolate", { ex: 30 }],
  ])
  const cold = createStockCache().get(ctx)
  const { version: next, cars, prior } = await readStock(ctx)
  await pause(200)
  await storeSnapshot(ctx, next, new Uint8Array(encodeSnapshot(cars, { stockVersion: next, prior })))
  expect((await cold).size).toBe(2)
})

describe("the directory", async () => {
  const tenant = await makeTenant()
  const target = readHost(`${tenant.slug}.localhost`, "localhost")
  if (target.kind !== "tenant") throw new Error("unreachable")
  const waitUntil = (work: Promise<unknown>) => void work.catch(() => undefined)
  const call = (at = Date.now()) => ({ deadline: at + 3000, waitUntil })

  test("asks Postgres when Redis is down", async () => {
    expect(await createDirectory(DEAD_REDIS, POSTGRES).find(target, call())).toMatchObject({ slug: tenant.slug })
  })

  test("goes on with what it knew when both are down, and says 503 where it knew nothing", async () => {
    let now = Date.now()
    let cache = REDIS
    let web = POSTGRES
    const changing = { run: (commands: Parameters<typeof cache.run>[0]) => cache.run(commands) }
    const connection = new Proxy(POSTGRES, { get: (_, key) => Reflect.get(web, key) as unknown })
    const directory = createDirectory(changing, connection, () => now)
    await directory.find(target, call())
    ;[cache, web] = [DEAD_REDIS, DEAD_POSTGRES]
    now += 60_000
    expect(await directory.find(target, call(now))).toMatchObject({ slug: tenant.slug })
    const cold = createDirectory(DEAD_REDIS, DEAD_POSTGRES).find(target, call())
    await expect(cold).rejects.toMatchObject({ code: "unavailable" })
  })
})

describe("a lead", async () => {
  const tenant = await makeTenant()
  const stored = (id: string) =>
    tenant
      .context("dealer")
      .db.select()
      .from(leads)
      .then((rows) => rows.filter((row) => row.id === id))

  test("waits in Redis while Postgres is down and gets there later, exactly once", async () => {
    const down = contextWithout({ postgres: true }, tenant)
    const key = newId()
    const asked = request()
    const first = await createLead(down, key, asked)
    expect(await createLead(down, key, asked)).toEqual(first)
    await expect(createLead(down, key, request("Outra"))).rejects.toMatchObject({ code: "invalid" })
    expect(await stored(first.id)).toEqual([])

    // Postgres is back before the queue is emptied: sent again it is the same lead, and its id what was said.
    expect(await createLead(contextWithout({}, tenant), key, asked)).toEqual(first)
    const jobs = tenant.context("jobs")
    await flushPendingLeads(jobs)
    await flushPendingLeads(jobs)
    expect(await stored(first.id)).toMatchObject([{ name: "Ana", idempotencyKey: key }])
    // The same request again, now that Postgres is back, is the same lead.
    expect(await createLead(contextWithout({}, tenant), key, asked)).toEqual(first)
  })

  test("that cannot be stored as it came does not block those behind it", async () => {
    const down = contextWithout({ postgres: true }, tenant)
    const poison = await createLead(down, newId(), { ...request("Carro sumido"), carId: newId() })
    const good = await createLead(down, newId(), request("Depois dela"))
    await flushPendingLeads(tenant.context("jobs"))
    expect(await stored(poison.id)).toMatchObject([{ name: "Carro sumido", carId: null }])
    expect(await stored(good.id)).toHaveLength(1)
  })

  test("queued under a key that Postgres has by then given to another body is kept for staff", async () => {
    const key = newId()
    const queued = await createLead(contextWithout({ postgres: true }, tenant), key, request("Ana"))
    await createLead(contextWithout({}, tenant), key, request("Outra"))
    const jobs = tenant.context("jobs")
    await flushPendingLeads(jobs)
    const [waiting, parked] = await jobs.cache.run([
      ["lrange", TENANT_KEYS.pendingLeads, 0, -1],
      ["lrange", TENANT_KEYS.parkedLeads, 0, -1],
    ])
    expect(waiting).toEqual([])
    expect(parked).toEqual([expect.stringContaining(queued.id)])
  })

  test("stored before an outage is the same lead during it, and another body is refused", async () => {
    const key = newId()
    const asked = request()
    const running: Promise<unknown>[] = []
    const up = { ...contextWithout({}, tenant), waitUntil: (work: Promise<unknown>) => void running.push(work) }
    const first = await createLead(up, key, asked)
    await Promise.all(running)
    const down = contextWithout({ postgres: true }, tenant)
    expect(await createLead(down, key, asked)).toEqual(first)
    await expect(createLead(down, key, request("Outra"))).rejects.toMatchObject({ code: "invalid" })
  })

  test("is in the queue within the request's time where Postgres takes no answer to it", async () => {
    const owner = connect(bindings.DATABASE_URL_OWNER)
    const table = `${tenant.schema}.leads`
    const held = owner.transaction([owner.query(`lock table ${table}`), owner.query("select pg_sleep(2.5)")])
    const isHeld = () =>
      owner.query("select from pg_locks where relation = $1::regclass and granted and mode = 'AccessExclusiveLock'", [
        table,
      ])
    while ((await isHeld()).length === 0) await pause(20)

    const ctx = { ...contextWithout({}, tenant), deadline: Date.now() + 2000 }
    const { id } = await createLead(ctx, newId(), request())
    expect(Date.now()).toBeLessThan(ctx.deadline)
    await held
    await flushPendingLeads(tenant.context("jobs"))
    expect(await stored(id)).toHaveLength(1)
  })

  test("is stored with Redis down", async () => {
    const { id } = await createLead(contextWithout({ redis: true }, tenant), newId(), request())
    expect(await stored(id)).toHaveLength(1)
  })

  test("is refused loudly when nothing can keep it", async () => {
    const lead = createLead(contextWithout({ redis: true, postgres: true }, tenant), newId(), request())
    await expect(lead).rejects.toMatchObject({ code: "unavailable", retryAfter: 30 })
  })
})
