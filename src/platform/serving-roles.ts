import type { Connection } from "../storage/connection.ts"
import { readRows } from "./read-rows.ts"

/**
 * What undoes the isolation of every tenant at once while each schema stays as it should be: a serving login that may
 * step around row-level security, make roles or databases, that belongs to another role, or is not there at all.
 */
const TOO_MUCH = `
  with serving as (select unnest(array['carmatch_web', 'carmatch_dealer', 'carmatch_jobs']) as name),
  lines as (
    select name, '- role ' || name as line from serving where to_regrole(name) is null
    union all select rolname, format('+ role %s %s', rolname, attribute)
      from pg_catalog.pg_roles, lateral (values ('superuser', rolsuper), ('bypassrls', rolbypassrls),
        ('createrole', rolcreaterole), ('createdb', rolcreatedb), ('replication', rolreplication),
        ('inherit', rolinherit)) as has (attribute, granted)
      where granted and rolname in (select name from serving)
    union all select m.member::regrole::text, format('+ role %s in %s', m.member::regrole, m.roleid::regrole)
      from pg_catalog.pg_auth_members m where m.member::regrole::text in (select name from serving)
  )
  select line from lines order by line`

/** The rights that a serving login has and must not have, as lines of drift; none where all is well. */
export async function roleDrift(owner: Connection): Promise<string[]> {
  return (await readRows<{ line: string }>(owner, TOO_MUCH)).map(({ line }) => line)
}
