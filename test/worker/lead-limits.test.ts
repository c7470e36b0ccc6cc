import { expect, test } from "vitest"
import { connectLimits } from "../../src/storage/limits.ts"
import { sha256 } from "../../src/base/hmac.ts"
import { bindings, makeTenant, postJson } from "./support/tenant.ts"

test("twenty leads in ten minutes are enough for one client, and are no other's and no other dealer's matter", async () => {
  const limit = connectLimits(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const [slug, client] = [`t${crypto.randomUUID().slice(0, 8)}`, crypto.randomUUID()]
  for (let i = 0; i < 20; i++) expect(await limit(slug, "leads", client)).toBe(0)
  const wait = await limit(slug, "leads", client)
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(600)
  expect(await limit(slug, "leads", crypto.randomUUID())).toBe(0)
  expect(await limit(`${slug}x`, "leads", client)).toBe(0)
})

test("with Redis down the exact count is unknown, soon", async () => {
  const startedAt = Date.now()
  expect(await connectLimits("http://127.0.0.1:9", "x")("loja", "leads", "client")).toBeUndefined()
  expect(Date.now() - startedAt).toBeLessThan(1000)
})

test("the twenty-first lead of a client is refused, and the next address is not", async () => {
  const tenant = await makeTenant()
  const sessionId = crypto.randomUUID()
  const send = (address: string) => {
    const consent = { textVersion: "2026-11", marketing: false }
    const body = { sessionId, name: "Ana de Souza", phone: "11912345678", consent }
    const headers = { "idempotency-key": crypto.randomUUID(), "cf-connecting-ip": address }
    return tenant.fetch("/api/leads", postJson(body, headers))
  }
  for (let i = 0; i < 20; i++) expect((await send("203.0.113.1")).status).toBe(201)
  const refused = await send("203.0.113.1")
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ code: "rate_limited" })
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
  expect((await send("203.0.113.2")).status).toBe(201)
})

test("a refused lead stays refused, sent again later or twice at once", async () => {
  const tenant = await makeTenant()
  const limit = connectLimits(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const [sessionId, address] = [crypto.randomUUID(), "203.0.113.5"]
  const client = (await sha256(`${address}:${sessionId}`)).slice(0, 32)
  await Promise.all(Array.from({ length: 20 }, () => limit(tenant.slug, "leads", client)))
  const consent = { textVersion: "2026-11", marketing: false }
  const body = { sessionId, name: "Ana de Souza", phone: "11912345678", consent }
  const send = async (key: string) => {
    const headers = { "idempotency-key": key, "cf-connecting-ip": address }
    return (await tenant.fetch("/api/leads", postJson(body, headers))).status
  }
  const [later, twice] = [crypto.randomUUID(), crypto.randomUUID()]
  expect([await send(later), await send(later)]).toEqual([429, 429])
  expect(await Promise.all([send(twice), send(twice)])).toEqual([429, 429])
})

test("the same lead sent fifty times at once is one lead, and gets its answer fifty times", async () => {
  const tenant = await makeTenant()
  const consent = { textVersion: "2026-11", marketing: false }
  const body = { sessionId: crypto.randomUUID(), name: "Ana de Souza", phone: "11912345678", consent }
  const headers = { "idempotency-key": crypto.randomUUID(), "cf-connecting-ip": "203.0.113.4" }
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const response = await tenant.fetch("/api/leads", postJson(body, headers))
      return `${response.status} ${await response.text()}`
    }),
  )
  expect(new Set(answers).size, answers.join("\n")).toBe(1)
  expect(answers[0]).toMatch(/^201 /)
})

test("an address that makes up a session a lead is stopped too", async () => {
  const tenant = await makeTenant()
  const limit = connectLimits(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const address = "203.0.113.3"
  const client = (await sha256(address)).slice(0, 32)
  await Promise.all(Array.from({ length: 200 }, () => limit(tenant.slug, "leads-address", client)))
  const consent = { textVersion: "2026-11", marketing: false }
  const body = { sessionId: crypto.randomUUID(), name: "Ana de Souza", phone: "11912345678", consent }
  const headers = { "idempotency-key": crypto.randomUUID(), "cf-connecting-ip": address }
  expect((await tenant.fetch("/api/leads", postJson(body, headers))).status).toBe(429)
})
