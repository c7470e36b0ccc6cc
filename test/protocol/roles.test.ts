import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { databaseStatements, roleStatements, serverStatements } from "../../scripts/local/roles.ts"
import { runScript } from "./cli.ts"
import { postSql, stack } from "./stack.ts"

const { DATABASE_URL, DATABASE_URL_DEALER, DATABASE_URL_JOBS, DATABASE_URL_OWNER, POSTGRES_URL } = stack()
const serving = [DATABASE_URL, DATABASE_URL_DEALER, DATABASE_URL_JOBS].map(
  (url) => [new URL(url).username, url] as const,
)
const code = async (url: string, query: string) => (await postSql(url, { query })).body.code

describe.each(serving)("%s", (_, url) => {
  it.each([
    ["create a schema", "create schema mine"],
    ["create a table", "create table public.mine (id int)"],
    ["create a role", "create role mine"],
    ["become the owner", "set role carmatch_owner"],
    ["read a file", "select pg_read_file('PG_VERSION')"],
  ])("may not %s", async (_name, query) => {
    expect(await code(url, query)).toBe("42501")
  })

  it("may not connect elsewhere", async () => {
    for (const database of ["postgres", "template1"]) {
      const elsewhere = new URL(url)
      elsewhere.pathname = `/${database}`
      expect(await code(elsewhere.href, "select 1")).toBe("42501")
    }
  })

  it("has little time", async () => {
    expect((await postSql(url, { query: "show statement_timeout" })).body.rows).toEqual([{ statement_timeout: "5s" }])
  })
})

describe("carmatch_owner", () => {
  it("owns the database, may make schemas and run code, and is no superuser", async () => {
    const queries = [
      "create schema proto_roles",
      "do $$ begin null; end $$",
      "drop schema proto_roles",
      "select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user",
    ]
    const { status, body } = await postSql(DATABASE_URL_OWNER, { queries: queries.map((query) => ({ query })) })
    expect(status).toBe(200)
    expect(body.results?.[3]?.rows).toEqual([{ mighty: false }])
  })
})

describe("the statements", () => {
  const superuser = new pg.Client(POSTGRES_URL)
  beforeAll(() => superuser.connect())
  afterAll(() => superuser.end())
  const passwordOf = (url: string) => new URL(url).password

  it("can be run again", async () => {
    const passwords = {
      owner: passwordOf(DATABASE_URL_OWNER),
      web: passwordOf(DATABASE_URL),
      dealer: passwordOf(DATABASE_URL_DEALER),
      jobs: passwordOf(DATABASE_URL_JOBS),
    }
    for (const statement of [...roleStatements(passwords), ...serverStatements(), ...databaseStatements()]) {
      await superuser.query(statement)
    }
    expect(await code(DATABASE_URL, "select 1")).toBeUndefined()
  })

  it("are what the administrator gets to run, with a variable for each password", async () => {
    const { code: exit, out } = await runScript("migrate", ["roles"], {})
    expect(exit).toBe(0)
    expect(out.match(/PASSWORD .*/g)).toEqual(["owner", "web", "dealer", "jobs"].map((role) => `PASSWORD :'${role}';`))
    const urls = { owner: DATABASE_URL_OWNER, web: DATABASE_URL, dealer: DATABASE_URL_DEALER, jobs: DATABASE_URL_JOBS }
    // As psql would: its variables, one statement after the other, and its own commands, here left out.
    const sql = Object.entries(urls).reduce(
      (text, [role, url]) => text.replace(`:'${role}'`, `'${passwordOf(url)}'`),
      out,
    )
    await superuser.query(sql.replaceAll(/^(?:\\|.*\\gexec).*$/gm, ""))
    for (const url of Object.values(urls)) expect(await code(url, "select 1")).toBeUndefined()
  })

  it("refuse a serving role that was given more than it may have", async () => {
    await superuser.query("begin")
    await superuser.query("alter role carmatch_jobs bypassrls")
    const check = roleStatements({ owner: "a", web: "b", dealer: "c", jobs: "d" }).find((text) =>
      text.includes("rolbypassrls"),
    )
    await expect(superuser.query(check ?? "")).rejects.toThrow(/more rights/)
    await superuser.query("rollback")
  })

  it("cannot be broken by a password", () => {
    const passwords = { owner: "it's", web: "b", dealer: "c", jobs: "d" }
    expect(roleStatements(passwords).join(";")).toContain("PASSWORD 'it''s'")
    expect(() => roleStatements({ ...passwords, web: "$$ drop" })).toThrow(/cannot be used/)
  })
})
