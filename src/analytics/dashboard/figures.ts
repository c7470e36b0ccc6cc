import { type SQL, sql } from "drizzle-orm"
import type { TenantContext } from "../../storage/context.ts"
import { BUDGET_STARTS } from "../budgets.ts"
import type { Span } from "./span.ts"

/** A count of a day. */
export interface DayCount {
  readonly day: string
  readonly metric: string
  readonly value: number
}

export interface CarCounts {
  readonly id: string
  readonly title: string
  readonly shown: number
  readonly clicks: number
  readonly whatsapp: number
  readonly leads: number
}

/** What the dashboard is made of, as Postgres gives it. */
export interface Figures {
  /** Of both periods. */
  readonly days: readonly DayCount[]
  /** Of the period only: budgets, uses, bodies. */
  readonly tags: readonly { readonly metric: string; readonly value: number }[]
  readonly sessions: readonly { readonly step: string; readonly current: number; readonly previous: number }[]
  readonly cars: readonly CarCounts[]
  /** Cars for sale by body and bucket (1 the first) of price. */
  readonly stock: readonly { readonly body: string | null; readonly bucket: number; readonly cars: number }[]
  /** Of the newest list stored, ISO 8601; the epoch where there is none. */
  readonly lastList: string
}

const TOP = 10

/** Reads them all as one transaction in one round trip. */
export async function readFigures(ctx: TenantContext, span: Span): Promise<Figures> {
  const { db } = ctx
  const { timezone } = ctx.tenant.config
  const read = (query: SQL) => db.execute(sql`select to_jsonb(r) from (${query}) r`)
  const [days, leads, tags, sessions, cars, stock, last] = await db.batch([
    read(daysOf(span)),
    read(leadsOf(span, timezone)),
    read(tagsOf(span)),
    read(sessionsOf(span, timezone)),
    read(carsOf(span, timezone)),
    read(STOCK),
    read(LAST_LIST),
  ])
  const [newest] = objects<{ at: string | null }>(last)
  return {
    days: [...objects<DayCount>(days), ...objects<DayCount>(leads)],
    tags: objects(tags),
    sessions: objects(sessions),
    cars: objects(cars),
    stock: objects(stock),
    lastList: new Date(newest?.at ?? 0).toISOString(),
  }
}

/** One object a row; drizzle asks a batch for rows as lists, and says otherwise in its types. */
function objects<T>({ rows }: { readonly rows: readonly object[] }): T[] {
  return rows.map((row) => (Object.values(row) as T[])[0]).filter((each) => each !== undefined)
}

const within = (from: string, to: string): SQL => sql`day between ${from}::date and ${to}::date`

const daysOf = ({ previousFrom, to }: Span): SQL => sql`
  select day::text as day, metric, value from __tenant__.daily_metrics
  where ${within(previousFrom, to)} and metric !~ '^(budget|use|body):'`

/** Leads are durable before they are counted, so they are counted where they are; erased ones left their number. */
const leadsOf = ({ previousFrom, to }: Span, timezone: string): SQL => sql`
  select (created_at at time zone ${timezone}::text)::date::text as day, 'lead_stored' as metric, count(*) as value
  from __tenant__.leads where ${createdWithin(previousFrom, to, timezone)} group by 1`

const createdWithin = (from: string, to: string, timezone: string): SQL => sql`
  created_at >= ${from}::date::timestamp at time zone ${timezone}::text
  and created_at < (${to}::date + 1)::timestamp at time zone ${timezone}::text`

const tagsOf = ({ from, to }: Span): SQL => sql`
  select metric, sum(value) as value from __tenant__.daily_metrics
  where ${within(from, to)} and metric ~ '^(budget|use|body):' group by metric`

/** Leads as above, where they are; whoever left one was in contact, and whoever did anything has visited. */
const sessionsOf = ({ from, to, previousFrom }: Span, timezone: string): SQL => sql`
  with taken as (
    select day, step, session_id from __tenant__.session_steps where ${within(previousFrom, to)}
    union all
    select (created_at at time zone ${timezone}::text)::date, 'lead', session_id
    from __tenant__.leads where ${createdWithin(previousFrom, to, timezone)}
  ), reached as (
    select day, step, session_id from taken where step not in ('visit', 'contact')
    union all select day, 'contact', session_id from taken where step in ('contact', 'lead')
    union all select day, 'visit', session_id from taken
  )
  select step, count(distinct session_id) filter (where day >= ${from}::date) as current,
    count(distinct session_id) filter (where day < ${from}::date) as previous
  from reached group by step`

const carsOf = ({ from, to }: Span, timezone: string): SQL => sql`
  with counted (id, metric, value) as (
    select car_id, metric, value from __tenant__.daily_car_metrics where ${within(from, to)}
    union all
    select car_id, 'leads_erased', count(*) from __tenant__.leads
    where car_id is not null and ${createdWithin(from, to, timezone)} group by 1
  ), summed as (
    select id, coalesce(sum(value) filter (where metric = 'shown'), 0) as shown,
      coalesce(sum(value) filter (where metric = 'click'), 0) as clicks,
      coalesce(sum(value) filter (where metric = 'whatsapp_click'), 0) as whatsapp,
      coalesce(sum(value) filter (where metric = 'leads_erased'), 0) as leads
    from counted group by id
  )
  select c.id, c.nome as title, shown, clicks, whatsapp, leads
  from summed join __tenant__.cars c using (id)
  order by summed.shown desc, summed.clicks desc, summed.leads desc, c.id limit ${TOP}`

const STOCK = sql`
  select carroceria as body, width_bucket(preco, array[${sql.raw(BUDGET_STARTS.join(", "))}]::numeric[]) as bucket,
    count(*) as cars
  from __tenant__.cars where disponivel group by 1, 2`

const LAST_LIST = sql`select max(created_at) as at from __tenant__.recommendation_log`
