import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, test } from "vitest"
import { flushLog } from "../../src/analytics/flush.ts"
import { storeRecords } from "../../src/analytics/store.ts"
import { toRows } from "../../src/analytics/store/rows.ts"
import { LOCK_OUT_ERASURES, storeEvents, storeSessions } from "../../src/analytics/store/statements.ts"
import { sha256 } from "../../src/base/hmac.ts"
import { newId } from "../../src/base/ids.ts"
import { SessionExport } from "../../src/contract/privacy.ts"
import { createLead } from "../../src/leads/create.ts"
import { flushPendingLeads, queueLead } from "../../src/leads/pending.ts"
import { eraseSession } from "../../src/privacy/erase.ts"
import { mintSessionToken } from "../../src/recommendation/session-token.ts"
import { runBatch } from "../../src/storage/connection.ts"
import type { TenantContext } from "../../src/storage/context.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { leads, userSessions } from "../../src/storage/schema/tenant.ts"
import { contextWithout, eventRecord, listRecord, push, redis } from "./support/log.ts"
import { bindings, carRow, makeTenant, plantCars, platform, type TestTenant } from "./support/tenant.ts"

const mint = (tenant: TestTenant, id: string) => mintSessionToken(tenant.context("web"), bindings.SESSION_KEY, id)
const event = (sessionId: string) => eventRecord({ sessionId, type: "search", data: { q: `busca de ${sessionId}` } })
const list = (sessionId: string, tokenHash?: string) =>
  listRecord({ sessionId, ...(tokenHash === undefined ? {} : { tokenHash }) })
const leadRequest = (sessionId: string, carId?: string) => ({
  sessionId,
  ...(carId === undefined ? {} : { carId }),
  name: "Ana de Souza",
  phone: "11912345678",
  consent: { textVersion: "2026-11", marketing: false },
})
const pendingRow = (sessionId: string) => ({
  ...leadRequest(sessionId),
  id: newId(),
  recommendationId: null,
  carId: null,
  email: null,
  message: null,
  idempotencyKey: newId(),
  bodyHash: "0".repeat(64),
  createdAt: new Date().toISOString(),
})
const ask = (tenant: TestTenant, id: string, token: string, method = "GET") =>
  tenant.fetch(`/api/privacy/${id}`, { method, headers: { authorization: `Bearer ${token}` } })

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Everything a tenant holds anywhere, as text: each table's rows, read by their owner, and each key of Redis. */
async function everything(tenant: TestTenant): Promise<string> {
  const tables = { text: "select tablename as name from pg_tables where schemaname = $1", values: [tenant.schema] }
  const [names = []] = await runBatch(platform.owner, [tables], 5000)
  const read = names.map(({ name }) => ({ text: `select t::text from ${tenant.schema}.${String(name)} t` }))
  expect(read.length).toBeGreaterThan(10)
  return JSON.stringify(await runBatch(platform.owner, read, 5000)) + JSON.stringify(await redisOf(tenant))
}

async function redisOf(tenant: TestTenant): Promise<unknown[]> {
  const keys = (await redis("KEYS", `t:${tenant.slug}:*`)) as string[]
  const read = async (key: string) =>
    (await redis("TYPE", key)) === "list" ? redis("LRANGE", key, 0, -1) : redis("GET", key)
  return Promise.all(keys.map(async (key) => [key, await read(key)]))
}

/** A session with something of it everywhere, beside somebody else's. */
async function lived() {
  const tenant = await makeTenant()
  const car = carRow()
  await plantCars(tenant, [car])
  const [mine, theirs] = [newId(), newId()]
  const token = await mint(tenant, mine)
  await storeRecords(tenant.context("jobs"), [list(mine, await sha256(token)), event(mine), event(theirs)])
  await createLead(tenant.context("web"), newId(), leadRequest(mine, car.id))
  await createLead(tenant.context("web"), newId(), leadRequest(theirs))
  const queued = pendingRow(mine)
  await queueLead(tenant.context("web"), queued)
  await queueLead(tenant.context("web"), pendingRow(theirs))
  const parked = [pendingRow(mine), pendingRow(theirs)].map((row) => JSON.stringify(row))
  for (const row of parked) await redis("RPUSH", `t:${tenant.slug}:${TENANT_KEYS.parkedLeads}`, row)
  await push(tenant, event(mine), event(theirs), list(mine))
  await push(tenant, event(mine))
  await push(tenant, event(theirs))
  return { tenant, mine, theirs, token, queued }
}

test("an export has the rows, and what waits to be one", async () => {
  const { tenant, mine, theirs, token } = await lived()
  const response = await ask(tenant, mine, token)
  expect(response.headers.get("cache-control")).toBe("no-store")
  const text = await response.text()
  const held = SessionExport.parse(JSON.parse(text))
  expect(held.session).toMatchObject({ id: mine })
  expect([held.lists.length, held.events.length, held.leads.length]).toEqual([1, 1, 1])
  expect(held.lists.map(({ createdAt }) => new Date(createdAt).toISOString() === createdAt)).toEqual([true])
  expect(held.leads[0]).toMatchObject({ name: "Ana de Souza", phone: "11912345678" })
  expect(held.waitingRecords.map(({ kind }) => kind)).toEqual(["event", "list", "event"])
  expect(held.waitingLeads).toMatchObject([
    { sessionId: mine, name: "Ana de Souza" },
    { sessionId: mine, name: "Ana de Souza" },
  ])
  expect(text).not.toContain(theirs)
})

