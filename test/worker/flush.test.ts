import { describe, expect, test } from "vitest"
import { unpackRecords } from "../../src/analytics/buffer.ts"
import { flushLog } from "../../src/analytics/flush.ts"
import type { EventRecord, ListRecord, LogRecord } from "../../src/analytics/log-record.ts"
import { storeRecords } from "../../src/analytics/store.ts"
import { newId } from "../../src/base/ids.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { analytics, dailyMetrics, recommendationLog, userSessions } from "../../src/storage/schema/tenant.ts"
import { contextWithout, eventRecord, listRecord, push, redis } from "./support/log.ts"
import { makeTenant, type TestTenant } from "./support/tenant.ts"

const HOUR = 3_600_000
const NOON = Date.parse("2026-03-10T15:00:00Z")

const event = (own: Partial<EventRecord> = {}) => eventRecord({ at: NOON, ...own })
const list = (own: Partial<ListRecord> = {}) => listRecord({ at: NOON, ...own })

const pushText = (tenant: TestTenant, text: string) =>
  tenant.context("jobs").cache.run([["rpush", TENANT_KEYS.log, text]])
const flush = (tenant: TestTenant) => flushLog(tenant.context("jobs"))
const buffered = async (tenant: TestTenant): Promise<string[]> => {
  const [values] = await tenant.context("jobs").cache.run([["lrange", TENANT_KEYS.log, 0, -1]])
  return values as string[]
}
const counts = async (tenant: TestTenant): Promise<Record<string, number>> => {
  const all = await tenant.context("dealer").db.select().from(dailyMetrics)
  return Object.fromEntries(all.map(({ metric, value }) => [metric, value]))
}
const metered = async (tenant: TestTenant) =>
  (await tenant.context("dealer").db.select().from(dailyMetrics))
    .filter(({ metric }) => metric === "metered")
    .reduce((sum, { value }) => sum + value, 0)
/** Asks Redis itself, in the tenant's namespace. */
const ask = (tenant: TestTenant, command: string, key: string) => redis(command, `t:${tenant.slug}:${key}`)

describe("the flush counts once", async () => {
  test("when it is killed between storing and trimming, and again, and again", async () => {
    const tenant = await makeTenant()
    const records = [event(), event({ type: "visit" }), list()]
    await push(tenant, ...records)
    const [value = ""] = await buffered(tenant)
    for (let death = 0; death < 3; death++) {
      await storeRecords(tenant.context("jobs"), unpackRecords(tenant.context("jobs"), value))
    }
    expect(await flush(tenant)).toBe(3)
    expect(await buffered(tenant)).toEqual([])
    expect(await counts(tenant)).toEqual({ click: 1, visit: 1, recommendations: 1, metered: 1, "budget:50000": 1 })
  })

  test("when stored by several at once, each with part of it", async () => {
    const tenant = await makeTenant()
    const sessionId = newId()
    const records = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? list({ sessionId }) : event({ sessionId })))
    const parts = Array.from({ length: 6 }, (_, i) => records.slice(i * 8, i * 8 + 20))
    await Promise.all(parts.map((part) => storeRecords(tenant.context("jobs"), part.toReversed())))
    expect(await counts(tenant)).toEqual({ click: 40, recommendations: 20, metered: 1, "budget:50000": 1 })
  })

  test("when two flushes start together: one works, the other leaves", async () => {
    const tenant = await makeTenant()
    for (let i = 0; i < 5; i++) await push(tenant, event(), event())
    const moved = await Promise.all([flush(tenant), flush(tenant), flush(tenant)])
    expect(moved.toSorted((a, b) => a - b)).toEqual([0, 0, 10])
    expect(await counts(tenant)).toEqual({ click: 10 })
    expect(await ask(tenant, "exists", "log:lock")).toBe(0)
  })

  test("when there is more than a round and more than a transaction takes", async () => {
    const tenant = await makeTenant()
    const items = Array.from({ length: 50 }, (): [string, number, Record<string, number>] => [
      newId(),
      0.123456,
      { economy: 0.1, space: 0.2, comfort: 0.3, price: 0.4 },
    ])
    for (let i = 0; i < 95; i++) await push(tenant, list({ items }), list({ items }), list({ items }))
    expect(await flush(tenant)).toBe(285)
    expect(await counts(tenant)).toMatchObject({ recommendations: 285, metered: 285 })
    expect((await tenant.context("dealer").db.select().from(recommendationLog)).length).toBe(285)
  })
})

test("what is damaged is dropped, and what stands beside and behind it is stored", async () => {
  const tenant = await makeTenant()
  await pushText(tenant, "not json")
  await pushText(tenant, `{"kind":"event"}`)
  await pushText(tenant, JSON.stringify([{ kind: "event" }, event(), null, { ...list(), at: 1e300 }]))
  await pushText(tenant, "")
  await push(tenant, event())
  expect(await flush(tenant)).toBe(2)
  expect(await buffered(tenant)).toEqual([])
  expect(await counts(tenant)).toEqual({ click: 2 })
})

test("what Postgres refuses for its value takes nothing else with it", async () => {
  const tenant = await makeTenant()
  const bad = event({ carId: "no uuid" })
  await storeRecords(tenant.context("jobs"), [event(), bad, event(), event(), list(), event()])
  expect(await counts(tenant)).toMatchObject({ click: 4, recommendations: 1 })
})

test("with Postgres down the buffer stays whole and the lock is given back", async () => {
  const tenant = await makeTenant()
  await push(tenant, event())
  await expect(flushLog(contextWithout({ postgres: true }, tenant))).rejects.toThrow()
  expect((await buffered(tenant)).length).toBe(1)
  expect(await flush(tenant)).toBe(1)
})

