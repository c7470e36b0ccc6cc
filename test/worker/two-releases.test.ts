import { expect, test } from "vitest"
import { SNAPSHOT_FORMAT } from "../../src/engine/index.ts"
import { createStockCache } from "../../src/recommendation/stock-cache.ts"
import { STOCK_KEY } from "../../src/recommendation/stock-redis.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { carRow, makeTenant, plantCars } from "./support/tenant.ts"

test("a release beside another of an older snapshot format neither takes its snapshot nor its turn to build", async () => {
  const tenant = await makeTenant()
  await plantCars(tenant, [carRow()])
  const running: Promise<unknown>[] = []
  const ctx = { ...tenant.context("web"), waitUntil: (work: Promise<unknown>) => void running.push(work) }
  const [theirs, theirTurn] = [TENANT_KEYS.stock(SNAPSHOT_FORMAT - 1), TENANT_KEYS.build(SNAPSHOT_FORMAT - 1)]
  const packed = "999999:bytes of another format"
  await ctx.cache.run([
    ["set", theirs, packed, { ex: 60 }],
    ["set", theirTurn, "another release", { ex: 30 }],
  ])
  const { version } = await createStockCache().get(ctx)
  await Promise.all(running)
  const [stillTheirs, stillTheirTurn, ours = null] = await ctx.cache.run([
    ["get", theirs],
    ["get", theirTurn],
    ["get", STOCK_KEY],
  ])
  expect([stillTheirs, stillTheirTurn]).toEqual([packed, "another release"])
  expect(String(ours).startsWith(`${version}:`)).toBe(true)
})
