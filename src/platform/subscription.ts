import { dayOf } from "../base/day.ts"
import { newId } from "../base/ids.ts"
import type { TenantDetails } from "../contract/platform.ts"
import type { PlanName } from "../contract/tenant.ts"
import type { Statement } from "../storage/connection.ts"
import { PLANS } from "../tenancy/plans.ts"

/** Today, `yyyy-mm-dd`, where the dealer is: a period that begins at 22:00 in São Paulo begins on that day. */
const todayIn = (timezone: string): string => dayOf(Date.now(), timezone)

/** A new tenant's trial, of so many days. */
export function trialSubscription(
  tenant: { readonly id: string; readonly plan: PlanName; readonly timezone: string },
  days: number,
): Statement {
  const { id, plan, timezone } = tenant
  return {
    text: `insert into carmatch_admin.subscriptions
             (id, tenant_id, plan, price_monthly, status, current_period_start, current_period_end)
           values ($1, $2, $3, $4, 'trial', $5::date, $5::date + $6::int)`,
    values: [newId(), id, plan, PLANS[plan].priceMonthly, todayIn(timezone), days],
  }
}

/** The new plan runs to the end of the period that was running; what it cost before stays as history. */
export function changePlan(tenant: TenantDetails, plan: PlanName): Statement[] {
  const { status = "active", end = null } = tenant.subscription ?? {}
  return [
    endRunning(tenant),
    {
      text: `insert into carmatch_admin.subscriptions
               (id, tenant_id, plan, price_monthly, status, current_period_start, current_period_end)
             values ($1, $2, $3, $4, $5, $6::date, greatest($6::date, $7::date))`,
      values: [newId(), tenant.id, plan, PLANS[plan].priceMonthly, status, todayIn(tenant.config.timezone), end],
    },
  ]
}

/** The trial ends today, and a first paid month begins. */
export function startPaying(tenant: TenantDetails, plan: PlanName): Statement[] {
  return [
    endRunning(tenant),
    {
      text: `insert into carmatch_admin.subscriptions
               (id, tenant_id, plan, price_monthly, status, current_period_start, current_period_end)
             values ($1, $2, $3, $4, 'active', $5::date, ($5::date + interval '1 month')::date)`,
      values: [newId(), tenant.id, plan, PLANS[plan].priceMonthly, todayIn(tenant.config.timezone)],
    },
  ]
}

/** The running subscription goes on as the tenant's row says: a suspended dealer is not billed on. */
export function followTenant(tenant: TenantDetails): Statement {
  return {
    text: `update carmatch_admin.subscriptions s set status = t.status from carmatch_admin.tenants t
           where t.id = $1 and s.tenant_id = t.id and s.status <> 'ended'`,
    values: [tenant.id],
  }
}

function endRunning(tenant: TenantDetails): Statement {
  return {
    text: `update carmatch_admin.subscriptions
           set status = 'ended', current_period_end = greatest(current_period_start, $2::date)
           where tenant_id = $1 and status <> 'ended'`,
    values: [tenant.id, todayIn(tenant.config.timezone)],
  }
}