test("the counters in Redis are Postgres' own, whatever stood there, and leave after 100 days", async () => {
  const tenant = await makeTenant()
  const { cache } = tenant.context("jobs")
  await cache.run([["set", TENANT_KEYS.metric("recommendations", "2026-03-10"), "999"]])
  await cache.run([["set", TENANT_KEYS.quota("2026-03"), "999"]])
  await push(tenant, list(), list(), event(), event({ type: "whatsapp_click" }))
  await flush(tenant)
  const read = async (key: string) => ask(tenant, "get", key)
  expect(await read("m:recommendations:2026-03-10")).toBe("2")
  expect(await read("m:clicks:2026-03-10")).toBe("1")
  expect(await read("m:whatsapp:2026-03-10")).toBe("1")
  expect(await read("m:conversions:2026-03-10")).toBe("2")
  expect(await read("quota:2026-03")).toBe("2")
  expect(await ask(tenant, "ttl", "quota:2026-03")).toBeGreaterThan(99 * 86_400)
  expect(await ask(tenant, "ttl", "m:clicks:2026-03-10")).toBeGreaterThan(99 * 86_400)
})

describe("a session", async () => {
  const tenant = await makeTenant()
  const row = async (id: string) =>
    (await tenant.context("dealer").db.select().from(userSessions)).find((each) => each.id === id)

  test("keeps the earliest token it was given, and shows the last list", async () => {
    const sessionId = newId()
    const [first, second] = ["a".repeat(64), "b".repeat(64)]
    const [early, late] = [list({ sessionId, tokenHash: first }), list({ sessionId, at: NOON + 5, tokenHash: second })]
    const jobs = tenant.context("jobs")
    // The time decides, whatever the order: in one transaction and over several.
    await storeRecords(jobs, [list({ sessionId, at: NOON + HOUR, tokenHash: "c".repeat(64), items: early.items })])
    await storeRecords(jobs, [late, early])
    await storeRecords(jobs, [event({ sessionId, at: NOON + 1, tokenHash: second })])
    await storeRecords(jobs, [list({ sessionId, at: NOON + HOUR, items: late.items })])
    expect(await row(sessionId)).toMatchObject({
      data: { tokenHash: first, lastSeen: new Date(NOON + HOUR).toISOString() },
      recommendations: [late.items[0]?.[0]],
    })
  })

  test("that began with events gets its token with its first list", async () => {
    const sessionId = newId()
    await storeRecords(tenant.context("jobs"), [event({ sessionId })])
    expect((await row(sessionId))?.data.tokenHash).toBeUndefined()
    await storeRecords(tenant.context("jobs"), [list({ sessionId, tokenHash: "d".repeat(64) })])
    expect((await row(sessionId))?.data.tokenHash).toBe("d".repeat(64))
  })
})

describe("metering: once a session and 24 hours", () => {
  test.each([
    ["lists within 24 h", [0, 1, 23.99], 1],
    ["a list just 24 h later", [0, 24], 2],
    ["every 10 h for two days", [0, 10, 20, 30, 40, 50], 2],
    ["each past the last metered one", [0, 23, 25, 48, 49], 3],
    ["a list that comes late", [30, 0], 2],
  ])("%s", async (_name, hours, times) => {
    const [together, apart] = await Promise.all([makeTenant(), makeTenant()])
    const sessionId = newId()
    const lists = hours.map((hour) => list({ sessionId, at: NOON + hour * HOUR }))
    await storeRecords(together.context("jobs"), lists)
    expect(await metered(together)).toBe(times)
    for (const each of lists.toSorted((a, b) => a.at - b.at)) await storeRecords(apart.context("jobs"), [each])
    expect(await metered(apart)).toBe(times)
  })

  test("another session is another", async () => {
    const tenant = await makeTenant()
    await storeRecords(tenant.context("jobs"), [list(), list(), list()])
    expect(await metered(tenant)).toBe(3)
  })
})

test("a thousand records out of order, doubled and spread over flushes count as in one's head", async () => {
  const tenant = await makeTenant({ config: { timezone: "Asia/Tokyo" } })
  const sessions = Array.from({ length: 30 }, newId)
  const records: LogRecord[] = Array.from({ length: 1000 }, (_, i) => {
    const own = { at: NOON + ((i * 7919) % 240) * HOUR, sessionId: sessions[(i * 31) % 30]! }
    return i % 4 === 0 ? list(own) : event({ ...own, type: (["click", "visit", "whatsapp_click"] as const)[i % 3]! })
  })
  for (let round = 0; round < 4; round++) {
    const some = records.filter((_, i) => (i * 13 + round) % 4 !== 0)
    await Promise.all([0, 1, 2].map((k) => push(tenant, ...some.filter((_, i) => i % 3 === k))))
    await flush(tenant)
  }
  const expected = new Map<string, number>()
  for (const record of records) {
    const day = new Date(record.at + 9 * HOUR).toISOString().slice(0, 10)
    const key = `${day} ${record.kind === "list" ? "recommendations" : record.type}`
    expected.set(key, (expected.get(key) ?? 0) + 1)
  }
  const all = await tenant.context("dealer").db.select().from(dailyMetrics)
  const found = all.filter(({ metric }) => metric !== "metered" && !metric.startsWith("budget:"))
  expect(new Map(found.map(({ day, metric, value }) => [`${day} ${metric}`, value]))).toEqual(expected)
  expect((await tenant.context("dealer").db.select().from(analytics)).length).toBe(750)
})
