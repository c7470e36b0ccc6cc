import { describe, expect, it } from "vitest"
import { postSql, stack } from "./stack.ts"

const url = stack().DATABASE_URL
const MIB = 1024 * 1024
const query = (text: string, params: unknown[] = [], headers: Record<string, string> = {}) =>
  postSql(url, { query: text, params }, headers)
const withLogin = (change: (login: URL) => void) => {
  const login = new URL(url)
  change(login)
  return postSql(login.href, { query: "select 1" })
}

describe("what Postgres refuses", () => {
  it("is a 400 with all of Postgres' fields", async () => {
    const { status, body } = await query("select * from nothing_here")
    expect(status).toBe(400)
    expect(body).toEqual({
      message: 'relation "nothing_here" does not exist',
      code: "42P01",
      severity: "ERROR",
      position: "15",
      file: expect.any(String) as string,
      line: expect.any(String) as string,
      routine: expect.any(String) as string,
      ...Object.fromEntries(
        [
          "detail",
          "hint",
          "internalPosition",
          "internalQuery",
          "where",
          "table",
          "column",
          "schema",
          "dataType",
          "constraint",
        ].map((field) => [field, null]),
      ),
    })
  })

  it.each([
    ["two statements in one text", "select 1; select 2", [], "42601"],
    ["a NUL in a parameter", "select $1::text", ["a\0b"], "22021"],
    ["too few parameters", "select $1::int, $2::int", [1], "08P01"],
    ["a bad number", "select $1::int", ["x"], "22P02"],
    ["division by zero after rows", "select 1/(3-n) from generate_series(1,3) n", [], "22012"],
    ["COPY to the client", "copy (select 1) to stdout", [], ""],
    ["COPY of nothing to the client", "copy (select 1 where false) to stdout", [], ""],
  ])("%s", async (_, text, params, code) => {
    const { status, body } = await query(text, params)
    expect({ status, code: body.code }).toEqual({ status: 400, code })
  })

  it("names constraint, table and detail", async () => {
    const statements = [
      "create temp table u (id int constraint one_each primary key)",
      "insert into u values (1)",
      "insert into u values (1)",
    ]
    const { status, body } = await postSql(stack().POSTGRES_URL.replace(/:\d+\//, `:${new URL(url).port}/`), {
      queries: statements.map((text) => ({ query: text })),
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "23505",
      constraint: "one_each",
      table: "u",
      detail: "Key (id)=(1) already exists.",
    })
  })
})

describe("a login that fails", () => {
  it("by its password: 400 with 28P01", async () => {
    const { status, body } = await withLogin((login) => (login.password = "wrong"))
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: "28P01", severity: "FATAL" })
    expect(body.message).toContain("password authentication failed for user")
  })

  it("by its role: the same answer, so that nobody can ask which roles there are", async () => {
    const { status, body } = await withLogin((login) => (login.username = "nobody_here"))
    expect({ status, code: body.code }).toEqual({ status: 400, code: "28P01" })
  })

  it("by its database", async () => {
    const { status, body } = await withLogin((login) => (login.pathname = "/nowhere"))
    expect({ status, code: body.code }).toEqual({ status: 400, code: "3D000" })
  })

  it("by an empty database name, for which Postgres takes the user's", async () => {
    const { status, body } = await withLogin((login) => (login.pathname = "/"))
    expect({ status, code: body.code }).toEqual({ status: 400, code: "3D000" })
  })

  it("is not helped by a pooled session of the right password", async () => {
    await query("select 1")
    expect((await withLogin((login) => (login.password = "wrong"))).status).toBe(400)
  })
})

