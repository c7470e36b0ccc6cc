import { describe, expect, test } from "vitest"
import { pause } from "../../src/base/deadline.ts"
import { newId } from "../../src/base/ids.ts"
import { createLead } from "../../src/leads/create.ts"
import { flushPendingLeads } from "../../src/leads/pending.ts"
import { connect } from "../../src/storage/connection.ts"
import { TENANT_KEYS } from "../../src/storage/keys.ts"
import { leads } from "../../src/storage/schema/tenant.ts"
import { contextWithout } from "./support/down.ts"
import { bindings, makeTenant } from "./support/tenant.ts"

const request = (name = "Ana") => ({
  sessionId: newId(),
  name,
  phone: "11912345678",
  consent: { textVersion: "2026-11", marketing: false },
})

describe("a lead", async () => {
  const tenant = await makeTenant()
  const stored = (id: string) =>
    tenant
      .context("dealer")
      .db.select()
      .from(leads)
      .then((rows) => rows.filter((row) => row.id === id))

  test("waits in Redis while Postgres is down and gets there later, exactly once", async () => {
    const down = contextWithout({ postgres: true }, tenant)
    const key = newId()
    const asked = request()
    const first = await createLead(down, key, asked)
    expect(await createLead(down, key, asked)).toEqual(first)
    await expect(createLead(down, key, request("Outra"))).rejects.toMatchObject({ code: "invalid" })
    expect(await stored(first.id)).toEqual([])

    // Postgres is back before the queue is emptied: sent again it is the same lead, and its id what was said.
    expect(await createLead(contextWithout({}, tenant), key, asked)).toEqual(first)
    const jobs = tenant.context("jobs")
    await flushPendingLeads(jobs)
    await flushPendingLeads(jobs)
    expect(await stored(first.id)).toMatchObject([{ name: "Ana", idempotencyKey: key }])
    // The same request again, now that Postgres is back, is the same lead.
    expect(await createLead(contextWithout({}, tenant), key, asked)).toEqual(first)
  })

  test("that cannot be stored as it came does not block those behind it", async () => {
    const down = contextWithout({ postgres: true }, tenant)
    const poison = await createLead(down, newId(), { ...request("Carro sumido"), carId: newId() })
    const good = await createLead(down, newId(), request("Depois dela"))
    await flushPendingLeads(tenant.context("jobs"))
    expect(await stored(poison.id)).toMatchObject([{ name: "Carro sumido", carId: null }])
    expect(await stored(good.id)).toHaveLength(1)
  })

  test("queued under a key that Postgres has by then given to another body is kept for staff", async () => {
    const key = newId()
    const queued = await createLead(contextWithout({ postgres: true }, tenant), key, request("Ana"))
    await createLead(contextWithout({}, tenant), key, request("Outra"))
    const jobs = tenant.context("jobs")
    await flushPendingLeads(jobs)
    const [waiting, parked] = await jobs.cache.run([
      ["lrange", TENANT_KEYS.pendingLeads, 0, -1],
      ["lrange", TENANT_KEYS.parkedLeads, 0, -1],
    ])
    expect(waiting).toEqual([])
    expect(parked).toEqual([expect.stringContaining(queued.id)])
  })

  test("stored before an outage is the same lead during it, and another body is refused", async () => {
    const key = newId()
    const asked = request()
    const running: Promise<unknown>[] = []
    const up = { ...contextWithout({}, tenant), waitUntil: (work: Promise<unknown>) => void running.push(work) }
    const first = await createLead(up, key, asked)
    await Promise.all(running)
    const down = contextWithout({ postgres: true }, tenant)
    expect(await createLead(down, key, asked)).toEqual(first)
    await expect(createLead(down, key, request("Outra"))).rejects.toMatchObject({ code: "invalid" })
  })

  test("is in the queue within the request's time where Postgres takes no answer to it", async () => {
    const owner = connect(bindings.DATABASE_URL_OWNER)
    const table = `${tenant.schema}.leads`
    const held = owner.transaction([owner.query(`lock table ${table}`), owner.query("select pg_sleep(2.5)")])
    const isHeld = () =>
      owner.query("select from pg_locks where relation = $1::regclass and granted and mode = 'AccessExclusiveLock'", [
        table,
      ])
    while ((await isHeld()).length === 0) await pause(20)

    const ctx = { ...contextWithout({}, tenant), deadline: Date.now() + 2000 }
    const { id } = await createLead(ctx, newId(), request())
    expect(Date.now()).toBeLessThan(ctx.deadline)
    await held
    await flushPendingLeads(tenant.context("jobs"))
    expect(await stored(id)).toHaveLength(1)
  })

  test("is stored with Redis down", async () => {
    const { id } = await createLead(contextWithout({ redis: true }, tenant), newId(), request())
    expect(await stored(id)).toHaveLength(1)
  })

  test("is refused loudly when nothing can keep it", async () => {
    const lead = createLead(contextWithout({ redis: true, postgres: true }, tenant), newId(), request())
    await expect(lead).rejects.toMatchObject({ code: "unavailable", retryAfter: 30 })
  })
})
