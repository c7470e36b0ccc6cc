import { describe, expect, test } from "vitest"
import { dashboard } from "../../src/analytics/dashboard.ts"
import type { EventRecord, ListRecord } from "../../src/analytics/log-record.ts"
import { storeRecords } from "../../src/analytics/store.ts"
import { newId } from "../../src/base/ids.ts"
import { Dashboard, type Period } from "../../src/contract/dashboard.ts"
import { leads } from "../../src/storage/schema/tenant.ts"
import { eraseSession } from "../../src/privacy/erase.ts"
import { eventRecord, listRecord, push } from "./support/log.ts"
import { bindings, carRow, makeTenant, plantCars, type TestTenant } from "./support/tenant.ts"

const HOUR = 3_600_000
/** Noon in São Paulo, midnight in Tokyo. */
const NOW = Date.parse("2026-03-10T15:00:00Z")

const list = (at: string, own: Partial<ListRecord> = {}) => listRecord({ at: Date.parse(at), items: [], ...own })
const event = (at: string, type: EventRecord["type"], own: Partial<EventRecord> = {}) =>
  eventRecord({ at: Date.parse(at), type, ...own })
const lead = (at: string, sessionId: string, carId: string | null) => ({
  id: newId(),
  sessionId,
  carId,
  name: "Ana",
  phone: "11912345678",
  consent: { textVersion: "1", marketing: false },
  idempotencyKey: newId(),
  bodyHash: "0".repeat(64),
  createdAt: at,
})
const show = async (tenant: TestTenant, period: Period, now = NOW) =>
  Dashboard.parse(await dashboard(tenant.context("dealer"), period, now))

/** Two cars, three sessions, four days; made by hand. */
async function planted(timezone: string) {
  const tenant = await makeTenant({ config: { timezone } })
  const hatch = carRow({ title: "Onix", price: "60000.00", body: "hatch" })
  const suv = carRow({ title: "Compass", price: "120000.00", body: "suv" })
  const gone = carRow({ title: "Kwid", price: "40000.00", body: "suv", status: "vendido" })
  await plantCars(tenant, [hatch, suv, gone])
  const [ana, bia, caio] = [newId(), newId(), newId()]
  const family = { budget: { max: 110_000 }, uses: ["family", "city"], bodies: ["suv"] }
  await storeRecords(tenant.context("jobs"), [
    // 23:59:59 on the 8th in São Paulo, the 9th in Tokyo already.
    event("2026-03-09T02:59:59Z", "visit", { sessionId: ana }),
    list("2026-03-09T02:59:59Z", { sessionId: ana, items: [[hatch.id, 0.9]] }),
    // A second later: the 9th in both.
    list("2026-03-09T03:00:00Z", {
      sessionId: ana,
      items: [
        [hatch.id, 0.9],
        [suv.id, 0.8],
      ],
      profile: family,
    }),
    event("2026-03-09T03:00:00Z", "click", { sessionId: ana, carId: hatch.id }),
    // 23:59:59 on the 9th in Tokyo, then the 10th there; the 9th in São Paulo.
    list("2026-03-09T14:59:59Z", { sessionId: bia, items: [[suv.id, 1]], profile: family }),
    event("2026-03-09T15:00:00Z", "whatsapp_click", { sessionId: bia, carId: suv.id }),
    event("2026-03-10T12:00:00Z", "question_answered", { sessionId: caio }),
    event("2026-03-10T12:00:00Z", "click", { sessionId: caio, carId: newId() }),
    // The week before, and long ago.
    list("2026-03-02T12:00:00Z", { sessionId: caio }),
    event("2026-03-02T12:00:00Z", "click", { sessionId: caio, carId: gone.id }),
    list("2025-12-01T12:00:00Z"),
  ])
  await tenant
    .context("web")
    .db.insert(leads)
    .values([
      lead("2026-03-09T02:59:59.999Z", ana, hatch.id),
      lead("2026-03-09T03:00:00Z", ana, null),
      lead("2026-03-03T12:00:00Z", caio, null),
    ])
  return { tenant, hatch, suv, gone, ana }
}

test("the week in São Paulo, by hand", async () => {
  const { tenant, hatch, suv } = await planted("America/Sao_Paulo")
  const seen = await show(tenant, "7d")
  expect(seen).toMatchObject({
    period: "7d",
    from: "2026-03-04",
    to: "2026-03-10",
    timezone: "America/Sao_Paulo",
    recommendations: { total: 3, sessions: 2, metered: 2 },
    conversions: { clicks: 2, whatsapp: 1, leads: 2 },
    top_cars: [
      { carId: hatch.id, title: "Onix", shown: 2, clicks: 1, whatsapp: 0, leads: 1 },
      { carId: suv.id, title: "Compass", shown: 2, clicks: 0, whatsapp: 1, leads: 0 },
    ],
    user_behavior: { visits: 1, questionsAnswered: 1, carViews: 0 },
    funnel: [
      // Ana, Bia and Caio; of Ana nothing but her two leads says that she was in contact.
      { step: "visit", count: 3 },
      { step: "question", count: 1 },
      { step: "list", count: 2 },
      { step: "click", count: 2 },
      { step: "contact", count: 2 },
      { step: "lead", count: 1 },
    ],
    compare: {
      from: "2026-02-25",
      to: "2026-03-03",
      recommendations: { total: 1, sessions: 1, metered: 1 },
      conversions: { clicks: 1, whatsapp: 0, leads: 1 },
    },
  })
  const day = (name: string) => seen.series.find((each) => each.day === name)
  expect(seen.series.map((each) => each.day)).toEqual(
    ["04", "05", "06", "07", "08", "09", "10"].map((each) => `2026-03-${each}`),
  )
  expect(day("2026-03-08")).toEqual({ day: "2026-03-08", recommendations: 1, clicks: 0, whatsapp: 0, leads: 1 })
  expect(day("2026-03-09")).toEqual({ day: "2026-03-09", recommendations: 2, clicks: 1, whatsapp: 1, leads: 1 })
  expect(day("2026-03-10")).toEqual({ day: "2026-03-10", recommendations: 0, clicks: 1, whatsapp: 0, leads: 0 })
  // Metered were Ana's first list and Bia's.
  const asked = (from: number) => seen.user_behavior.budgets.find((each) => each.from === from)?.count
  expect([asked(50_000), asked(100_000), asked(0)]).toEqual([1, 1, 0])
  expect(seen.user_behavior.uses.filter(({ count }) => count > 0)).toEqual([
    { use: "city", count: 1 },
    { use: "family", count: 1 },
  ])
  const demand = seen.demand.filter(({ asked: times, inStock }) => times + inStock > 0)
  expect(demand).toEqual([
    { kind: "body", body: "hatch", asked: 0, inStock: 1 },
    { kind: "body", body: "suv", asked: 1, inStock: 1 },
    { kind: "budget", from: 50_000, to: 70_000, asked: 1, inStock: 1 },
    { kind: "budget", from: 100_000, to: 150_000, asked: 1, inStock: 1 },
  ])
})

