import { type SQL, sql } from "drizzle-orm"
import { countDoubles } from "./doubles.ts"
import { IMPORTED_COLUMNS, INFERABLE_COLUMNS, INFERRED } from "./stage.ts"

/**
 * The statements of an import. They work on the rows staged under `importId` and run in one transaction, behind a lock
 * that lets one import of a tenant run at a time. A car is the same if it has the same `chave_importacao`.
 */
export interface Merge {
  readonly importId: string
  /** A current car that the file lacks is removed from sale. */
  readonly full: boolean
}

/** What `origem` says of a car that a file brought first. */
const ORIGIN = "arquivo"
const CURRENT = sql.raw("('disponivel', 'reservado')")

/**
 * No nested loops: the planner knows nothing of rows that were staged a moment ago, takes 20,000 for a handful and then
 * compares each with each (30 s against 1).
 */
export const PREPARE = sql`select set_config('enable_nestloop', 'off', true)`
export const LOCK = sql`select pg_advisory_xact_lock(hashtextextended('import __tenant__', 0))`

/** Staged cars with their values typed as the table's; `car` tells which columns the file speaks of. */
const incoming = ({ importId }: Merge): SQL => sql`
  select r.chave, r.car, n.*
  from __tenant__.import_rows r cross join lateral jsonb_populate_record(null::__tenant__.cars, r.car) n
  where r.import_id = ${importId}::uuid and jsonb_typeof(r.car) = 'object'`

/** A price that a person or a demonstration gave stays together with its code. */
const PRICED_BY_US = "(c.fipe_preco is null or c.fipe_origem is not null)"

/**
 * The new value of one column: the file's, unless it does not speak of it or somebody has set it by hand; what we only
 * infer fills a gap.
 */
function merged(column: string): string {
  const isSaid = `i.car ? '${column}' and '${column}' <> all (c.campos_manuais)`
  const isGap = INFERABLE_COLUMNS.includes(column)
    ? ` and (c.${column} is null or not coalesce(i.car -> '${INFERRED}' ? '${column}', false))`
    : ""
  const isOpen = column === "fipe_codigo" ? ` and ${PRICED_BY_US}` : ""
  return `case when ${isSaid}${isGap}${isOpen} then i.${column} else c.${column} end`
}

const title = (of: (column: string) => string): string =>
  `left(concat_ws(' ', ${of("marca")}, ${of("modelo")}, nullif(${of("versao")}, '')), 200)`

/**
 * What the file says counts. Where it says nothing, a car that had left and is in the file again is for sale again, and
 * one that is reserved stays so.
 */
const RETURNS = sql.raw(`(c.situacao not in ('disponivel', 'reservado') and 'situacao' <> all (c.campos_manuais))`)
const STATUS = `case when 'situacao' = any (c.campos_manuais) then c.situacao
  when i.situacao is not null then i.situacao
  when c.situacao in ('vendido', 'removido') then 'disponivel' else c.situacao end`

const TARGETS: readonly (readonly [column: string, value: string])[] = [
  ...IMPORTED_COLUMNS.map((column) => [column, merged(column)] as const),
  [
    "nome",
    `case when 'nome' = any (c.campos_manuais) then c.nome else ${title((column) => `(${merged(column)})`)} end`,
  ],
  ["situacao", STATUS],
  [
    "fipe_origem",
    `case when i.car ? 'fipe_codigo' and 'fipe_codigo' <> all (c.campos_manuais) and ${PRICED_BY_US}
      then 'codigo' else c.fipe_origem end`,
  ],
]

const DIFFERS = sql.raw(
  `(${TARGETS.map(([column]) => `c.${column}`).join(", ")}) is distinct from (${TARGETS.map(([, value]) => value).join(", ")})`,
)

/**
 * A current car that files speak for: it has a key, whoever brought it in first, and nobody has set its situation by
 * hand. A car typed in by hand has no key, and no file takes it away.
 */
const GOVERNED = sql`c.situacao in ${CURRENT} and c.chave_importacao is not null and 'situacao' <> all (c.campos_manuais)`

/** A governed car that the file does not have, not even in a rejected row. */
const missing = ({ importId }: Merge): SQL => sql`
  ${GOVERNED} and not exists (
    select from __tenant__.import_rows r where r.import_id = ${importId}::uuid and r.chave = c.chave_importacao)`

