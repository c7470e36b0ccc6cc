import { beforeAll, describe, expect, test } from "vitest"
import { connect, runBatch } from "../../src/storage/connection.ts"
import { carRow, makeTenant, plantCars, platform, type TestTenant } from "../worker/support/tenant.ts"
import { inject, LOGINS, type Login } from "./support/inject.ts"

const SECRET = "Placa-Plantada"
const SECRET_PRICE = "77777.77"

/** SQLSTATE insufficient_privilege. */
const DENIED = "42501"

let owner: TestTenant
let thief: TestTenant

beforeAll(async () => {
  ;[owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  // Twice, for statistics keep only what is common.
  await plantCars(
    owner,
    [1, 2].map(() => carRow({ color: SECRET, price: SECRET_PRICE })),
  )
  await plantCars(thief, [carRow({ color: "Prata" })])
  await runBatch(platform.owner, [{ text: `analyze ${owner.schema}.cars` }], 10_000)
})

const read = () => `select cor from ${owner.schema}.cars`
const setToken = (expression: string) => `select set_config('cm.tok', ${expression}, true)`

/** Tampering that leaves the statement running: it must run, and give no row. Without it the owner reads the value. */
const TAMPERED: Readonly<Record<string, () => string[]>> = {
  "no token at all": () => [setToken("''")],
  "a token of its own making": () => [
    setToken(
      `'${owner.schema}.4102444800.' || encode(sha256(convert_to('${owner.schema}.4102444800', 'UTF8')), 'hex')`,
    ),
  ],
  "a token that never ends": () => [setToken(`'${owner.schema}.99999999999.' || encode(sha256('x'), 'hex')`)],
  "an array trick": () => [setToken(`'${owner.schema}..'`)],
  "the transaction ended and another begun": () => ["commit", "begin"],
}

/** Attempts by which the owner itself does find the value: they run for the thief too, and give nothing. */
const FRUITLESS: Readonly<Record<string, () => string[]>> = {
  "its own token with the other's name": () => [
    setToken(
      `'${owner.schema}.' || split_part(current_setting('cm.tok'), '.', 2) || '.' ||
       split_part(current_setting('cm.tok'), '.', 3)`,
    ),
    read(),
  ],
  "row security on by hand": () => ["set local row_security = on", read()],
  "a guard of its own in pg_temp": () => [
    "create function pg_temp.tenant_ok(text) returns boolean language sql as 'select true'",
    "set local search_path = pg_temp, carmatch_guard",
    read(),
  ],
  "a view of its own": () => [`create view pg_temp.v as ${read()}`, "select * from pg_temp.v"],
  "a materialized copy": () => [`create temp table copied on commit drop as ${read()}`, "select * from copied"],
}

/** What Postgres refuses to anyone with a serving login, the value's owner too: by this SQLSTATE and by no other. */
const REFUSED: Readonly<Record<string, readonly [string, () => string[]]>> = {
  "row_security = off": [DENIED, () => ["set local row_security = off", read()]],
  "the owner's role": [DENIED, () => ["set local role carmatch_owner", read()]],
  "set_config of the role": [DENIED, () => ["select set_config('role', 'carmatch_owner', true)", read()]],
  "session authorization": [DENIED, () => ["set local session authorization carmatch_owner", read()]],
  "a do block": [DENIED, () => [`do $$ begin perform set_config('role', 'carmatch_owner', true); end $$`, read()]],
  "a replaced guard": [
    DENIED,
    () => [
      "create or replace function carmatch_guard.tenant_ok(wanted text) returns boolean language sql as 'select true'",
      read(),
    ],
  ],
  "no row security": [DENIED, () => [`alter table ${owner.schema}.cars disable row level security`, read()]],
  "a policy of its own": [DENIED, () => [`create policy p on ${owner.schema}.cars using (true)`, read()]],
  "the guard's key": [DENIED, () => ["select * from carmatch_guard.keys"]],
  "the platform's tables": [DENIED, () => ["select config from carmatch_admin.tenants"]],
  "copy to a program": [DENIED, () => [`copy (${read()}) to program 'cat'`]],
  "a server file": [DENIED, () => ["select pg_read_file('pg_hba.conf')"]],
  "a large object": [DENIED, () => ["select lo_import('/etc/hostname')"]],
  "a new extension": [DENIED, () => ["create extension dblink", read()]],
}

describe.each(Object.entries(LOGINS))("%s, its SQL injected,", (login, url) => {
  const connection = connect(url)

  test.each(Object.entries(TAMPERED))("gets no row by %s", async (_name, tamper) => {
    expect((await inject(connection, owner, [read()])).rows).toContain(SECRET)
    for (const tenant of [thief, owner]) {
      expect(await inject(connection, tenant, [...tamper(), read()])).toMatchObject({ last: [] })
      expect((await inject(connection, tenant, [...tamper(), read()])).refused).toBeUndefined()
    }
  })

  test.each(Object.entries(FRUITLESS))("gets only its own rows by %s", async (_name, attack) => {
    expect((await inject(connection, owner, attack())).rows).toContain(SECRET)
    const foreign = await inject(connection, thief, attack())
    expect(foreign).toMatchObject({ last: [] })
    expect(foreign.refused).toBeUndefined()
  })

  test.each(Object.entries(REFUSED))("is refused %s", async (_name, [state, attack]) => {
    expect((await inject(connection, owner, [read()])).rows).toContain(SECRET)
    expect((await inject(connection, thief, attack())).refused).toBe(state)
    expect((await inject(connection, owner, attack())).refused).toBe(state)
  })

  test("finds no other dealer's prices in the history", async () => {
    const history = [`select new_value from ${owner.schema}.car_changes`]
    const [own, foreign] = [await inject(connection, owner, history), await inject(connection, thief, history)]
    // Shoppers' requests have no business with the history at all.
    if ((login as Login) === "carmatch_web") {
      expect([own.refused, foreign.refused]).toEqual([DENIED, DENIED])
    } else {
      expect(own.rows).toContain(SECRET_PRICE)
      expect(foreign).toEqual({ rows: "[[]]", last: [] })
    }
  })

  test("finds no value in the statistics, where the schemas' owner finds it", async () => {
    const text = `select most_common_vals::text as seen from pg_stats where schemaname = '${owner.schema}'`
    expect(JSON.stringify(await runBatch(platform.owner, [{ text }], 5000))).toContain(SECRET)
    expect(await inject(connection, thief, [text])).toEqual({ rows: "[[]]", last: [] })
  })
})
