import { type Connection, runBatch, type Statement } from "../storage/connection.ts"
import { OWNER_TIMEOUT_MS } from "./context.ts"
import { forSchema, type Migration } from "./migration.ts"

/**
 * One line for everything a migration can make or break in a schema: columns, constraints, indexes, policies,
 * row-level security, triggers, functions, owners and every single grant. The schema's own name reads `__tenant__`,
 * so equal schemas give equal lines. An empty search_path makes Postgres qualify every name.
 */
export const CATALOGUE = `
  with ns as (select oid, nspname, nspowner, nspacl from pg_namespace where nspname = any($1::text[])),
  rel as (select c.*, ns.nspname from pg_class c join ns on c.relnamespace = ns.oid),
  line as (
    select nspname, format('schema owner %s', nspowner::regrole) as line from ns
    union all select nspname, format('schema grant %s', acl) from ns, unnest(nspacl) acl
    union all select nspname, format('%s %s owner %s rls %s force %s', relkind, relname, relowner::regrole,
      relrowsecurity, relforcerowsecurity) from rel where relkind in ('r', 'v', 'm', 'S', 'p')
    union all select nspname, format('grant %s %s', relname, acl) from rel, unnest(relacl) acl
    union all select nspname, format('column %s.%s %s null %s default %s generated %s', relname, attname,
      format_type(atttypid, atttypmod), not attnotnull, pg_get_expr(adbin, adrelid), attgenerated)
      from rel join pg_attribute a on a.attrelid = rel.oid left join pg_attrdef d on (adrelid, adnum) = (attrelid, attnum)
      where relkind = 'r' and attnum > 0 and not attisdropped
    union all select nspname, format('column grant %s.%s %s', relname, attname, acl)
      from rel join pg_attribute a on a.attrelid = rel.oid, unnest(attacl) acl
    union all select nspname, format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid))
      from pg_constraint k join ns on connamespace = ns.oid
    union all select nspname, format('index %s valid %s ready %s', pg_get_indexdef(indexrelid),
      indisvalid, indisready)
      from pg_index join rel on rel.oid = indexrelid
    union all select nspname, format('policy %s %s %s %s roles %s using %s check %s', relname, polname, polcmd,
      polpermissive, polroles::regrole[], pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
      from pg_policy join rel on rel.oid = polrelid
    union all select nspname, format('trigger %s enabled %s', pg_get_triggerdef(t.oid), tgenabled)
      from pg_trigger t join rel on rel.oid = tgrelid where not tgisinternal
    union all select nspname, format('function %s(%s) returns %s owner %s definer %s %s config %s body %s',
      proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), proowner::regrole, prosecdef,
      provolatile, proconfig, prosrc) from pg_proc p join ns on pronamespace = ns.oid
    union all select nspname, format('function grant %s(%s) %s', proname, pg_get_function_identity_arguments(p.oid),
      acl)
      from pg_proc p join ns on pronamespace = ns.oid, unnest(proacl) acl
  ),
  named as (select nspname, replace(line, nspname, '__tenant__') as line from line)
  select nspname as schema, encode(sha256(convert_to(string_agg(line, E'\\n' order by line), 'UTF8')), 'hex') as hash,
    case when $2 then jsonb_agg(line order by line) end as lines
  from named group by nspname`

export const EMPTY_PATH: Statement = { text: "set local search_path = ''" }

/** A schema's catalogue: its SHA-256, and the lines themselves where asked for. */
export interface Fingerprint {
  readonly schema: string
  readonly hash: string
  readonly lines: readonly string[] | null
}

/** No slug gives this name: none begins with a hyphen. */
const REFERENCE = "tenant__reference"

/** Fingerprints of the schemas that exist among `schemas`. */
export async function fingerprints(
  owner: Connection,
  schemas: readonly string[],
  withLines = false,
): Promise<Fingerprint[]> {
  const query = { text: CATALOGUE, values: [schemas, withLines] }
  const [, rows] = await runBatch(owner, [EMPTY_PATH, query], OWNER_TIMEOUT_MS)
  return (rows ?? []) as unknown as Fingerprint[]
}

/** What a schema must look like: the migrations replayed into a scratch schema that no transaction ever sees. */
export async function expectedFingerprint(owner: Connection, migrations: readonly Migration[]): Promise<Fingerprint> {
  const replay = migrations.flatMap((migration) => forSchema(migration, REFERENCE))
  const statements: Statement[] = [
    { text: "select pg_advisory_xact_lock(hashtextextended('carmatch:reference', 0))" },
    { text: `create schema ${REFERENCE}` },
    ...replay.map((text) => ({ text })),
    EMPTY_PATH,
    { text: CATALOGUE, values: [[REFERENCE], true] },
    { text: `drop schema ${REFERENCE} cascade` },
  ]
  const results = await runBatch(owner, statements, OWNER_TIMEOUT_MS)
  const [fingerprint] = (results.at(-2) ?? []) as unknown as Fingerprint[]
  if (fingerprint === undefined) throw new Error("no fingerprint of the reference schema")
  return fingerprint
}