test("the same in Tokyo falls on other days", async () => {
  const { tenant } = await planted("Asia/Tokyo")
  // Noon in São Paulo is midnight in Tokyo: the 11th has just begun there.
  const seen = await show(tenant, "7d")
  expect([seen.from, seen.to]).toEqual(["2026-03-05", "2026-03-11"])
  const days = new Map(seen.series.map(({ day, ...counts }) => [day, counts]))
  expect(days.get("2026-03-09")).toEqual({ recommendations: 3, clicks: 1, whatsapp: 0, leads: 2 })
  expect(days.get("2026-03-10")).toEqual({ recommendations: 0, clicks: 1, whatsapp: 1, leads: 0 })
  expect((await show(tenant, "7d", NOW - 1)).to).toBe("2026-03-10")
  expect((await show(tenant, "today", NOW - 1)).conversions).toEqual({ clicks: 1, whatsapp: 1, leads: 0 })
})

test.each([
  ["today", 1, 0],
  ["7d", 7, 3],
  ["30d", 30, 4],
  ["90d", 90, 4],
] as const)("%s has its days and its lists", async (period, days, lists) => {
  const { tenant } = await planted("America/Sao_Paulo")
  const seen = await show(tenant, period)
  expect(seen.series.length).toBe(days)
  expect(seen.series.at(-1)?.day).toBe("2026-03-10")
  expect(seen.recommendations.total).toBe(lists)
  expect(seen.series.reduce((sum, day) => sum + day.recommendations, 0)).toBe(lists)
  expect(seen.series.reduce((sum, day) => sum + day.leads, 0)).toBe(seen.conversions.leads)
})

test("a tenant without anything has zeros, and every day", async () => {
  const seen = await show(await makeTenant(), "30d")
  expect(seen.recommendations).toEqual({ total: 0, sessions: 0, metered: 0 })
  expect(seen.series.length).toBe(30)
  expect(seen.top_cars).toEqual([])
  expect(seen.demand.every(({ asked, inStock }) => asked + inStock === 0)).toBe(true)
})

test("an erased session stays in the numbers, and only there", async () => {
  const { tenant, ana } = await planted("America/Sao_Paulo")
  const before = await show(tenant, "7d")
  await eraseSession(tenant.context("jobs"), ana)
  const after = await show(tenant, "7d")
  expect({ ...after, asOf: "" }).toEqual({ ...before, asOf: "" })
})

test("it says until when everything is counted", async () => {
  const tenant = await makeTenant()
  expect((await show(tenant, "today")).asOf).toBe(new Date(NOW).toISOString())
  await push(tenant, event("2026-03-10T14:59:00Z", "click"), event("2026-03-10T14:58:00Z", "click"))
  expect((await show(tenant, "today")).asOf).toBe("2026-03-10T14:58:00.000Z")
})

describe("the route", async () => {
  const tenant = await makeTenant()
  const ask = (search: string, authorization = `Bearer ${bindings.PLATFORM_TOKEN}`) =>
    tenant.fetch(`/api/dealer/analytics/dashboard${search}`, { headers: { authorization } })

  test("answers staff, by default for a week, uncached", async () => {
    const response = await ask("")
    expect(response.status).toBe(200)
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(Dashboard.parse(await response.json()).period).toBe("7d")
    expect((await ask("?period=90d")).status).toBe(200)
  })

  test.each([
    ["nobody", ""],
    ["another token", `Bearer ${"0".repeat(64)}`],
    ["another scheme", `Basic ${bindings.PLATFORM_TOKEN}`],
  ])("is closed to %s", async (_name, authorization) => {
    const response = await ask("?period=7d", authorization)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: "unauthorized" })
  })

  test("refuses another period", async () => {
    expect((await ask("?period=365d")).status).toBe(422)
  })

  test("uses the clock it has: a record of now is today's", async () => {
    const now = Date.now()
    const fresh = await makeTenant()
    await storeRecords(fresh.context("jobs"), [event(new Date(now).toISOString(), "click")])
    expect((await show(fresh, "today", now)).conversions.clicks).toBe(1)
    expect((await show(fresh, "today", now + 48 * HOUR)).conversions.clicks).toBe(0)
  })
})
