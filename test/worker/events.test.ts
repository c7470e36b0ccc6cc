import { describe, expect, test } from "vitest"
import { pushCommand, recordNow } from "../../src/analytics/buffer.ts"
import { flushLog } from "../../src/analytics/flush.ts"
import { trackEvents } from "../../src/analytics/record.ts"
import { newId } from "../../src/base/ids.ts"
import type { EventType } from "../../src/contract/event.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { analytics, dailyMetrics } from "../../src/storage/schema/tenant.ts"
import { contextWithout, eventRecord } from "./support/log.ts"
import { makeTenant, postJson, type TestTenant } from "./support/tenant.ts"

const event = <T extends object>(own: T = {} as T) => ({
  v: 1 as const,
  id: newId(),
  type: "visit" as EventType,
  sessionId: newId(),
  at: new Date().toISOString(),
  ...own,
})
const send = (tenant: TestTenant, ...events: object[]) => tenant.fetch("/api/events", postJson({ events }))
const flush = (tenant: TestTenant) => flushLog(tenant.context("jobs"))
const rows = (tenant: TestTenant) => tenant.context("jobs").db.select().from(analytics)
const counts = async (tenant: TestTenant): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await tenant.context("jobs").db.select().from(dailyMetrics)).map(({ metric, value }) => [metric, value]),
  )

describe("events", async () => {
  test("are accepted, stored by the flush with the server's time, and counted", async () => {
    const tenant = await makeTenant()
    const one = event({ type: "click", carId: newId(), rank: 2, data: { from: "results" }, unheardOf: true })
    const response = await send(tenant, one, event())
    expect(response.status).toBe(202)
    expect(await response.json()).toEqual({ accepted: 2 })
    expect(await flush(tenant)).toBe(2)
    const stored = (await rows(tenant)).find(({ id }) => id === one.id)
    expect(stored).toMatchObject({
      type: "click",
      data: { sessionId: one.sessionId, carId: one.carId, rank: 2, at: one.at, data: { from: "results" } },
    })
    expect(Math.abs(Date.parse(stored!.createdAt) - Date.now())).toBeLessThan(10_000)
    expect(await counts(tenant)).toEqual({ click: 1, visit: 1 })
  })

  test("count once however often they are sent, in one batch, in many, and at once", async () => {
    const tenant = await makeTenant()
    const one = event()
    const many = await Promise.all(Array.from({ length: 8 }, () => send(tenant, one, event({ id: one.id }), one)))
    expect(many.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202))
    await flush(tenant)
    await send(tenant, one)
    await flush(tenant)
    expect((await rows(tenant)).length).toBe(1)
    expect(await counts(tenant)).toEqual({ visit: 1 })
  })

  test.each([
    ["an unknown type", { events: [event({ type: "purchase" })] }],
    ["none", { events: [] }],
    ["51", { events: Array.from({ length: 51 }, () => event()) }],
    ["no list", { events: event() }],
    ["another version", { events: [event({ v: 2 })] }],
    ["an id that is none", { events: [event({ id: "1" })] }],
    ["a time that is none", { events: [event({ at: "ontem" })] }],
    ["data of 1,001 characters", { events: [event({ data: { x: "x".repeat(1000) } })] }],
    ["data that is a list", { events: [event({ data: [1] })] }],
  ])("%s is refused", async (_name, body) => {
    const tenant = await makeTenant()
    const response = await tenant.fetch("/api/events", postJson(body))
    expect(response.status).toBe(422)
    expect((await response.json<{ errors: unknown[] }>()).errors.length).toBeGreaterThan(0)
    expect(await flush(tenant)).toBe(0)
  })

  test("text/plain is refused", async () => {
    const tenant = await makeTenant()
    const init = { ...postJson({ events: [event()] }), headers: { "content-type": "text/plain" } }
    expect((await tenant.fetch("/api/events", init)).status).toBe(415)
  })

  test.each([
    ["a day fast", new Date(Date.now() + 86_400_000).toISOString()],
    ["at the epoch", 0],
    ["a million years ahead", 3e16],
    ["in 1969, with an offset", "1969-12-31T23:00:00-03:00"],
  ])("a clock %s is kept beside the server's", async (_name, at) => {
    const tenant = await makeTenant()
    expect((await send(tenant, event({ at }))).status).toBe(202)
    await flush(tenant)
    const [row] = await rows(tenant)
    expect(row?.data).toMatchObject({ at })
    expect(Math.abs(Date.parse(row!.createdAt) - Date.now())).toBeLessThan(10_000)
  })

  test("what Postgres cannot keep in a text is left out of it, and the rest is stored", async () => {
    const tenant = await makeTenant()
    await send(tenant, event({ data: { a: "x\u0000y", "k\u0000": "\ud800z", deep: [{ b: "\u0000" }] } }), event())
    await flush(tenant)
    const data = (await rows(tenant)).map((row) => (row.data as { data?: unknown }).data).find(Boolean)
    expect(data).toEqual({ a: "xy", k: "\ufffdz", deep: [{ b: "" }] })
    expect(await counts(tenant)).toEqual({ visit: 2 })
  })

  test("a session's id in capitals is the same session", async () => {
    const tenant = await makeTenant()
    const sessionId = newId()
    await send(tenant, event({ sessionId: sessionId.toUpperCase() }), event({ sessionId }))
    await flush(tenant)
    expect((await rows(tenant)).map(({ data }) => (data as { sessionId: string }).sessionId)).toEqual([
      sessionId,
      sessionId,
    ])
  })

  test("are limited by session", async () => {
    const tenant = await makeTenant({ plan: "basic" })
    const sessionId = newId()
    const statuses: number[] = []
    // In waves: all at once would keep a busy machine's Redis longer than it may take.
    for (let wave = 0; wave < 5; wave++) {
      const answers = await Promise.all(Array.from({ length: 15 }, () => send(tenant, event({ sessionId }))))
      statuses.push(...answers.map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect((await send(tenant, event())).status).toBe(202)
  })
})

describe("with Redis down", async () => {
  const tenant = await makeTenant()

  test("events go straight to Postgres, and count once also if Redis had taken them", async () => {
    const records = trackEvents([event({ type: "share" })])
    await recordNow(tenant.context("jobs"), records)
    await recordNow(contextWithout({ redis: true }, tenant), records)
    expect(await counts(tenant)).toEqual({ share: 1 })
    await flush(tenant)
    expect(await counts(tenant)).toEqual({ share: 1 })
  })

  test("and Postgres too they are refused, loudly", async () => {
    const kept = recordNow(contextWithout({ redis: true, postgres: true }, tenant), trackEvents([event()]))
    await expect(kept).rejects.toMatchObject({ code: "unavailable", status: 503 })
  })

  test("large ones that end together are several values of the buffer, each once and in their order", () => {
    const large = Array.from({ length: 100 }, (_, i) => eventRecord({ data: { i, text: "x".repeat(3000) } }))
    const values = pushCommand(large).slice(2) as string[]
    expect(Math.max(...values.map((value) => value.length))).toBeLessThan(132_000)
    expect(values.length).toBeLessThan(5)
    expect(values.flatMap((value) => JSON.parse(value) as unknown[])).toEqual(large)
    expect(pushCommand(large.slice(0, 2))).toHaveLength(3)
  })

  test("the buffer's value is what the flush reads", async () => {
    await recordNow(tenant.context("jobs"), trackEvents([event(), event()]))
    const [values] = await tenant.context("jobs").cache.run([["lrange", TENANT_KEYS.log, 0, -1]])
    expect((values as string[]).map((value) => (JSON.parse(value) as unknown[]).length)).toEqual([2])
  })
})
