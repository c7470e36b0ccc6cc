import { describe, expect, test } from "vitest"
import { FEW } from "../../src/http/first-few.ts"
import { carRow, makeTenant, plantCars, postJson } from "./support/tenant.ts"

const PATH = "/api/recommendations"
const JSON_TYPE = { "content-type": "application/json" }
const PROFILE = { budget: { max: 80_000 }, uses: ["city"] }

describe("a bad body gets a clear error with its code", async () => {
  const tenant = await makeTenant({ plan: "enterprise" })
  await plantCars(tenant, [carRow()])

  async function problem(init: RequestInit) {
    const response = await tenant.fetch(PATH, { method: "POST", ...init })
    const text = await response.text()
    expect(text).not.toMatch(/\.ts|\bat \w+ \(|stack/)
    expect(response.headers.get("content-type")).toContain("application/problem+json")
    const body = JSON.parse(text) as { code: string; requestId: string }
    expect(body.requestId).toBe(response.headers.get("x-request-id"))
    return { status: response.status, ...body }
  }

  const json = { "content-type": "application/json" }

  test("the good one passes (control)", async () => {
    expect((await tenant.fetch(PATH, postJson({ profile: PROFILE }))).status).toBe(200)
  })

  test.each([
    ["no JSON type", { body: "{}", headers: { "content-type": "text/plain" } }, 415, "not_json"],
    ["broken JSON", { body: '{"profile":', headers: json }, 400, "malformed"],
    ["empty", { body: "", headers: json }, 400, "malformed"],
    ["NaN", { body: '{"profile":{"budget":{"max":NaN}}}', headers: json }, 400, "malformed"],
    ["invalid UTF-8", { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]), headers: json }, 400, "malformed"],
    ["too deep", { body: "[".repeat(5000), headers: json }, 400, "malformed"],
    ["65 KB", { body: JSON.stringify({ x: "a".repeat(65 * 1024) }), headers: json }, 413, "too_large"],
    ["Infinity", { body: '{"profile":{"budget":{"max":1e999}}}', headers: json }, 422, "invalid"],
    ["a negative price", postJson({ profile: { budget: { max: -1 } } }), 422, "invalid"],
    ["a wrong type", postJson({ profile: { budget: "muito" } }), 422, "invalid"],
    ["no budget", postJson({ profile: { uses: [] } }), 422, "invalid"],
    ["an array", postJson([]), 422, "invalid"],
    ["null", postJson(null), 422, "invalid"],
    ["a limit over 50", postJson({ profile: PROFILE, limit: 51 }), 422, "invalid"],
    ["a session that is no UUID", postJson({ profile: PROFILE, sessionId: "' or 1=1 --" }), 422, "invalid"],
  ] as [string, RequestInit, number, string][])("%s", async (_name, init, status, code) => {
    expect(await problem(init)).toMatchObject({ status, code })
  })

  test("a streamed body is read no further than the limit", async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384
        controller.enqueue(new Uint8Array(16_384).fill(32))
        if (sent > 10_000_000) controller.close()
      },
    })
    expect(await problem({ body: endless, headers: json })).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(1_000_000)
  })

  test("unknown fields are ignored: an old tab must go on working", async () => {
    const profile = { ...PROFILE, yesterday: 1, priorities: { economy: 3, yesterday: 5 } }
    const response = await tenant.fetch(PATH, postJson({ profile, other: true }))
    expect(response.status).toBe(200)
  })

  test("a wrong method is a 405 that says which are right; an unknown address a 404", async () => {
    const wrong = await tenant.fetch(PATH)
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get("allow")).toBe("POST")
    expect((await tenant.fetch("/api/nothing")).status).toBe(404)
    expect((await tenant.fetch("/api/cars/not-a-uuid")).status).toBe(404)
    expect((await tenant.fetch("/api/cars", { method: "DELETE" })).status).toBe(405)
  })

  test("query strings are checked too", async () => {
    expect((await tenant.fetch("/api/cars?page=0")).status).toBe(422)
    expect((await tenant.fetch("/api/cars?pageSize=61")).status).toBe(422)
    expect((await tenant.fetch("/api/cars?sort=drop%20table")).status).toBe(422)
    expect((await tenant.fetch("/api/cars?priceMax=abc")).status).toBe(422)
    expect((await tenant.fetch("/api/cars?q=%27%3B%20drop%20table%20cars")).status).toBe(200)
  })
})

test("the rate of writes is limited by plan, per client and not per dealer", async () => {
  const tenant = await makeTenant({ plan: "basic" })
  await plantCars(tenant, [carRow()])
  const sessionId = crypto.randomUUID()
  const ask = (session: string) => tenant.fetch(PATH, postJson({ profile: PROFILE, sessionId: session, limit: 1 }))
  let allowed = 0
  let refused: Response | undefined
  while (refused === undefined && allowed < 130) {
    const response = await ask(sessionId)
    if (response.status === 200) allowed += 1
    else refused = response
    await response.body?.cancel()
  }
  // The window may turn once while we count.
  expect(allowed).toBeGreaterThanOrEqual(60)
  expect(allowed).toBeLessThanOrEqual(120)
  expect(refused?.status).toBe(429)
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
  expect((await ask(crypto.randomUUID())).status).toBe(200)
})

test("broken bodies count against their address before they are read, and against no other", async () => {
  const tenant = await makeTenant({ plan: "basic" })
  const send = (address: string) =>
    tenant.fetch(PATH, { method: "POST", body: "{", headers: { ...JSON_TYPE, "cf-connecting-ip": address } })
  const statuses = new Map<number, number>()
  // The window may turn once while we count; the first few of each are not counted.
  for (let i = 0; i < 1250 && !statuses.has(429); i++) {
    const response = await send("203.0.113.1")
    await response.body?.cancel()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
  }
  expect([...statuses.keys()]).toEqual([400, 429])
  expect(statuses.get(400)).toBeGreaterThanOrEqual(600 + FEW)
  expect((await send("203.0.113.2")).status).toBe(400)
})
