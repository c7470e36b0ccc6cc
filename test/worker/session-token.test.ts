/** A session's token comes with whichever answer is first, is the same in all of them, and opens what it left. */
import { describe, expect, test } from "vitest"
import { pushCommand } from "../../src/analytics/buffer.ts"
import { flushLog } from "../../src/analytics/flush.ts"
import { storeRecords } from "../../src/analytics/store.ts"
import { sha256 } from "../../src/base/hmac.ts"
import { newId } from "../../src/base/ids.ts"
import type { SessionExport } from "../../src/contract/privacy.ts"
import { createLead } from "../../src/leads/create.ts"
import { flushPendingLeads } from "../../src/leads/pending.ts"
import { mintSessionToken } from "../../src/recommendation/session-token.ts"
import { contextWithout, eventRecord, listRecord } from "./support/log.ts"
import { bindings, carRow, makeTenant, plantCars, postJson } from "./support/tenant.ts"

interface Opened {
  readonly sessionToken?: string
}

const tenant = await makeTenant()
await plantCars(tenant, [carRow()])

const flush = () => flushLog(tenant.context("jobs"))
const mint = (id: string, nonce?: string) => mintSessionToken(tenant.context("web"), bindings.SESSION_KEY, id, nonce)
const noncing = (nonce: string | undefined): Record<string, string> =>
  nonce === undefined ? {} : { "x-session-nonce": nonce }
const eventOf = (sessionId: string) => ({ v: 1, id: newId(), type: "visit", sessionId, at: Date.now() })
const leadOf = (sessionId: string) => ({
  sessionId,
  name: "Ana de Souza",
  phone: "11912345678",
  consent: { textVersion: "2026-11", marketing: false },
})
const tokenOf = async (response: Response) => (await response.json<Opened>()).sessionToken

const sendEvents = (id: string, nonce?: string, events: object[] = [eventOf(id), eventOf(id)]) =>
  tenant.fetch("/api/events", postJson({ events }, noncing(nonce))).then(tokenOf)
const askList = (id: string, nonce?: string) =>
  tenant
    .fetch("/api/recommendations", postJson({ sessionId: id, profile: { budget: { max: 90_000 } } }, noncing(nonce)))
    .then(tokenOf)
const sendLead = (id: string, nonce?: string) =>
  tenant.fetch("/api/leads", postJson(leadOf(id), { ...noncing(nonce), "idempotency-key": newId() })).then(tokenOf)

const ask = (id: string, token = "", method = "GET") =>
  tenant.fetch(`/api/privacy/${id}`, { method, headers: { authorization: `Bearer ${token}` } })
const opens = async (id: string, token?: string) => (await ask(id, token)).status === 200
const held = async (id: string, token?: string) => (await ask(id, token)).json<SessionExport>()

describe("a session that sent only events", () => {
  test("is seen and erased with the token of their answer, waiting and stored", async () => {
    const id = newId()
    const token = await sendEvents(id, newId())
    expect((await held(id, token)).waitingRecords).toHaveLength(2)
    await flush()
    expect((await held(id, token)).events).toHaveLength(2)
    expect((await ask(id, token, "DELETE")).status).toBe(204)
    expect(await opens(id, token)).toBe(false)
    const stored = await tenant
      .context("jobs")
      .db.execute(`select 1 from __tenant__.analytics where session_id = '${id}'`)
    expect(stored.rows).toEqual([])
  })

  test("is opened by the nonce itself where the answer was lost", async () => {
    const [id, nonce] = [newId(), newId()]
    await sendEvents(id, nonce)
    const byNonce = (own: string, method = "GET") =>
      tenant.fetch(`/api/privacy/${id}`, { method, headers: noncing(own) })
    expect((await byNonce(newId())).status).toBe(401)
    expect((await byNonce(nonce)).status).toBe(200)
    expect((await byNonce(nonce, "DELETE")).status).toBe(204)
    expect((await byNonce(nonce)).status).toBe(401)
  })

  test("is not another's who learns its id and claims it, by events, the same ones, a list or a lead", async () => {
    const id = newId()
    const events = [eventOf(id)]
    const token = await sendEvents(id, newId(), events)
    const claims = async () => [
      await sendEvents(id, newId()),
      await sendEvents(id, newId(), events),
      await askList(id, newId()),
      await askList(id),
      await sendLead(id, newId()),
    ]
    const opened = async (tokens: (string | undefined)[]) => Promise.all(tokens.map((one) => opens(id, one)))
    const before = await claims()
    expect(await opened(before)).toEqual(before.map(() => false))
    await flush()
    const after = await claims()
    await flush()
    expect(await opened([...before, ...after])).toEqual([...before, ...after].map(() => false))
    expect(await opens(id, token)).toBe(true)
  })
})

