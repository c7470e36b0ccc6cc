import { DomainError } from "../base/errors.ts"
import { newId } from "../base/ids.ts"
import type { TenantDetails, TenantPatch } from "../contract/platform.ts"
import type { PlanName } from "../contract/tenant.ts"
import { runBatch, type Statement } from "../storage/connection.ts"
import { PLANS } from "../tenancy/plans.ts"
import { audit } from "./audit.ts"
import { changedConfig } from "./config.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { showTenant } from "./details.ts"
import { announceTenant } from "./hosts.ts"

/**
 * Changes a tenant in one transaction: name, config (JSON merge patch), plan, suspension or resumption. Throws
 * DomainError `not_found`, or `invalid` (a config that does not hold, a suspension without a reason).
 */
export async function changeTenant(ctx: PlatformContext, slug: string, patch: TenantPatch): Promise<TenantDetails> {
  const tenant = await showTenant(ctx, slug)
  const statements = [
    ...rename(tenant, patch.name),
    ...configure(tenant, patch.config),
    ...(patch.plan === undefined ? [] : changePlan(tenant, patch.plan)),
    ...changeStatus(tenant, patch),
  ]
  if (statements.length === 0) return tenant
  await runBatch(ctx.owner, [...statements, audit(ctx.actor, slug, "change", patch)], OWNER_TIMEOUT_MS)
  return announceTenant(ctx, slug)
}

function rename(tenant: TenantDetails, name: string | undefined): Statement[] {
  if (name === undefined || name === tenant.name) return []
  return [{ text: "update carmatch_admin.tenants set name = $2 where id = $1", values: [tenant.id, name] }]
}

function configure(tenant: TenantDetails, patch: TenantPatch["config"]): Statement[] {
  if (patch === undefined) return []
  const config = JSON.stringify(changedConfig(tenant.config, patch))
  return [{ text: "update carmatch_admin.tenants set config = $2 where id = $1", values: [tenant.id, config] }]
}

function changePlan(tenant: TenantDetails, plan: PlanName): Statement[] {
  if (plan === tenant.plan) return []
  const price = PLANS[plan].priceMonthly
  return [
    { text: "update carmatch_admin.tenants set plan = $2 where id = $1", values: [tenant.id, plan] },
    // The new plan runs to the end of the period that was running; what it cost before stays as history.
    {
      text: `update carmatch_admin.subscriptions
             set status = 'ended', current_period_end = greatest(current_period_start, current_date)
             where tenant_id = $1 and status <> 'ended'`,
      values: [tenant.id],
    },
    {
      text: `insert into carmatch_admin.subscriptions
               (id, tenant_id, plan, price_monthly, status, current_period_start, current_period_end)
             values ($1, $2, $3, $4, $5, current_date, greatest(current_date, $6::date))`,
      values: [
        newId(),
        tenant.id,
        plan,
        price,
        tenant.subscription?.status ?? "active",
        tenant.subscription?.end ?? null,
      ],
    },
  ]
}

function changeStatus(tenant: TenantDetails, { status, why }: TenantPatch): Statement[] {
  if (status === undefined) return []
  if (status === "suspended") {
    if (why === undefined) {
      throw new DomainError("invalid", { errors: [{ path: "why", message: "diga por que a loja é suspensa" }] })
    }
    return withSubscription(tenant, "suspended", {
      text: `update carmatch_admin.tenants set suspended_from = status, status = 'suspended'
             where id = $1 and status <> 'suspended'`,
      values: [tenant.id],
    })
  }
  return withSubscription(tenant, "resumed", {
    text: `update carmatch_admin.tenants set status = coalesce(suspended_from, 'active'), suspended_from = null
           where id = $1 and status = 'suspended'`,
    values: [tenant.id],
  })
}

/** The subscription follows: a suspended dealer is not billed on, a resumed one goes on as the tenant's row says. */
function withSubscription(tenant: TenantDetails, to: "suspended" | "resumed", change: Statement): Statement[] {
  const text = `update carmatch_admin.subscriptions s set status = t.status from carmatch_admin.tenants t
                where t.id = $1 and s.tenant_id = t.id and s.status <> 'ended'`
  return to === "suspended" || tenant.status === "suspended" ? [change, { text, values: [tenant.id] }] : []
}
