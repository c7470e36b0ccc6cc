import { pushCommand } from "../../../src/analytics/buffer.ts"
import type { EventRecord, ListRecord, LogRecord } from "../../../src/analytics/log-record.ts"
import { newId } from "../../../src/base/ids.ts"
import { connectCache } from "../../../src/storage/cache.ts"
import { connect } from "../../../src/storage/connection.ts"
import type { TenantContext } from "../../../src/storage/context.ts"
import { createTokenMinter } from "../../../src/storage/token.ts"
import { createContextFactory } from "../../../src/tenancy/bind.ts"
import { bindings, type TestTenant } from "./tenant.ts"

/** An event's record with what a test does not care about filled in. */
export function eventRecord(own: Partial<EventRecord> = {}): EventRecord {
  return { kind: "event", id: newId(), type: "click", at: Date.now(), sessionId: newId(), ...own }
}

/** A list's record, likewise. */
export function listRecord(own: Partial<ListRecord> = {}): ListRecord {
  return {
    kind: "list",
    id: newId(),
    at: Date.now(),
    sessionId: newId(),
    profile: { budget: { max: 60_000 } },
    items: [[newId(), 0.5, { price: 0.5 }]],
    versions: { engine: "1", stock: 7, prior: "p" },
    ...own,
  }
}

/** Puts records into the tenant's buffer, as one value, however busy the machine is. */
export function push(tenant: TestTenant, ...records: LogRecord[]): Promise<unknown> {
  return tenant.context("jobs").cache.run([pushCommand(records)], "patient")
}

/** The tenant's jobs context with parts that nobody answers for. */
export function contextWithout(down: { redis?: true; postgres?: true }, tenant: TestTenant): TenantContext {
  const dead = "postgresql://carmatch_jobs:x@127.0.0.1:9/carmatch"
  const jobs = connect(down.postgres ? dead : bindings.DATABASE_URL_JOBS)
  const redis = down.redis ? "http://127.0.0.1:9" : bindings.UPSTASH_REDIS_REST_URL
  const createContext = createContextFactory({
    connections: { web: jobs, dealer: jobs, jobs },
    cache: connectCache(redis, bindings.UPSTASH_REDIS_REST_TOKEN),
    bucket: bindings.MEDIA,
    mintToken: createTokenMinter(bindings.TENANT_TOKEN_KEY),
  })
  const ctx = tenant.context("jobs")
  return createContext(ctx.tenant, { ...ctx, role: "jobs" })
}

/** Asks Redis itself, past every handle. */
export async function redis(...command: (string | number)[]): Promise<unknown> {
  const headers = { authorization: `Bearer ${bindings.UPSTASH_REDIS_REST_TOKEN}` }
  const response = await fetch(bindings.UPSTASH_REDIS_REST_URL, {
    method: "POST",
    headers,
    body: JSON.stringify(command),
  })
  return (await response.json<{ result: unknown }>()).result
}
