import { sql } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { connect, runBatch } from "../../src/storage/connection.ts"
import { createTokenMinter } from "../../src/storage/token.ts"
import { bindings, carRow, makeTenant, plantCars, type TestTenant } from "../worker/support/tenant.ts"
import { inject, LOGINS, type Login, mint } from "./support/inject.ts"

const SECRET = "Placa-Plantada"
/** SQLSTATE insufficient_privilege; row-level security's own refusal of a new row has the same. */
const DENIED = "42501"

let owner: TestTenant
let thief: TestTenant

beforeAll(async () => {
  ;[owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  await plantCars(owner, [carRow({ color: SECRET })])
  await plantCars(thief, [carRow({ color: "Prata" })])
})

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
  "a materialized CTE": (S) => [`with c as materialized (select cor from ${S}.cars) select * from c`],
  "an aggregate": (S) => [`select array_agg(cor) from ${S}.cars`],
}

describe.each(Object.entries(LOGINS))("%s, its SQL injected, reads no other tenant's row", (login, url) => {
  const connection = connect(url)

  test.each(Object.entries(READS))("%s", async (_name, attack) => {
    expect((await inject(connection, owner, attack(owner.schema))).rows).toContain(SECRET)
    const foreign = await inject(connection, thief, attack(owner.schema))
    // It ran: what kept the value back is row security, not a mistake in the statement.
    expect(foreign.refused).toBeUndefined()
    expect(foreign.rows).not.toContain(SECRET)
  })

  test("an insert does not get across; where the login may insert, the owner's does", async () => {
    const insert = [`insert into ${owner.schema}.user_sessions (id, session_data) values (gen_random_uuid(), '{}')`]
    const own = await inject(connection, owner, insert)
    expect(own.refused).toBe((login as Login) === "carmatch_dealer" ? DENIED : undefined)
    expect((await inject(connection, thief, insert)).refused).toBe(DENIED)
  })

  test("an update does not get across; where the login may update, the owner's does", async () => {
    const update = [`update ${owner.schema}.cars set cor = cor returning cor`]
    const [own, foreign] = [await inject(connection, owner, update), await inject(connection, thief, update)]
    if ((login as Login) === "carmatch_web") expect([own.refused, foreign.refused]).toEqual([DENIED, DENIED])
    else {
      expect(own.rows).toContain(SECRET)
      expect(foreign).toEqual({ rows: "[[]]", last: [] })
    }
  })

  test("a car is deleted by no login, its owner's neither", async () => {
    for (const tenant of [owner, thief]) {
      expect((await inject(connection, tenant, [`delete from ${owner.schema}.cars`])).refused).toBe(DENIED)
    }
    expect((await inject(connection, owner, [`select cor from ${owner.schema}.cars`])).rows).toContain(SECRET)
  })
})

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
  const read = sql.raw(`select cor from ${owner.schema}.cars`)
  expect((await owner.context("dealer").db.execute(read)).rows).toEqual([{ cor: SECRET }])
  expect((await ctx.db.execute(read)).rows).toEqual([])
})
