import { type SQL, sql } from "drizzle-orm"
import { jsonText } from "./json-text.ts"
import type { EventRow, ListRow, SessionRow } from "./rows.ts"

/**
 * The statements of one transaction that stores records. Every count is raised by what its own statement inserted, and
 * rows are written in the order of their keys, so that two transactions at once wait for, but never deadlock, each other.
 */

/** Goes first: an erasure takes the same lock for itself, so none begins between the look at it and the rows. */
export const LOCK_OUT_ERASURES = sql`select pg_advisory_xact_lock_shared(hashtextextended('erasure __tenant__', 0))`

const notErased = (session: SQL): SQL => sql`not exists (
  select from __tenant__.erased_sessions e
  where e.session_hash = encode(sha256(convert_to((${session})::text, 'UTF8')), 'hex')
    and e.erased_at > now() - interval '2 days')`

/** Goes second and locks each session's row, so that nobody else meters it meanwhile. Of tokens the
 * earliest stays, in whatever order records come in; one from before its time was kept is as old as the session. */
export function storeSessions(rows: readonly SessionRow[]): SQL {
  return sql`
    insert into __tenant__.user_sessions as u (id, session_data, recommendations, created_at)
    select r.id, jsonb_strip_nulls(jsonb_build_object('tokenHash', r.token, 'tokenAt', r.token_at,
      'firstSeen', r.first_seen, 'lastSeen', r.last_seen, 'listedAt', r.listed_at)), r.cars, r.first_seen::timestamptz
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as r(id uuid, token text, token_at text, first_seen text, last_seen text, listed_at text, cars jsonb)
    where ${notErased(sql`r.id`)}
    order by r.id
    on conflict (id) do update set
      session_data = u.session_data || jsonb_strip_nulls(case
        when u.session_data ? 'tokenHash' and (excluded.session_data ->> 'tokenAt'
          < coalesce(u.session_data ->> 'tokenAt', u.session_data ->> 'firstSeen')) is not true then '{}'::jsonb
        else jsonb_build_object('tokenHash', excluded.session_data ->> 'tokenHash',
          'tokenAt', excluded.session_data ->> 'tokenAt') end || jsonb_build_object(
        'firstSeen', least(u.session_data ->> 'firstSeen', excluded.session_data ->> 'firstSeen'),
        'lastSeen', greatest(u.session_data ->> 'lastSeen', excluded.session_data ->> 'lastSeen'),
        'listedAt', greatest(u.session_data ->> 'listedAt', excluded.session_data ->> 'listedAt'))),
      recommendations = case
        when excluded.recommendations is null then u.recommendations
        when excluded.session_data ->> 'listedAt' < u.session_data ->> 'listedAt' then u.recommendations
        else excluded.recommendations end`
}

const RAISE_DAY = sql`on conflict (day, metric) do update set value = d.value + excluded.value`
const RAISE_CAR = sql`on conflict (day, car_id, metric) do update set value = d.value + excluded.value`

/**
 * Lists, and what they raise: shown lists and cars, and once a session and 24 hours what is metered. Several new lists
 * of one session are metered in turn: the first that is 24 h past the last metered one, then the next such.
 */
export function storeLists(rows: readonly ListRow[], timezone: string): SQL {
  return sql`
    with recursive incoming as (
      select distinct on (r.id) r.*
      from jsonb_to_recordset(${jsonText(rows)}::jsonb) as r(id uuid, session uuid, at timestamptz, profile jsonb,
        items jsonb, engine text, stock bigint, prior text, tags jsonb)
      where ${notErased(sql`r.session`)} order by r.id, r.at
    ), stored as (
      insert into __tenant__.recommendation_log
        (id, session_id, created_at, profile, items, engine, stock_version, prior)
      select id, session, at, profile, items, engine, stock, prior from incoming order by id
      on conflict do nothing returning id, session_id, created_at
    ), fresh as (
      select i.id, i.session, i.at, (i.at at time zone ${timezone}::text)::date as day, i.items, i.tags, u.metered_at
      from stored s join incoming i on i.id = s.id left join __tenant__.user_sessions u on u.id = s.session_id
    ), metering as (
      select session, min(at) as at from fresh
      where metered_at is null or at >= metered_at + interval '24 hours' group by session
      union all
      select m.session, n.at from metering m cross join lateral (
        select min(f.at) as at from fresh f where f.session = m.session and f.at >= m.at + interval '24 hours') n
      where n.at is not null
    ), metered as (
      select distinct on (f.session, f.at) f.day, f.tags from metering m join fresh f using (session, at)
      order by f.session, f.at, f.id
    ), marked as (
      update __tenant__.user_sessions u set metered_at = m.at
      from (select session, max(at) as at from metering group by session) m where u.id = m.session
    ), stepped as (
      insert into __tenant__.session_steps (day, step, session_id)
      select distinct day, 'list', session from fresh order by 1, 2, 3 on conflict do nothing
    ), shown as (
      insert into __tenant__.daily_car_metrics as d (day, car_id, metric, value)
      select f.day, c.id, 'shown', count(*)
      from fresh f cross join lateral jsonb_array_elements(f.items) item
        join __tenant__.cars c on c.id = (item ->> 0)::uuid
      group by 1, 2 order by 1, 2 ${RAISE_CAR}
    ), counted (day, metric, value) as (
      select day, 'recommendations', count(*) from fresh group by day
      union all select day, 'metered', count(*) from metered group by day
      union all select m.day, t.tag, count(*)
        from metered m cross join lateral jsonb_array_elements_text(m.tags) as t(tag) group by 1, 2
    )
    insert into __tenant__.daily_metrics as d (day, metric, value)
    select day, metric, value from counted order by day, metric ${RAISE_DAY}`
}

/** Steps towards a sale, and the events that reach them. A step counts a session once a day. */
const STEPS = sql.raw(`(values ('visit', 'visit'), ('question_answered', 'question'), ('click', 'click'),
  ('car_view', 'click'), ('whatsapp_click', 'contact'), ('lead_started', 'contact'))`)

/** Events, and what they raise: a metric a type, and of a car of this stock what was done with it. */
export function storeEvents(rows: readonly EventRow[], timezone: string): SQL {
  return sql`
    with incoming as (
      select distinct on (r.id) r.*
      from jsonb_to_recordset(${jsonText(rows)}::jsonb)
        as r(id uuid, session uuid, type text, at timestamptz, data jsonb)
      where ${notErased(sql`r.session`)} order by r.id, r.at
    ), stored as (
      insert into __tenant__.analytics (id, event_type, event_data, created_at)
      select id, type, data, at from incoming order by id on conflict do nothing returning id
    ), fresh as (
      select i.type, i.session, (i.at at time zone ${timezone}::text)::date as day, (i.data ->> 'carId')::uuid as car
      from stored s join incoming i on i.id = s.id
    ), stepped as (
      insert into __tenant__.session_steps (day, step, session_id)
      select distinct f.day, s.step, f.session from fresh f join ${STEPS} as s(type, step) using (type)
      order by 1, 2, 3 on conflict do nothing
    ), touched as (
      insert into __tenant__.daily_car_metrics as d (day, car_id, metric, value)
      select f.day, c.id, f.type, count(*) from fresh f join __tenant__.cars c on c.id = f.car
      where f.type in ('click', 'whatsapp_click', 'car_view') group by 1, 2, 3 order by 1, 2, 3 ${RAISE_CAR}
    )
    insert into __tenant__.daily_metrics as d (day, metric, value)
    select day, type, count(*) from fresh group by 1, 2 order by 1, 2 ${RAISE_DAY}`
}
