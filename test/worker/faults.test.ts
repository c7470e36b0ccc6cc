import { describe, expect, test } from "vitest"
import { pause } from "../../src/base/deadline.ts"
import { readStock } from "../../src/catalog/read-stock.ts"
import { encodeSnapshot } from "../../src/engine/index.ts"
import { createStockCache } from "../../src/recommendation/stock-cache.ts"
import { BUILD_KEY, STOCK_KEY, storeSnapshot } from "../../src/recommendation/stock-redis.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { readHost } from "../../src/tenancy/host.ts"
import { createDirectory } from "../../src/tenancy/resolve.ts"
import { contextWithout, DEAD_POSTGRES, DEAD_REDIS, POSTGRES, REDIS } from "./support/down.ts"
import { carRow, makeTenant, plantCars } from "./support/tenant.ts"

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
