import { describe, expect, test } from "vitest"
import type { LogRecord } from "../../src/analytics/log-record.ts"
import { unpackRecords } from "../../src/analytics/buffer.ts"
import { pause } from "../../src/base/deadline.ts"
import { createAfterAnswer } from "../../src/recommendation/after-answer.ts"
import { createBacklog } from "../../src/recommendation/backlog.ts"
import { createStockCache } from "../../src/recommendation/stock-cache.ts"
import { type Cache, CacheDown, connectCache } from "../../src/storage/cache.ts"
import { connect } from "../../src/storage/connection.ts"
import type { TenantContext } from "../../src/storage/context.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { analytics } from "../../src/storage/schema/tenant.ts"
import { readHost } from "../../src/tenancy/host.ts"
import { createDirectory } from "../../src/tenancy/resolve.ts"
import { contextWithout, eventRecord } from "./support/log.ts"
import { bindings, makeTenant, type TestTenant } from "./support/tenant.ts"

/** Takes what it is sent and answers too late, as a Redis under load does. */
const LATE: Cache = {
  async run() {
    await pause(150)
    throw new CacheDown("redis")
  },
}

/** After-answers of an isolate; `asJobs` says with what the log is written, and is counted. */
function isolate(tenant: TestTenant, asJobs: (ctx: TenantContext) => TenantContext, isLate = () => true) {
  const redis = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const directory = createDirectory(redis, connect(bindings.DATABASE_URL))
  const host = readHost(`${tenant.slug}.${bindings.BASE_DOMAIN}`, bindings.BASE_DOMAIN)
  if (host.kind !== "tenant") throw new Error("unreachable")
  let writes = 0
  const afterAnswer = createAfterAnswer({
    cache: { run: (...asked) => (isLate() ? LATE : redis).run(...asked) },
    directory,
    stocks: createStockCache(),
    asJobs: (ctx) => {
      writes++
      return asJobs(ctx)
    },
  })
  const running: Promise<unknown>[] = []
  return {
    writes: () => writes,
    answer: (record: LogRecord) => {
      const ctx = { ...tenant.context("web"), waitUntil: (work: Promise<unknown>) => void running.push(work) }
      afterAnswer(ctx, host, record)
    },
    ended: async () => {
      for (let k = 0; k < running.length; k++) await running[k]
    },
  }
}

const stored = async (tenant: TestTenant): Promise<Set<string>> =>
  new Set((await tenant.context("jobs").db.select({ id: analytics.id }).from(analytics)).map(({ id }) => id))

test("records that a late Redis does not take are all in Postgres after a few transactions", async () => {
  const tenant = await makeTenant()
  const { answer, ended, writes } = isolate(tenant, () => tenant.context("jobs"))
  const records = Array.from({ length: 120 }, () => eventRecord())
  for (const record of records) {
    answer(record)
    await pause(3)
  }
  await ended()
  expect(await stored(tenant)).toEqual(new Set(records.map(({ id }) => id)))
  expect(writes()).toBeLessThan(9)
})

test("records that Postgres does not take either are kept for the answer after it is back", async () => {
  const tenant = await makeTenant()
  let isBack = false
  const { answer, ended } = isolate(tenant, () =>
    isBack ? tenant.context("jobs") : contextWithout({ postgres: true }, tenant),
  )
  const [early, late] = [eventRecord(), eventRecord()]
  answer(early)
  await ended()
  expect(await stored(tenant)).toEqual(new Set())
  isBack = true
  answer(late)
  await ended()
  expect(await stored(tenant)).toEqual(new Set([early.id, late.id]))
})

test("what is held goes along with the next answer's record as soon as Redis takes it, Postgres or none", async () => {
  const tenant = await makeTenant()
  let isLate = true
  const { answer, ended } = isolate(
    tenant,
    () => contextWithout({ postgres: true }, tenant),
    () => isLate,
  )
  const [early, late] = [eventRecord(), eventRecord()]
  answer(early)
  await ended()
  isLate = false
  answer(late)
  await ended()
  const ctx = tenant.context("jobs")
  const [values] = await ctx.cache.run([["lrange", TENANT_KEYS.log, 0, -1]])
  const kept = (values as string[]).map((value) => unpackRecords(ctx, value).map(({ id }) => id))
  expect(kept).toEqual([[early.id, late.id]])
})

describe("a backlog", () => {
  test("has one mover at a time", () => {
    const backlog = createBacklog()
    expect([backlog.claim("one"), backlog.claim("one"), backlog.claim("two")]).toEqual([true, false, true])
    backlog.release("one")
    expect(backlog.claim("one")).toBe(true)
  })

  const ofSize = (more: number) => ({ ...eventRecord(), data: { text: "x".repeat(more) } })
  const unit = JSON.stringify(ofSize(0)).length

  test("keeps each record once and forgets what is settled; where there is no room the oldest goes", () => {
    const backlog = createBacklog(unit * 3)
    const [a, b, c, d] = Array.from({ length: 4 }, () => ofSize(0))
    backlog.add("one", [a!, b!])
    backlog.add("one", [b!])
    backlog.add("two", [c!])
    expect(backlog.oldest("one", 9)).toEqual([a, b])
    backlog.add("two", [d!])
    expect(backlog.oldest("one", 9)).toEqual([b])
    expect(backlog.oldest("two", 1)).toEqual([c])
    backlog.settled("two", [c!, d!])
    backlog.settled("two", [c!])
    expect(backlog.oldest("two", 9)).toEqual([])
    backlog.add("two", [c!, d!])
    expect([...backlog.oldest("one", 9), ...backlog.oldest("two", 9)]).toEqual([b, c, d])
  })

  test("holds so much, whatever a record's size, and one dealer's flood costs no other's records", () => {
    const backlog = createBacklog(unit * 8)
    const quiet = ofSize(0)
    backlog.add("quiet", [quiet])
    const flood = Array.from({ length: 20 }, () => ofSize(unit))
    for (const record of flood) backlog.add("loud", [record])
    expect(backlog.oldest("quiet", 9)).toEqual([quiet])
    expect(backlog.oldest("loud", 99)).toEqual(flood.slice(-3))
    backlog.add("huge", [ofSize(unit * 9)])
    expect(backlog.oldest("huge", 9)).toEqual([])
    expect(backlog.oldest("quiet", 9)).toEqual([quiet])
  })
})
