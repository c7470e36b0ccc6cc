import { expect, test } from "vitest"
import { storeRecords } from "../../src/analytics/store.ts"
import { sha256 } from "../../src/base/hmac.ts"
import { newId } from "../../src/base/ids.ts"
import { SessionExport } from "../../src/contract/privacy.ts"
import { streamText } from "../../src/http/stream-text.ts"
import { mintSessionToken } from "../../src/recommendation/session-token.ts"
import { eventRecord, listRecord } from "./support/log.ts"
import { bindings, makeTenant } from "./support/tenant.ts"

test("a session of more than the database answers at once is exported whole, each row once, and erased", async () => {
  const tenant = await makeTenant()
  const id = newId()
  const token = await mintSessionToken(tenant.context("web"), bindings.SESSION_KEY, id)
  const tokenHash = await sha256(token)
  // Quotes: each byte of them is two in the database's answer.
  const profile = { budget: { max: 60_000 }, said: `"`.repeat(60_000) }
  const at = Date.now() - 60_000
  // Pages end among rows of one and the same time.
  const lists = Array.from({ length: 97 }, (_, i) =>
    listRecord({ sessionId: id, at: at + (i % 3), profile, tokenHash }),
  )
  const events = Array.from({ length: 1000 }, () => eventRecord({ sessionId: id, at, data: { x: `"`.repeat(400) } }))
  const jobs = tenant.context("jobs", 60_000)
  await storeRecords(jobs, [...lists, ...events])
  const ask = (method: string) =>
    tenant.fetch(`/api/privacy/${id}`, { method, headers: { authorization: `Bearer ${token}` } })
  const response = await ask("GET")
  expect(response.headers.get("content-type")).toContain("application/json")
  const text = await response.text()
  expect(text.length).toBeGreaterThan(10 * 1024 * 1024)
  const held = SessionExport.parse(JSON.parse(text))
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).toSorted()
  expect(ids(held.lists)).toEqual(ids(lists))
  expect(ids(held.events)).toEqual(ids(events))
  const times = held.lists.map(({ createdAt }) => createdAt)
  expect(times).toEqual(times.toSorted())
  expect((await ask("DELETE")).status).toBe(204)
  expect((await ask("GET")).status).toBe(401)
})

test("a body breaks off where a piece fails, and is refused where the first does", async () => {
  async function* pieces(good: number) {
    for (let i = 0; i < good; i++) yield String(i)
    throw new Error("gone")
  }
  await expect(streamText(pieces(0))).rejects.toThrow("gone")
  await expect(new Response(await streamText(pieces(2))).text()).rejects.toThrow("gone")
})
