import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePort } from "../../scripts/local/free-port.ts"
import { startNeonServer } from "../../scripts/local/neon-http.ts"
import { postSql, stack } from "./stack.ts"

const { DATABASE_URL, POSTGRES_URL } = stack()
const direct = new pg.Client(POSTGRES_URL)
// A login of our own, whose sessions may be killed: other files use the others'.
const ROLE = "proto_load"
const login = new URL(DATABASE_URL)
login.username = ROLE
const url = login.href
beforeAll(async () => {
  await direct.connect()
  await direct.query(`create role ${ROLE} login password '${login.password}'`)
  await direct.query(`grant connect on database carmatch to ${ROLE}`)
  await direct.query(`alter role ${ROLE} set statement_timeout = '5s'`)
})
afterAll(async () => {
  await direct.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [ROLE])
  await direct.query(`revoke connect on database carmatch from ${ROLE}`)
  await direct.query(`drop role ${ROLE}`)
  await direct.end()
})

const running = async (mark: string): Promise<number> => {
  const { rows } = await direct.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where state = 'active' and query like $1 and pid <> pg_backend_pid()",
    [`%${mark}%`],
  )
  return rows[0]?.n ?? -1
}

describe("many requests", () => {
  it("are all answered, though there are more than sessions", async () => {
    const ask = (n: number) =>
      postSql(url, { query: "select $1::int as n, pg_sleep(0.02)", params: [n] }, { "neon-array-mode": "true" })
    const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => ask(n)))
    expect(answers.map(({ body }) => (body.rows?.[0] as unknown[] | undefined)?.[0])).toEqual(
      Array.from({ length: 300 }, (_, n) => n),
    )
  })

  it("leave room for hundreds of tunnels", async () => {
    const { body } = await postSql(url, { query: "select current_setting('max_connections')::int as n" })
    expect((body.rows as [{ n: number }])[0].n).toBeGreaterThanOrEqual(400)
  })

  it("of several logins at once each get their own", async () => {
    const logins = [url, stack().DATABASE_URL_DEALER, stack().DATABASE_URL_JOBS]
    const answers = await Promise.all(
      Array.from({ length: 240 }, (_, n) => postSql(logins[n % 3] ?? url, { query: "select current_user as u" })),
    )
    const users = [ROLE, "carmatch_dealer", "carmatch_jobs"]
    expect(answers.map(({ body }) => (body.rows?.[0] as { u: string } | undefined)?.u)).toEqual(
      answers.map((_, n) => users[n % 3]),
    )
  })
})

describe("COPY from the client", () => {
  it("is refused, and no session goes on waiting for its data", async () => {
    const queries = ["create schema proto_copy", "create table proto_copy.t (i int)", "copy proto_copy.t from stdin"]
    const { status, body } = await postSql(stack().DATABASE_URL_OWNER, { queries: queries.map((query) => ({ query })) })
    expect([status, body.message]).toEqual([400, "unexpected message from server"])
    await expect.poll(() => running("copy proto_copy.t from stdin"), { timeout: 2_000, interval: 20 }).toBe(0)
  })
})

describe("a client that goes away", () => {
  it.each([
    ["a statement", { query: "select 'gone_single', pg_sleep(30)" }, "gone_single"],
    ["a batch", { queries: [{ query: "select 1" }, { query: "select 'gone_batch', pg_sleep(30)" }] }, "gone_batch"],
  ])("has %s cancelled", async (_, body, mark) => {
    const gone = new AbortController()
    const request = postSql(url, body, {}, { signal: gone.signal })
    await expect.poll(() => running(mark)).toBe(1)
    gone.abort()
    await expect(request).rejects.toThrow()
    await expect.poll(() => running(mark), { timeout: 2_000, interval: 20 }).toBe(0)
    expect((await postSql(url, { query: "select 1" })).status).toBe(200)
  })

  it("does not hit a later request with its cancellation", async () => {
    for (let i = 0; i < 20; i++) {
      const gone = new AbortController()
      const request = postSql(url, { query: "select pg_sleep(0.003)" }, {}, { signal: gone.signal }).catch(() => null)
      await sleep(i % 5)
      gone.abort()
      const next = await postSql(url, { query: "select pg_sleep(0.01)" })
      expect(next.status).toBe(200)
      await request
    }
  })
})

describe("a Postgres that goes away", () => {
  it("is a clear error for the request under way, and none for the next", async () => {
    const request = postSql(url, { query: "select 'killed_load', pg_sleep(30)" })
    await expect.poll(() => running("killed_load")).toBe(1)
    await direct.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%killed_load%' and pid <> pg_backend_pid()",
    )
    expect(await request).toMatchObject({ status: 400, body: { code: "57P01" } })
    expect((await postSql(url, { query: "select 1" })).status).toBe(200)
  })

  it("takes idle sessions with it without anybody noticing", async () => {
    await postSql(url, { query: "select 1" })
    await sleep(50)
    await direct.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [ROLE])
    await sleep(50)
    expect((await postSql(url, { query: "select 1" })).status).toBe(200)
  })

  it("that is not there at all is a quick 500 that says so", async () => {
    const lonely = await startNeonServer(await freePort(), "")
    const elsewhere = new URL(url)
    elsewhere.port = String(lonely.port)
    const { status, body } = await postSql(elsewhere.href, { query: "select 1" })
    await lonely.close()
    expect(status).toBe(500)
    expect(body.message).toMatch(/^could not connect to Postgres: .*ECONNREFUSED/)
  })

  it("ends a statement that takes longer than its role may", async () => {
    const { status, body } = await postSql(url, {
      queries: [{ query: "set local statement_timeout = '50ms'" }, { query: "select pg_sleep(5)" }],
    })
    expect({ status, code: body.code }).toEqual({ status: 400, code: "57014" })
    expect((await postSql(url, { query: "show statement_timeout" })).body.rows).toEqual([{ statement_timeout: "5s" }])
  })
})
