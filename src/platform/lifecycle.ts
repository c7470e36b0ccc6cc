import { DomainError } from "../base/errors.ts"
import { errorCode } from "../base/log.ts"
import type { TenantDetails, TenantPatch } from "../contract/platform.ts"
import { runBatch, type Statement } from "../storage/connection.ts"
import { audit } from "./audit.ts"
import { changedConfig } from "./config.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { readVersion, type Versioned } from "./details.ts"
import { announceTenant } from "./hosts.ts"
import { changePlan, followTenant, startPaying } from "./subscription.ts"

/** Of several changers at once one wins each round: enough rounds for more staff than there are. */
const TRIES = 10

/**
 * Changes a tenant in one transaction: name, config (JSON merge patch), plan, status. `active` resumes a suspended
 * tenant as what it was, and makes a trial a paying one. Two changes at once both hold: each is made on what it read,
 * and made again if that has changed. What changes nothing leaves no trace. Throws DomainError `not_found`, `invalid`
 * (a config that does not hold, a suspension without a reason), or `changed_meanwhile`.
 */
export async function changeTenant(ctx: PlatformContext, slug: string, patch: TenantPatch): Promise<TenantDetails> {
  return change(ctx, slug, patch, (tenant) => [
    ...rename(tenant, patch.name),
    ...configure(tenant, patch.config),
    ...changePlanAndStatus(tenant, patch),
  ])
}

/** Ends a suspension. Throws DomainError `not_found`, or `conflict` for a tenant that is not suspended. */
export async function resumeTenant(ctx: PlatformContext, slug: string): Promise<TenantDetails> {
  return change(ctx, slug, { status: "active" }, (tenant) => {
    if (tenant.status !== "suspended") {
      throw new DomainError("conflict", { detail: `A loja ${slug} não está suspensa.` })
    }
    return resume(tenant)
  })
}

async function change(
  ctx: PlatformContext,
  slug: string,
  patch: TenantPatch,
  decide: (tenant: TenantDetails) => Statement[],
): Promise<TenantDetails> {
  for (let tries = 1; ; tries++) {
    const read = await readVersion(ctx, slug)
    const statements = decide(read.tenant)
    if (statements.length === 0) return read.tenant
    const batch = [...asRead(read), ...statements, audit(ctx.actor, slug, "change", patch)]
    try {
      await runBatch(ctx.owner, batch, OWNER_TIMEOUT_MS)
      return await announceTenant(ctx, slug)
    } catch (error) {
      if (errorCode(error) !== "CM001") throw error
      if (tries === TRIES) throw new DomainError("changed_meanwhile", { cause: error })
    }
  }
}

/** Waits for whoever is just changing the tenant, and refuses the batch if its row is no longer the one we read. */
function asRead({ tenant, version }: Versioned): Statement[] {
  return [
    { text: "select from carmatch_admin.tenants where id = $1 for update", values: [tenant.id] },
    {
      text: `select carmatch_guard.require(exists (
               select from carmatch_admin.tenants where id = $1 and xmin::text = $2), 'changed_meanwhile')`,
      values: [tenant.id, version],
    },
  ]
}

function rename(tenant: TenantDetails, name: string | undefined): Statement[] {
  if (name === undefined || name === tenant.name) return []
  return [{ text: "update carmatch_admin.tenants set name = $2 where id = $1", values: [tenant.id, name] }]
}

function configure(tenant: TenantDetails, patch: TenantPatch["config"]): Statement[] {
  if (patch === undefined) return []
  const config = JSON.stringify(changedConfig(tenant.config, patch))
  if (config === JSON.stringify(tenant.config)) return []
  return [{ text: "update carmatch_admin.tenants set config = $2 where id = $1", values: [tenant.id, config] }]
}

function changePlanAndStatus(tenant: TenantDetails, { plan = tenant.plan, status, why }: TenantPatch): Statement[] {
  if (status === "suspended" && why === undefined) {
    throw new DomainError("invalid", { errors: [{ path: "why", message: "diga por que a loja é suspensa" }] })
  }
  const planRow = {
    text: "update carmatch_admin.tenants set plan = $2 where id = $1",
    values: [tenant.id, plan],
  }
  const onPlan = plan === tenant.plan ? [] : [planRow]
  if (status === "active" && tenant.status === "trial") {
    const row = { text: "update carmatch_admin.tenants set status = 'active' where id = $1", values: [tenant.id] }
    return [...onPlan, row, ...startPaying(tenant, plan)]
  }
  return [
    ...onPlan,
    ...(plan === tenant.plan ? [] : changePlan(tenant, plan)),
    ...(status === "suspended" && tenant.status !== "suspended" ? suspend(tenant) : []),
    ...(status === "active" && tenant.status === "suspended" ? resume(tenant) : []),
  ]
}

function suspend(tenant: TenantDetails): Statement[] {
  const text = `update carmatch_admin.tenants set suspended_from = status, status = 'suspended' where id = $1`
  return [{ text, values: [tenant.id] }, followTenant(tenant)]
}

function resume(tenant: TenantDetails): Statement[] {
  const text = `update carmatch_admin.tenants set status = coalesce(suspended_from, 'active'), suspended_from = null
                where id = $1`
  return [{ text, values: [tenant.id] }, followTenant(tenant)]
}