describe("a request that is none", () => {
  it.each([
    ["no connection string", undefined, "invalid header: neon-connection-string"],
    ["an empty connection string", "", "invalid connection string: relative URL without a base"],
    ["no URL", "nonsense", "invalid connection string: relative URL without a base"],
    ["a URL with a bad port", "postgresql://u:p@h:x/d", "invalid connection string"],
    ["another scheme", "mysql://u:p@h/d", "incorrect scheme"],
    ["no database", "postgresql://u:p@h", "missing database name"],
    ["no authority", "postgresql:u:p@h/d", "missing database name"],
    ["a user that is no text", "postgresql://u%FF:p@h/d", "invalid username"],
    ["no user", "postgresql://:p@h/d", "missing username"],
    ["a NUL that would begin another field", "postgresql://u%00options:p@h/d", "invalid connection string"],
    ["no password", "postgresql://u@h/d", "missing authentication credentials: required password"],
  ])("%s", async (_, connection, message) => {
    const response = await fetch(`http://${new URL(url).host}/sql`, {
      method: "POST",
      headers: connection === undefined ? {} : { "neon-connection-string": connection },
      body: '{"query":"select 1"}',
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { message: string }).message).toContain(message)
  })

  it.each([
    ["no JSON", "{"],
    ["a byte order mark", '\ufeff{"query":"select 1"}'],
    ["nothing", ""],
    ["no query", "{}"],
    ["a query that is no text", '{"query":1}'],
    ["parameters that are no list", '{"query":"select 1","params":{}}'],
    ["a batch with a bad item", '{"queries":[{"query":"select 1"},{}]}'],
    ["half a surrogate pair", '{"query":"select $1::text","params":["\\ud800"]}'],
    ["nested beyond all reason", `{"query":"select 1","params":[${"[".repeat(200_000)}${"]".repeat(200_000)}]}`],
    ["no UTF-8", Uint8Array.from([...Buffer.from('{"query":"select \''), 0xff, ...Buffer.from("'\"}")])],
  ])("%s", async (_, body) => {
    const answer = await postSql(url, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain("could not parse the HTTP request body")
  })

  it("a NUL in the text, which the wire could not carry", async () => {
    const { status, body } = await query("select 1 -- \0")
    expect(status).toBe(400)
    expect(body.message).toContain("string contains embedded null")
    expect((await query("select 1")).status).toBe(200)
  })

  it("an unknown isolation level", async () => {
    const { status, body } = await query("select 1", [], { "neon-batch-isolation-level": "Chaos" })
    expect({ status, message: body.message }).toEqual({ status: 400, message: "invalid isolation level" })
  })

  it("a token where a password is wanted", async () => {
    const { status, body } = await query("select 1", [], { authorization: "Bearer x.y.z" })
    expect({ status, message: body.message }).toMatchObject({
      status: 400,
      message: expect.stringContaining("required password") as string,
    })
  })

  it.each([
    ["GET", "/sql"],
    ["PUT", "/sql"],
    ["POST", "/elsewhere"],
    ["GET", "/"],
  ])("%s %s", async (method, path) => {
    const response = await fetch(`http://${new URL(url).host}${path}`, { method })
    expect(response.status).toBe(400)
    expect(await response.json()).toBe("query is not supported")
  })

  it("gets its preflight", async () => {
    const response = await fetch(`http://${new URL(url).host}/sql`, { method: "OPTIONS" })
    expect(response.status).toBe(200)
    expect(response.headers.get("access-control-allow-origin")).toBe("*")
    expect(response.headers.get("access-control-allow-headers")).toContain("Neon-Connection-String")
  })
})

describe("sizes", () => {
  it("refuses a request beyond 10 MiB with 413", async () => {
    const { status, body } = await query("select length($1)", ["x".repeat(10 * MIB)])
    expect(status).toBe(413)
    expect(body.message).toBe("request is too large (max is 10485760 bytes)")
  })

  it("is heard by who is still sending, whatever the reason", async () => {
    const body = "x".repeat(4 * 10 * MIB)
    for (let i = 0; i < 3; i++) {
      expect((await postSql(url, body)).status).toBe(413)
      const elsewhere = await fetch(`http://${new URL(url).host}/elsewhere`, { method: "POST", body })
      expect(elsewhere.status).toBe(400)
    }
  })

  it("takes one just below", async () => {
    expect((await query("select length($1) as n", ["x".repeat(10 * MIB - 1000)])).body.rows).toEqual([
      { n: 10 * MIB - 1000 },
    ])
  })

  it.each([
    ["many rows", "select * from generate_series(1, 5000) a cross join generate_series(1, 5000) b"],
    ["one large value", "select repeat('x', 11000000)"],
    ["texts that JSON makes longer", "select repeat(chr(1), 1000000) from generate_series(1, 3)"],
  ])("refuses an answer beyond it with 507: %s", async (_, text) => {
    const { status, body } = await query(text)
    expect(status).toBe(507)
    expect(body.message).toBe("response is too large (max is 10485760 bytes)")
    expect((await query("select 1 as n")).body.rows).toEqual([{ n: 1 }])
  })

  it("counts a batch as one answer", async () => {
    const part = { query: "select repeat('x', 6000000)" }
    expect((await postSql(url, { queries: [part] })).status).toBe(200)
    expect((await postSql(url, { queries: [part, part] })).status).toBe(507)
  })
})
