import { describe, expect, test } from "vitest"
import { leads } from "../../src/storage/schema/tenant.ts"
import { carRow, makeTenant, plantCars, postJson, type TestTenant } from "./support/tenant.ts"

const body = (own: object = {}) => ({
  sessionId: crypto.randomUUID(),
  name: "Ana de Souza",
  phone: "+55 (11) 91234-5678",
  consent: { textVersion: "2026-11", marketing: false },
  ...own,
})
const send = (tenant: TestTenant, content: object, key: string) =>
  tenant.fetch("/api/leads", postJson(content, { "idempotency-key": key }))
const stored = (tenant: TestTenant) => tenant.context("dealer").db.select().from(leads)

describe("a lead", async () => {
  const tenant = await makeTenant()
  const car = carRow()
  await plantCars(tenant, [car])

  test("is in Postgres when it answers, its phone as digits, its text as it was typed", async () => {
    const message = `<script>alert(1)</script> '; drop table leads; -- 🚗`
    const response = await send(tenant, body({ carId: car.id, message }), crypto.randomUUID())
    expect(response.status).toBe(201)
    const { id } = await response.json<{ id: string }>()
    const row = (await stored(tenant)).find((lead) => lead.id === id)
    expect(row).toMatchObject({ name: "Ana de Souza", phone: "11912345678", carId: car.id, message, status: "new" })
  })

  test.each([
    ["(011) 91234-5678", "11912345678"],
    [" + 55 11 3456-7890", "1134567890"],
    ["55 99123-4567", "55991234567"],
  ])("takes the phone %s", async (phone, digits) => {
    const { id } = await (await send(tenant, body({ phone }), crypto.randomUUID())).json<{ id: string }>()
    expect((await stored(tenant)).find((lead) => lead.id === id)?.phone).toBe(digits)
  })

  test("is stored once however often it is sent, also all at once", async () => {
    const content = body()
    const key = crypto.randomUUID()
    const before = (await stored(tenant)).length
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(tenant, content, key)))
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json<{ id: string }>()).id))
    expect(new Set(ids).size).toBe(1)
    expect((await stored(tenant)).length).toBe(before + 1)
  })

  test("another body under the same key is refused", async () => {
    const key = crypto.randomUUID()
    expect((await send(tenant, body(), key)).status).toBe(201)
    expect((await send(tenant, body({ name: "Outra Pessoa" }), key)).status).toBe(422)
  })

  test.each([
    ["no key", body(), ""],
    ["a short key", body(), "abc"],
    ["a phone without area code", body({ phone: "91234-5678" }), "key-00000001"],
    ["another country's phone", body({ phone: "+1 (415) 555-2671" }), "key-00000010"],
    ["no name", body({ name: " " }), "key-00000002"],
    ["a name of invisible marks", body({ name: "\u200b\u200b\u200b" }), "key-00000009"],
    ["control characters", body({ message: "a\u0000b" }), "key-00000003"],
    ["half a character", body({ name: "Ana \ud800" }), "key-00000007"],
    ["half a character in the consent", body({ consent: { textVersion: "\udc00", marketing: false } }), "key-00000008"],
    ["a bad e-mail", body({ email: "ana" }), "key-00000004"],
    ["no consent", body({ consent: undefined }), "key-00000005"],
    ["a car of nobody", body({ carId: crypto.randomUUID() }), "key-00000006"],
  ])("%s is refused with what is wrong", async (_name, content, key) => {
    const response = await send(tenant, content, key)
    expect(response.status).toBe(422)
    const problem = await response.json<{ errors: { path: string; message: string }[] }>()
    expect(problem.errors.length).toBeGreaterThan(0)
  })

  test("another tenant's car is refused as one that is nobody's", async () => {
    const other = await makeTenant()
    const theirs = carRow()
    await plantCars(other, [theirs])
    expect((await send(tenant, body({ carId: theirs.id }), crypto.randomUUID())).status).toBe(422)
    expect((await send(other, body({ carId: theirs.id }), crypto.randomUUID())).status).toBe(201)
  })
})
