import { expect, test } from "vitest"
import { runBatch } from "../../src/storage/connection.ts"
import { makeTenant, platform } from "../worker/support/tenant.ts"

/**
 * What a migration may forget of a tenant's schema: a relation that is no table behind the guard (a view would read as
 * the owner), a right that row-level security does not stop (TRUNCATE) or that PUBLIC has.
 */
const OPEN = `
  with rel as (select c.* from pg_class c where relnamespace = $1::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')),
  policy as (
    select polrelid, array_agg(format('%s %s %s %s %s', polcmd, polpermissive, polroles,
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))) as said
    from pg_policy group by 1),
  guard as (select format('( SELECT carmatch_guard.tenant_ok(%L::text) AS tenant_ok)', $1) as expression)
  select format('%s is no table behind the guard', relname) as line
    from rel cross join guard left join policy on polrelid = rel.oid
    where relkind <> 'r' or not relrowsecurity
      or said is distinct from array[format('* t {0} %1$s %1$s', expression)]
  union all select format('%s: %s for %s', relname, privilege_type, grantee::regrole) from rel, aclexplode(relacl)
    where grantee <> relowner and (grantee = 0 or privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
  union all select format('%s() for PUBLIC', proname) from pg_proc
    where pronamespace = $1::regnamespace and has_function_privilege('public', oid, 'execute')
  order by 1`

/** Beside the tenants': serving logins read what is shared, and otherwise only call functions meant for them. */
const CENTRAL = `
  select format('%s.%s: %s for %s', nspname, relname, privilege_type, grantee::regrole) as line
    from pg_class c join pg_namespace n on n.oid = relnamespace, aclexplode(relacl)
    where nspname like 'carmatch\\_%' and grantee <> relowner
      and (nspname <> 'carmatch_shared' or privilege_type <> 'SELECT' or grantee = 0)
  union all select format('%s.%s() for PUBLIC', nspname, proname)
    from pg_proc p join pg_namespace n on n.oid = pronamespace
    where nspname like 'carmatch\\_%' and has_function_privilege('public', p.oid, 'execute')
  order by 1`

async function lines(text: string, ...values: string[]): Promise<unknown[]> {
  const [rows] = await runBatch(platform.owner, [{ text, values }], 5000)
  return (rows ?? []).map(({ line }) => line)
}

test("every relation of a tenant's schema is a table behind the guard, and no right gets round it", async () => {
  expect(await lines(OPEN, (await makeTenant()).schema)).toEqual([])
})

test("what a migration forgets is found (control)", async () => {
  const { schema } = await makeTenant()
  const forgotten = [
    `create table ${schema}.bare (id uuid)`,
    `create view ${schema}.seen as select * from ${schema}.cars`,
    `create policy other on ${schema}.members using (true)`,
    `alter table ${schema}.leads disable row level security`,
    `grant truncate on ${schema}.cars to carmatch_dealer`,
    `grant select on ${schema}.stock_version to public`,
    `create function ${schema}.open() returns void language sql as ''`,
  ]
  const statements = forgotten.map((text) => ({ text }))
  await runBatch(platform.owner, statements, 5000)
  expect(await lines(OPEN, schema)).toEqual([
    "bare is no table behind the guard",
    "cars: TRUNCATE for carmatch_dealer",
    "leads is no table behind the guard",
    "members is no table behind the guard",
    "open() for PUBLIC",
    "seen is no table behind the guard",
    "stock_version: SELECT for -",
  ])
})

test("of the central schemas serving logins read what is shared, and change nothing", async () => {
  expect(await lines(CENTRAL)).toEqual([])
  const readers = `select count(*)::text as line from pg_class, aclexplode(relacl)
    where relnamespace = 'carmatch_shared'::regnamespace and grantee = 'carmatch_web'::regrole`
  expect(Number((await lines(readers))[0])).toBeGreaterThan(0)
})
