import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { TenantDetails } from "../contract/platform.ts"
import { runBatch } from "../storage/connection.ts"
import { announceHost } from "../tenancy/host-record.ts"
import { canonicalHost, readHost } from "../tenancy/host.ts"
import { audit } from "./audit.ts"
import { OWNER_TIMEOUT_MS, type PlatformContext } from "./context.ts"
import { showTenant } from "./details.ts"

/**
 * Tells the cache how a tenant is now, on every host it has and on those it just lost, so that a change is seen within
 * 5 s, and returns it. Reads again after writing, so that of two changers the later state stands. Without Redis
 * isolates ask Postgres themselves.
 */
export async function announceTenant(
  ctx: PlatformContext,
  slug: string,
  lost: readonly string[] = [],
): Promise<TenantDetails> {
  const tenant = await showTenant(ctx, slug)
  await writeHosts(ctx, tenant, lost)
  const latest = await showTenant(ctx, slug)
  if (JSON.stringify(latest) !== JSON.stringify(tenant)) await writeHosts(ctx, latest, lost)
  return latest
}

async function writeHosts(ctx: PlatformContext, tenant: TenantDetails, lost: readonly string[]): Promise<void> {
  const hosts = [`${tenant.slug}.${ctx.baseDomain}`, ...tenant.hosts.map(({ host }) => host)]
  const commands = [
    ...hosts.map((host) => announceHost(host, tenant, Date.now())),
    ...lost.filter((host) => !hosts.includes(host)).map((host) => announceHost(host, null, Date.now())),
  ]
  await ctx.cache.run(commands, "patient").catch((error: unknown) => {
    log("warn", "hosts_not_announced", { tenant: tenant.slug, code: errorCode(error) })
  })
}

/**
 * Gives a tenant a domain of its own, which staff vouch for (its DNS was seen to point here), so it serves at once.
 * Throws DomainError `invalid` for what is no domain name or lies under the platform's, `conflict` if another has it.
 */
export async function addHost(ctx: PlatformContext, slug: string, raw: string): Promise<TenantDetails> {
  const tenant = await showTenant(ctx, slug)
  const target = readHost(raw, ctx.baseDomain)
  if (target.kind !== "tenant" || target.lookup !== target.host) {
    throw new DomainError("invalid", { errors: [{ path: "host", message: "um domínio próprio, como loja.com.br" }] })
  }
  if (tenant.hosts.some(({ host, verified }) => host === target.host && verified)) return tenant
  const insert = {
    text: `insert into carmatch_admin.hosts (host, tenant_id, verified_at) values ($1, $2, now())
           on conflict (host) do update set verified_at = coalesce(hosts.verified_at, now())
           returning tenant_id = $2 as ours`,
    values: [target.host, tenant.id],
  }
  const check = {
    text: `select carmatch_guard.require(exists (
             select from carmatch_admin.hosts where host = $1 and tenant_id = $2), 'conflict')`,
    values: [target.host, tenant.id],
  }
  const statements = [insert, check, audit(ctx.actor, slug, "add_host", { host: target.host })]
  await runBatch(ctx.owner, statements, OWNER_TIMEOUT_MS).catch((error: unknown) => {
    const taken = error instanceof Error && "code" in error && error.code === "CM001"
    throw taken ? new DomainError("conflict", { detail: "Outra loja já usa este domínio.", cause: error }) : error
  })
  return announceTenant(ctx, slug)
}

/** Takes a domain away from a tenant; it stops serving within 5 s. What is not this tenant's stays as it is. */
export async function removeHost(ctx: PlatformContext, slug: string, raw: string): Promise<TenantDetails> {
  const before = await showTenant(ctx, slug)
  const host = canonicalHost(raw)
  // Announced as lost, another tenant's host would go dark.
  if (host === undefined || !before.hosts.some((own) => own.host === host)) return before
  const remove = {
    text: "delete from carmatch_admin.hosts where host = $1 and tenant_id = $2",
    values: [host, before.id],
  }
  await runBatch(ctx.owner, [remove, audit(ctx.actor, slug, "remove_host", { host })], OWNER_TIMEOUT_MS)
  return announceTenant(ctx, slug, [host])
}
