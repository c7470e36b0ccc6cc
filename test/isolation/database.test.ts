import { sql } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { type Connection, connect, runBatch } from "../../src/storage/connection.ts"
import { createTokenMinter } from "../../src/storage/token.ts"
import { bindings, carRow, makeTenant, plantCars, type TestTenant } from "../worker/support/tenant.ts"

const SECRET = "Placa-Plantada"
const LOGINS = {
  carmatch_web: bindings.DATABASE_URL,
  carmatch_dealer: bindings.DATABASE_URL_DEALER,
  carmatch_jobs: bindings.DATABASE_URL_JOBS,
} as const

const mint = createTokenMinter(bindings.TENANT_TOKEN_KEY)

let owner: TestTenant
let thief: TestTenant

beforeAll(async () => {
  ;[owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  await plantCars(owner, [carRow({ color: SECRET })])
  await plantCars(thief, [carRow({ color: "Prata" })])
})

/** Runs text that our own code was made to run, in the transaction where `tenant`'s token stands; all it gave back. */
async function inject(connection: Connection, tenant: TestTenant, statements: readonly string[]): Promise<string> {
  const token = { text: "select set_config('cm.tok', $1, true)", values: [await mint(tenant.schema)] }
  try {
    const results = await runBatch(connection, [token, ...statements.map((text) => ({ text }))], 10_000)
    return JSON.stringify(results.slice(1))
  } catch (error) {
    return JSON.stringify({ refused: error instanceof Error ? error.message : String(error) })
  }
}

/** Statements an attacker would try; `S` is the schema to read. Each must give the planted value to its owner. */
const READS: Readonly<Record<string, (S: string) => string[]>> = {
  "a plain select": (S) => [`select cor from ${S}.cars`],
  "a union": (S) => [`select nome from ${S}.cars union all select cor from ${S}.cars`],
  "a subquery": (S) => [`select (select string_agg(cor, ',') from ${S}.cars)`],
  query_to_xml: (S) => [`select query_to_xml('select cor from ${S}.cars', true, false, '')::text`],
  table_to_xml: (S) => [`select table_to_xml('${S}.cars'::regclass, true, false, '')::text`],
  "a search path": (S) => [`select set_config('search_path', '${S}', true)`, "select cor from cars"],
  "a cursor": (S) => [`declare c cursor for select cor from ${S}.cars`, "fetch all from c"],
  "a prepared statement": (S) => [`prepare p as select cor from ${S}.cars`, "execute p"],
  "a leaky predicate": (S) => [`select cor from ${S}.cars where cast(cor as text) <> '' and length(cor) > 0`],
  "a lateral join": (S) => [`select x.cor from (select 1) a, lateral (select cor from ${S}.cars) x`],
  "a whole-row reference": (S) => [`select c::text from ${S}.cars c`],
  row_to_json: (S) => [`select row_to_json(c)::text from ${S}.cars c`],
  "row security off": (S) => ["set local row_security = on", `select cor from ${S}.cars`],
  "a CTE with returning": (S) => [`with c as materialized (select cor from ${S}.cars) select * from c`],
  "copy to standard output's kin": (S) => [`select array_agg(cor) from ${S}.cars`],
}

describe.each(Object.entries(LOGINS))("%s, its SQL injected, reads no other tenant's row", (_login, url) => {
  const connection = connect(url)

  test.each(Object.entries(READS))("%s", async (_name, attack) => {
    expect(await inject(connection, owner, attack(owner.schema))).toContain(SECRET)
    expect(await inject(connection, thief, attack(owner.schema))).not.toContain(SECRET)
  })

  const read = () => `select cor from ${owner.schema}.cars`

  test.each([
    ["no token at all", () => ["select set_config('cm.tok', '', true)", read()]],
    ["its own token with the other's name", () => [swap(() => owner.schema), read()]],
    ["a token of its own making", () => [forge(() => owner.schema), read()]],
    [
      "a token that never ends",
      () => [`select set_config('cm.tok', '${owner.schema}.99999999999.' || encode(sha256('x'), 'hex'), true)`, read()],
    ],
    ["an array trick", () => [`select set_config('cm.tok', '${owner.schema}..', true)`, read()]],
    ["the owner's role", () => ["set local role carmatch_owner", read()]],
    ["set_config of the role", () => ["select set_config('role', 'carmatch_owner', true)", read()]],
    ["session authorization", () => ["set local session authorization carmatch_owner", read()]],
    ["row_security = off", () => ["set local row_security = off", read()]],
    [
      "a function of its own",
      () => ["create function pg_temp.tenant_ok(text) returns boolean language sql as 'select true'", read()],
    ],
    [
      "a replaced guard",
      () => [
        "create or replace function carmatch_guard.tenant_ok(wanted text) returns boolean language sql as 'select true'",
        read(),
      ],
    ],
    ["no row security", () => [`alter table ${owner.schema}.cars disable row level security`, read()]],
    ["a policy of its own", () => [`create policy p on ${owner.schema}.cars using (true)`, read()]],
    ["the guard's key", () => ["select * from carmatch_guard.keys"]],
    ["a view of its own", () => [`create view pg_temp.v as ${read()}`, "select * from pg_temp.v"]],
    ["a do block", () => [`do $$ begin perform set_config('role', 'carmatch_owner', true); end $$`, read()]],
    ["copy to a program", () => [`copy (${read()}) to program 'cat'`]],
    ["a server file", () => ["select pg_read_file('pg_hba.conf')"]],
    ["a large object", () => ["select lo_import('/etc/hostname')"]],
    ["dblink", () => ["create extension dblink", read()]],
    ["the platform's tables", () => [`select config, '${SECRET}' from carmatch_admin.tenants`]],
    [
      "the statistics of values",
      () => [`select most_common_vals::text from pg_stats where schemaname = '${owner.schema}'`],
    ],
    ["the history", () => [`select new_value from ${owner.schema}.car_changes`]],
  ] as [string, () => string[]][])("%s gives nothing", async (_name, attack) => {
    const seen = await inject(connection, thief, attack())
    expect(seen).not.toContain(SECRET)
    expect(await inject(connection, owner, [read()])).toContain(SECRET)
  })

  test("writes do not get across either", async () => {
    const insert = `insert into ${owner.schema}.user_sessions (id, session_data) values (gen_random_uuid(), '{}')`
    expect(await inject(connection, thief, [insert])).toMatch(/row-level security|permission denied/)
    const update = await inject(connection, thief, [`update ${owner.schema}.cars set cor = 'roubado' returning cor`])
    expect(update).toMatch(/permission denied|\[\[\]\]/)
    const remove = await inject(connection, thief, [`delete from ${owner.schema}.cars returning cor`])
    expect(remove).toMatch(/permission denied/)
    expect(await inject(connection, owner, [read()])).toContain(SECRET)
  })

  test("a transaction cannot be ended and another begun with somebody else's rights", async () => {
    const seen = await inject(connection, thief, ["commit", "begin", read()])
    expect(seen).not.toContain(SECRET)
  })
})

function swap(schema: () => string): string {
  return `select set_config('cm.tok', '${schema()}.' || split_part(current_setting('cm.tok'), '.', 2) || '.' ||
          split_part(current_setting('cm.tok'), '.', 3), true)`
}

function forge(schema: () => string): string {
  return `select set_config('cm.tok', '${schema()}.4102444800.' ||
          encode(sha256(convert_to('${schema()}.4102444800', 'UTF8')), 'hex'), true)`
}

test("an expired token opens nothing, the same token before its time does (control)", async () => {
  const connection = connect(bindings.DATABASE_URL)
  const past = createTokenMinter(bindings.TENANT_TOKEN_KEY, () => Date.now() - 130_000)
  const read = { text: `select cor from ${owner.schema}.cars` }
  const as = async (token: string) =>
    (await runBatch(connection, [{ text: "select set_config('cm.tok', $1, true)", values: [token] }, read], 5000))[1]
  expect(await as(await past(owner.schema))).toEqual([])
  expect(JSON.stringify(await as(await mint(owner.schema)))).toContain(SECRET)
})

test("the placeholder in a value stays a value, and a bound database names its own schema only", async () => {
  const ctx = thief.context("dealer")
  const result = await ctx.db.execute(sql`select ${"__tenant__"}::text as value`)
  expect(result.rows).toEqual([{ value: "__tenant__" }])
  const foreign = await ctx.db.execute(sql.raw(`select cor from ${owner.schema}.cars`))
  expect(foreign.rows).toEqual([])
})
