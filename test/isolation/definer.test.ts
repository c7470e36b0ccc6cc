import { beforeAll, describe, expect, test } from "vitest"
import { connect, runBatch } from "../../src/storage/connection.ts"
import { createTokenMinter } from "../../src/storage/token.ts"
import { bindings, carRow, makeTenant, plantCars, platform, type TestTenant } from "../worker/support/tenant.ts"

const mint = createTokenMinter(bindings.TENANT_TOKEN_KEY)
let owner: TestTenant
let thief: TestTenant

beforeAll(async () => {
  ;[owner, thief] = await Promise.all([makeTenant(), makeTenant()])
  await plantCars(owner, [carRow(), carRow(), carRow()])
  await plantCars(thief, [carRow()])
})

/**
 * pg_temp is searched first for types and tables, unless a function names it last: a temporary domain called `text`
 * would run its check as the owner of whatever function declares a `text`.
 */
const SHADOWED = (schema: string) => [
  "create temp table loot (who pg_catalog.text, seen bigint)",
  "grant all on loot to public",
  `create function pg_temp.evil(v pg_catalog.text) returns boolean language plpgsql set search_path = pg_catalog as $f$
   begin
     insert into pg_temp.loot select current_user, (select count(*) from ${schema}.cars);
     return true;
   end $f$`,
  "create domain pg_temp.text as pg_catalog.text check (pg_temp.evil(value))",
]

describe.each([
  ["carmatch_web", bindings.DATABASE_URL],
  ["carmatch_dealer", bindings.DATABASE_URL_DEALER],
  ["carmatch_jobs", bindings.DATABASE_URL_JOBS],
])("%s cannot have its own code run as the schemas' owner", (login, url) => {
  async function loot(schema: string, trigger: string): Promise<unknown[]> {
    const token = { text: "select set_config('cm.tok', $1, true)", values: [await mint(thief.schema)] }
    const statements = [...SHADOWED(schema), trigger, "select who, seen from loot"]
    const results = await runBatch(connect(url), [token, ...statements.map((text) => ({ text }))], 10_000)
    return results.at(-1) ?? []
  }

  test("the trap works where it is sprung by the login itself (control)", async () => {
    const found = await loot(thief.schema, "select 'x'::pg_temp.text")
    expect(found).toEqual([{ who: login, seen: "1" }])
  })

  test("through the guard of every table", async () => {
    expect(await loot(owner.schema, `select count(*) from ${thief.schema}.cars`)).toEqual([])
  })
})

test("through the history's trigger", async () => {
  const token = { text: "select set_config('cm.tok', $1, true)", values: [await mint(thief.schema)] }
  const change = `update ${thief.schema}.cars set preco = preco - 1`
  const statements = [...SHADOWED(owner.schema), change, "select who, seen from loot"].map((text) => ({ text }))
  const results = await runBatch(connect(bindings.DATABASE_URL_DEALER), [token, ...statements], 10_000)
  expect(results.at(-1)).toEqual([])
})

test("every function of ours says where it looks, pg_temp last", async () => {
  const text = `
    select format('%s.%s', nspname, proname) as function, proconfig from pg_proc p join pg_namespace n on n.oid = pronamespace
    where nspname like 'carmatch\\_%' or nspname = $1`
  const [rows] = await runBatch(platform.owner, [{ text, values: [owner.schema] }], 10_000)
  expect(rows?.length).toBeGreaterThan(4)
  for (const row of rows ?? []) {
    expect(row, String(row["function"])).toMatchObject({
      proconfig: expect.arrayContaining(["search_path=pg_catalog, pg_temp"]) as unknown,
    })
  }
})
