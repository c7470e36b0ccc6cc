import { sql } from "drizzle-orm"
import type { CacheCommand } from "../storage/cache.ts"
import type { TenantContext } from "../storage/context.ts"
import { COUNTER_TTL_SECONDS, TENANT_KEYS, type TenantKey } from "../storage/keys.ts"

interface Count {
  readonly metric: string
  readonly period: string
  readonly value: string
}

/**
 * The commands that set the Redis counters to what Postgres says, for every day since the one before `since` (epoch
 * ms), and the quotas of those days' months. Absolute values: writing them again changes nothing.
 */
export async function readCounters(ctx: TenantContext, since: number): Promise<CacheCommand<TenantKey>[]> {
  const { timezone } = ctx.tenant.config
  const first = sql`((${new Date(since).toISOString()}::timestamptz at time zone ${timezone}::text)::date - 1)`
  const { rows } = await ctx.db.execute(sql`
    with day_count (day, metric, value) as (
      select day, case metric when 'visit' then 'visits' when 'click' then 'clicks' when 'whatsapp_click' then 'whatsapp'
        when 'leads_erased' then 'leads' else metric end, value
      from __tenant__.daily_metrics
      where day >= ${first} and metric in ('recommendations', 'metered', 'visit', 'click', 'whatsapp_click', 'leads_erased')
      union all
      select (created_at at time zone ${timezone}::text)::date, 'leads', count(*)
      from __tenant__.leads where created_at >= ${first}::timestamp at time zone ${timezone}::text group by 1
    )
    select metric, day::text as period, sum(value)::text as value from day_count group by metric, day
    union all
    select 'conversions', day::text, sum(value)::text from day_count
    where metric in ('clicks', 'whatsapp', 'leads') group by day
    union all
    select 'quota', to_char(day, 'YYYY-MM'), sum(value)::text from __tenant__.daily_metrics
    where metric = 'metered' and day >= date_trunc('month', ${first}::timestamp)::date group by 2`)
  return (rows as unknown as Count[]).map(({ metric, period, value }) => {
    const key = metric === "quota" ? TENANT_KEYS.quota(period) : TENANT_KEYS.metric(metric, period)
    return ["set", key, value, { ex: COUNTER_TTL_SECONDS }]
  })
}
