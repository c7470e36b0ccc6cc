import { isSlug } from "../storage/schema-name.ts"

/** What a host name asks for. `lookup` is what tenant_by_host takes: a subdomain's label or a full own domain. */
export type HostTarget =
  | { readonly kind: "tenant"; readonly host: string; readonly lookup: string }
  | { readonly kind: "platform" }
  | { readonly kind: "admin" }
  | { readonly kind: "unknown" }

/** A host that may be a tenant's. */
export type TenantHost = Extract<HostTarget, { kind: "tenant" }>

const UNKNOWN: HostTarget = { kind: "unknown" }
const DNS_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/**
 * Reads a host name as DNS does: case, port and one trailing dot do not matter, IDN becomes its ASCII form.
 * Exactly one label before `baseDomain` is a platform subdomain; anything that cannot be a tenant is `unknown`
 * without a look-up.
 */
export function readHost(raw: string, baseDomain: string): HostTarget {
  const host = canonicalHost(raw)
  if (host === undefined) return UNKNOWN
  if (host === baseDomain || host === `www.${baseDomain}`) return { kind: "platform" }
  if (host === `admin.${baseDomain}`) return { kind: "admin" }
  if (host.endsWith(`.${baseDomain}`)) {
    const label = host.slice(0, -baseDomain.length - 1)
    return isSlug(label) ? { kind: "tenant", host, lookup: label } : UNKNOWN
  }
  return DNS_NAME.test(host) ? { kind: "tenant", host, lookup: host } : UNKNOWN
}

/** Lower case, ASCII, without port or trailing dot; `undefined` for what is no host name at all. */
export function canonicalHost(raw: string): string | undefined {
  if (raw.length === 0 || raw.length > 300 || /[\s/\\@?#%]/.test(raw)) return undefined
  const url = URL.parse(`http://${raw}/`)
  if (url === null || url.username !== "" || url.pathname !== "/") return undefined
  const host = url.hostname.endsWith(".") ? url.hostname.slice(0, -1) : url.hostname
  return host === "" || host.endsWith(".") ? undefined : host
}