test("answers to events, a list and a lead at once all carry the one token, which opens them all", async () => {
  const [id, nonce] = [newId(), newId()]
  const tokens = await Promise.all([
    sendEvents(id, nonce),
    askList(id, nonce),
    sendLead(id, nonce),
    sendEvents(id, nonce),
    askList(id, nonce),
  ])
  expect(new Set(tokens).size).toBe(1)
  await expect.poll(async () => (await held(id, tokens[0])).waitingRecords.length).toBe(6)
  await flush()
  const { lists, events, leads } = await held(id, tokens[0])
  expect([lists.length, events.length, leads.length]).toEqual([2, 4, 1])
})

describe("a session that left only a lead", () => {
  test("is seen and erased with the token of its answer", async () => {
    const id = newId()
    const token = await sendLead(id, newId())
    const [claimed] = [await sendEvents(id, newId()), await flush()]
    expect(await opens(id, claimed)).toBe(false)
    expect((await held(id, token)).leads).toMatchObject([{ name: "Ana de Souza" }])
    expect((await ask(id, token, "DELETE")).status).toBe(204)
    expect(await opens(id, token)).toBe(false)
  })

  test("is so too while the lead waits for Postgres, and once it got there", async () => {
    const id = newId()
    const token = await mint(id, newId())
    const { id: lead } = await createLead(
      contextWithout({ postgres: true }, tenant),
      newId(),
      leadOf(id),
      await sha256(token),
    )
    expect((await held(id, token)).waitingLeads).toMatchObject([{ id: lead }])
    await flushPendingLeads(tenant.context("jobs"))
    expect((await held(id, token)).leads).toMatchObject([{ id: lead }])
  })
})

test("the earliest record's token opens, in whatever order they were stored", async () => {
  const id = newId()
  const [first, later] = [await mint(id), await mint(id)]
  const at = Date.now() - 60_000
  const jobs = tenant.context("jobs")
  await storeRecords(jobs, [listRecord({ sessionId: id, at: at + 1000, tokenHash: await sha256(later) })])
  expect(await opens(id, later)).toBe(true)
  await storeRecords(jobs, [eventRecord({ sessionId: id, at, tokenHash: await sha256(first) })])
  await storeRecords(jobs, [listRecord({ sessionId: id, at: at + 2000, tokenHash: await sha256(later) })])
  expect([await opens(id, first), await opens(id, later)]).toEqual([true, false])
})

test("so it is while the first waits and a later one was stored at once", async () => {
  const id = newId()
  const [first, later] = [await mint(id), await mint(id)]
  const jobs = tenant.context("jobs")
  const at = Date.now() - 60_000
  await jobs.cache.run([pushCommand([eventRecord({ sessionId: id, at, tokenHash: await sha256(first) })])])
  await storeRecords(jobs, [eventRecord({ sessionId: id, at: at + 1000, tokenHash: await sha256(later) })])
  const opened = async () => [await opens(id, first), await opens(id, later)]
  expect(await opened()).toEqual([true, false])
  await flush()
  expect(await opened()).toEqual([true, false])
})

test("a list's token opens at once, though the list is kept after its answer", async () => {
  for (let i = 0; i < 10; i++) {
    const id = newId()
    expect(await opens(id, await askList(id, newId()))).toBe(true)
  }
})

test("an old tab, which brings no nonce, gets its token with the first list, and that opens its events too", async () => {
  const id = newId()
  expect(await sendEvents(id)).toBeUndefined()
  const token = await askList(id)
  expect(await askList(id)).toBeUndefined()
  await expect.poll(() => opens(id, token)).toBe(true)
  await flush()
  expect((await held(id, token)).events).toHaveLength(2)
})

test.each(["short", "a".repeat(65), "with.a.dot-and-long-enough-too", "with a space, and long enough"])(
  "a nonce like %s is none",
  async (nonce) => {
    expect(await sendEvents(newId(), nonce)).toBeUndefined()
  },
)
