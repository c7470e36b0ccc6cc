import { errorCode, log } from "../base/log.ts"
import type { Tenant } from "../base/tenant.ts"
import type { CacheCommand, CacheResult } from "../storage/cache.ts"
import { HOST_FRESH_SECONDS, HOST_MISS_SECONDS, HOST_TTL_SECONDS, hostKey } from "../storage/keys.ts"
import { readTenant } from "./record.ts"

/** What Redis knows of a host: its tenant, or that nobody has it, and until when that needs no second look. */
export interface HostRecord {
  readonly tenant: Tenant | null
  /** Milliseconds since the epoch; past it the record serves only while Postgres cannot be asked. */
  readonly freshUntil: number
}

/** The text to keep for a host, fresh from now on. */
function hostRecordText(tenant: object | null, now: number): string {
  const seconds = tenant === null ? HOST_MISS_SECONDS : HOST_FRESH_SECONDS
  return JSON.stringify({ freshUntil: now + seconds * 1000, tenant })
}

/** The record in a text out of Redis; `undefined` where there is none, or one of another release. */
export function readHostRecord(text: CacheResult): HostRecord | undefined {
  if (typeof text !== "string") return undefined
  try {
    const { freshUntil, tenant } = JSON.parse(text) as { freshUntil: number; tenant: unknown }
    return { freshUntil, tenant: tenant === null ? null : readTenant(tenant) }
  } catch (error) {
    log("warn", "host_record_unread", { code: errorCode(error) })
    return undefined
  }
}

/** What a changer writes, after its commit: the new state at once, so that no reader's older one can follow. */
export function announceHost(host: string, tenant: object | null, now: number): CacheCommand {
  const ex = tenant === null ? HOST_MISS_SECONDS : HOST_TTL_SECONDS
  return ["set", hostKey(host), hostRecordText(tenant, now), { ex }]
}

/** What a reader writes: only if Redis still holds what it saw there before it asked Postgres. */
export function renewHost(host: string, seen: CacheResult, tenant: Tenant | null, now: number): CacheCommand {
  const ex = tenant === null ? HOST_MISS_SECONDS : HOST_TTL_SECONDS
  return ["swap", hostKey(host), typeof seen === "string" ? seen : "", hostRecordText(tenant, now), ex]
}
