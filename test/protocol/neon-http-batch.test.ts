import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postSql, stack } from "./stack.ts"

const owner = stack().DATABASE_URL_OWNER
const batch = (texts: readonly string[], headers: Record<string, string> = {}) =>
  postSql(owner, { queries: texts.map((query) => ({ query })) }, headers)
const single = async (query: string) => (await postSql(owner, { query }, { "neon-array-mode": "true" })).body.rows
const count = async () => (await single("select count(*)::int from proto_batch.t"))?.[0]

beforeAll(() =>
  batch([
    "drop schema if exists proto_batch cascade",
    "create schema proto_batch",
    "create table proto_batch.t (id int primary key deferrable initially deferred)",
  ]),
)
afterAll(() => single("drop schema proto_batch cascade"))

describe("a batch", () => {
  it("answers one result for each statement", async () => {
    const { status, body } = await batch(["select 1 as n", "select 2 as n"])
    expect(status).toBe(200)
    expect(body.results).toMatchObject([{ rows: [{ n: 1 }], command: "SELECT" }, { rows: [{ n: 2 }] }])
  })

  it("may be empty", async () => {
    expect(await batch([])).toMatchObject({ status: 200, body: { results: [] } })
  })

  it("is one transaction: an error undoes all of it", async () => {
    const { status, body } = await batch(["insert into proto_batch.t values (1)", "select 1/0"])
    expect({ status, code: body.code }).toEqual({ status: 400, code: "22012" })
    expect(await count()).toEqual([0])
  })

  it("reports what only the commit finds", async () => {
    const { status, body } = await batch([
      "insert into proto_batch.t values (7)",
      "insert into proto_batch.t values (7)",
    ])
    expect({ status, code: body.code }).toEqual({ status: 400, code: "23505" })
    expect(await count()).toEqual([0])
  })

  it("sees one transaction id throughout", async () => {
    const { body } = await batch(["select pg_current_xact_id()::text as id", "select pg_current_xact_id()::text as id"])
    expect(body.results?.[0]?.rows).toEqual(body.results?.[1]?.rows)
  })

  it.each([
    ["ReadUncommitted", "read uncommitted"],
    ["ReadCommitted", "read committed"],
    ["RepeatableRead", "repeatable read"],
    ["Serializable", "serializable"],
  ])("runs at %s and says so", async (level, shown) => {
    const { headers, body } = await batch(["show transaction_isolation"], { "neon-batch-isolation-level": level })
    expect(body.results?.[0]?.rows).toEqual([{ transaction_isolation: shown }])
    expect(headers.get("neon-batch-isolation-level")).toBe(level)
  })

  it("is read-only and deferrable on request, and else neither", async () => {
    const texts = ["show transaction_read_only", "show transaction_deferrable"]
    const on = await batch(texts, { "neon-batch-read-only": "true", "neon-batch-deferrable": "true" })
    expect(on.body.results?.map(({ rows }) => rows)).toEqual([
      [{ transaction_read_only: "on" }],
      [{ transaction_deferrable: "on" }],
    ])
    expect(on.headers.get("neon-batch-read-only")).toBe("true")
    expect(on.headers.get("neon-batch-deferrable")).toBe("true")
    const off = await batch(texts, { "neon-batch-read-only": "false" })
    expect(off.body.results?.map(({ rows }) => rows)).toEqual([
      [{ transaction_read_only: "off" }],
      [{ transaction_deferrable: "off" }],
    ])
    expect(off.headers.has("neon-batch-read-only")).toBe(false)
  })

  it("refuses a write where it is read-only", async () => {
    const { body } = await batch(["insert into proto_batch.t values (1)"], { "neon-batch-read-only": "true" })
    expect(body.code).toBe("25006")
  })

  it("keeps settings made local to it to itself", async () => {
    const { body } = await batch(["select set_config('cm.tok', 'x', true)", "select current_setting('cm.tok') as tok"])
    expect(body.results?.[1]?.rows).toEqual([{ tok: "x" }])
    expect(await single("select current_setting('cm.tok', true)")).not.toEqual([["x"]])
  })
})

describe("what one request leaves behind", () => {
  const pid = async () => (await single("select pg_backend_pid()"))?.[0] as number[]

  it("shares a session with the next request", async () => {
    const first = await pid()
    await expect.poll(pid).toEqual(first)
  })

  it.each([
    ["a setting", ["set search_path = nowhere", "set statement_timeout = '1h'"], "show search_path", '"$user", public'],
    ["a role", ["set role pg_database_owner"], "select current_user", "carmatch_owner"],
    ["a prepared statement", ["prepare p as select 1"], "select count(*)::int from pg_prepared_statements", 0],
    [
      "an advisory lock",
      ["select pg_advisory_lock(4711)"],
      "select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()",
      0,
    ],
    [
      "a cursor",
      ["begin", "declare c cursor with hold for select 1", "commit"],
      "select count(*)::int from pg_cursors where name = 'c'",
      0,
    ],
    ["a channel", ["listen here"], "select count(*)::int from pg_listening_channels()", 0],
  ])("is not %s", async (_, texts, look, expected) => {
    await batch(texts)
    for (let i = 0; i < 3; i++) expect(await single(look)).toEqual([[expected]])
  })

  it("is gone before the next request, which gets the same session", async () => {
    const ask = async (query: string) =>
      (await postSql(`${owner}?application_name=one_after_another`, { query })).body.rows?.[0] as { v: unknown }
    const pids = new Set<unknown>()
    for (let i = 0; i < 10; i++) {
      await ask("select pg_advisory_lock(4711) as v")
      expect(await ask("select pg_try_advisory_lock(4711) as v")).toEqual({ v: true })
      pids.add((await ask("select pg_backend_pid() as v")).v)
    }
    expect(pids.size).toBe(1)
  })

  it("is not an open transaction, nor a broken one", async () => {
    for (const text of ["begin", "select 1/0", "begin", "savepoint s"]) await postSql(owner, { query: text })
    expect((await postSql(owner, { query: "insert into proto_batch.t values (99)" })).status).toBe(200)
    expect(await single("delete from proto_batch.t returning id")).toEqual([[99]])
  })

  it.each([
    ["commit", 1],
    ["rollback", 0],
  ])("is a sound session, even if a batch says %s itself", async (word, left) => {
    const before = await count()
    const { status } = await batch(["insert into proto_batch.t values (55)", word, "select 1"])
    expect(status).toBe(200)
    expect(before).toEqual([0])
    expect(await count()).toEqual([left])
    const next = await batch(["delete from proto_batch.t", "select 1/0"])
    expect(next.body.code).toBe("22012")
    expect(await count()).toEqual([left])
    await single("delete from proto_batch.t")
  })
})