describe("an erasure", () => {
  let life: Awaited<ReturnType<typeof lived>>
  beforeEach(async () => {
    life = await lived()
    expect(await everything(life.tenant)).toContain(life.mine)
  })

  test("leaves the session nowhere, and everybody else as they were", async () => {
    const { tenant, mine, theirs, token } = life
    const response = await ask(tenant, mine, token, "DELETE")
    expect(response.status).toBe(204)
    const left = await everything(tenant)
    expect(left).not.toContain(mine)
    expect(left.split(`busca de ${theirs}`).length - 1).toBe(3)
    expect((await ask(tenant, mine, token)).status).toBe(401)
    expect(await flushPendingLeads(tenant.context("jobs"))).toBe(1)
    expect(await flushLog(tenant.context("jobs"))).toBe(2)
    const stored = await tenant.context("dealer").db.select().from(leads)
    expect(stored.map(({ sessionId }) => sessionId)).toEqual([theirs, theirs])
    expect(await everything(tenant)).not.toContain(mine)
  })

  test("is not undone by what comes late: by the buffer, straight, or out of the leads' queue", async () => {
    const { tenant, mine, token, queued } = life
    await ask(tenant, mine, token, "DELETE")
    await push(tenant, list(mine, await sha256(token)), event(mine))
    await flushLog(tenant.context("jobs"))
    await storeRecords(tenant.context("jobs"), [list(mine), event(mine)])
    await queueLead(tenant.context("web"), queued)
    expect(await flushPendingLeads(tenant.context("jobs"))).toBe(2)
    const { cache } = tenant.context("jobs")
    expect(await cache.run([["lrange", TENANT_KEYS.pendingLeads, 0, -1]])).toEqual([[]])
    await cache.run([["del", TENANT_KEYS.lead(await sha256(queued.idempotencyKey))]])
    expect(await everything(tenant)).not.toContain(mine)
    expect((await ask(tenant, mine, token)).status).toBe(401)
  })

  test("does not refuse what the shopper asks for afterwards", async () => {
    const { tenant, mine, token } = life
    await ask(tenant, mine, token, "DELETE")
    await sleep(5)
    const { id } = await createLead(tenant.context("web"), newId(), leadRequest(mine))
    expect((await tenant.context("dealer").db.select().from(leads)).map((lead) => lead.id)).toContain(id)
  })

  test("holds also with Redis gone: what waits there is dropped on its way", async () => {
    const { tenant, mine } = life
    await eraseSession(contextWithout({ redis: true }, tenant), mine)
    await flushLog(tenant.context("jobs"))
    expect(await flushPendingLeads(tenant.context("jobs"))).toBe(2)
    const rows = await tenant.context("dealer").db.select().from(leads)
    expect(rows.map(({ sessionId }) => sessionId)).not.toContain(mine)
    const sessions = await tenant.context("dealer").db.select().from(userSessions)
    expect(sessions.map(({ id }) => id)).toEqual([life.theirs])
  })

  test("is refused whole with Postgres gone", async () => {
    const { tenant, mine, token } = life
    const erased = eraseSession(contextWithout({ postgres: true }, tenant), mine)
    await expect(erased).rejects.toMatchObject({ code: "unavailable", status: 503 })
    const held = await (await ask(tenant, mine, token)).json<SessionExport>()
    expect([held.events.length, held.waitingRecords.length, held.waitingLeads.length]).toEqual([1, 3, 2])
  })

  test("waits for a flush that has read the buffer and not yet trimmed it", async () => {
    const { tenant, mine, theirs } = life
    const ctx = tenant.context("jobs")
    let erasing: Promise<void> | undefined
    const slow: TenantContext = {
      ...ctx,
      cache: {
        async run(commands) {
          if (commands.some(([name]) => name === "ltrim") && erasing === undefined) {
            await push(tenant, event(theirs))
            erasing = eraseSession(tenant.context("jobs"), mine)
            await sleep(300)
          }
          return ctx.cache.run(commands)
        },
      },
    }
    await flushLog(slow)
    await erasing
    await flushLog(tenant.context("jobs"))
    const left = await everything(tenant)
    expect(left.split(`busca de ${theirs}`).length - 1).toBe(4)
    expect(left).not.toContain(mine)
  })

  test("waits for a transaction that has stored rows and not yet committed them", async () => {
    const { tenant, mine } = life
    const { db } = tenant.context("jobs")
    const { sessions, events } = toRows([event(mine)])
    const storing = db.batch([
      db.execute(LOCK_OUT_ERASURES),
      db.execute(storeSessions(sessions)),
      db.execute(storeEvents(events, "America/Sao_Paulo")),
      db.execute(sql`select pg_sleep(0.5)`),
    ])
    const stored = storing.then(() => Date.now())
    await sleep(150)
    await eraseSession(tenant.context("jobs"), mine)
    expect(Date.now()).toBeGreaterThanOrEqual(await stored)
    expect(await everything(tenant)).not.toContain(mine)
  })

  test("amid flushes takes nobody else's records along, and leaves none of its own", async () => {
    const { tenant, mine, theirs } = life
    const total = 3 + 40
    const storm = Array.from({ length: 40 }, () => push(tenant, event(mine), event(theirs)))
    const flushes = Array.from({ length: 4 }, () => flushLog(tenant.context("jobs")))
    await Promise.all([
      ...storm,
      ...flushes,
      eraseSession(tenant.context("jobs"), mine),
      flushPendingLeads(tenant.context("jobs")),
    ])
    await flushLog(tenant.context("jobs"))
    await flushLog(tenant.context("jobs"))
    const left = await everything(tenant)
    expect(left.split(`busca de ${theirs}`).length - 1).toBe(total)
    expect(left.replaceAll(/"t:[^"]+:leads:[^\]]+\]/g, "")).not.toContain(mine)
  })
})