/**
 * Counts what the import is about to do, as one row; see `Plan`. How many cars really differ takes as long as updating
 * them, so that is counted only if asked for.
 */
export function countPlan(merge: Merge, { updates }: { updates: boolean }): SQL {
  const staged = sql`
    from __tenant__.import_rows r where r.import_id = ${merge.importId}::uuid and jsonb_typeof(r.car) = 'object'`
  const known = sql`
    from __tenant__.import_rows r join __tenant__.cars c on c.chave_importacao = r.chave
    where r.import_id = ${merge.importId}::uuid and jsonb_typeof(r.car) = 'object'`
  const differing = sql`
    select count(*) from (${incoming(merge)}) i join __tenant__.cars c on c.chave_importacao = i.chave where ${DIFFERS}`
  return sql`
    select
      (select count(*) ${staged})::integer as accepted,
      (select count(*) ${known})::integer as matched,
      (select count(*) ${known} and ${RETURNS})::integer as returned,
      (${updates ? differing : sql`select 0`})::integer as updated,
      (select count(*) from __tenant__.cars c where c.situacao in ${CURRENT})::integer as current,
      (select count(*) from __tenant__.cars c where ${GOVERNED})::integer as governed,
      (select count(*) from __tenant__.import_rows r join __tenant__.cars c on c.chave_importacao = r.chave
        where ${gone(merge)})::integer as gone,
      (select count(*) from __tenant__.cars c where ${merge.full}::boolean and ${missing(merge)})::integer as removed,
      (${merge.full ? sql`select 0` : countDoubles(incoming(merge), missing(merge), ownReferences(merge))})::integer as doubles`
}

/** Whether any reference of the file is known here. */
const ownReferences = ({ importId }: Merge): SQL => sql`
  select exists (select from __tenant__.import_rows r join __tenant__.cars c on c.chave_importacao = r.chave
    where r.import_id = ${importId}::uuid and left(r.chave, 2) = 'r:')`

/** A row that says of its car, if that is governed, that it is gone. */
const gone = ({ importId }: Merge): SQL => sql`
  r.import_id = ${importId}::uuid and jsonb_typeof(r.car) = 'string' and ${GOVERNED}`

/** Takes off sale what the file itself says is sold or withdrawn, with `full` or without. */
export function removeGone(merge: Merge): SQL {
  return sql`
    update __tenant__.cars c set situacao = r.car #>> '{}'
    from __tenant__.import_rows r where c.chave_importacao = r.chave and ${gone(merge)}`
}

/** Updates the cars that are known and really differ, by what the row is at that very moment. */
export function updateCars(merge: Merge): SQL {
  const assignments = sql.raw(TARGETS.map(([column, value]) => `${column} = ${value}`).join(", "))
  return sql`
    with incoming as (${incoming(merge)})
    update __tenant__.cars c set ${assignments}
    from incoming i where c.chave_importacao = i.chave and ${DIFFERS}`
}

/** Inserts the cars that are not known yet. */
export function insertCars(merge: Merge): SQL {
  const columns = sql.raw(IMPORTED_COLUMNS.join(", "))
  const values = sql.raw(IMPORTED_COLUMNS.map((column) => DEFAULTS[column] ?? `i.${column}`).join(", "))
  return sql`
    with incoming as (${incoming(merge)})
    insert into __tenant__.cars (id, chave_importacao, origem, nome, situacao, fipe_origem, ${columns})
    select i.id, i.chave, ${ORIGIN}, ${sql.raw(title((column) => `i.${column}`))}, coalesce(i.situacao, 'disponivel'),
      case when i.fipe_codigo is not null then 'codigo' end, ${values}
    from incoming i
    where not exists (select from __tenant__.cars c where c.chave_importacao = i.chave)`
}

const DEFAULTS: Readonly<Record<string, string>> = {
  versao: "coalesce(i.versao, '')",
  equipamentos: "coalesce(i.equipamentos, '{}')",
}

/** With `full`, takes the missing cars off sale. They stay, with their history; nothing is deleted. */
export function removeMissing(merge: Merge): SQL {
  return sql`update __tenant__.cars c set situacao = 'removido' where ${merge.full}::boolean and ${missing(merge)}`
}
