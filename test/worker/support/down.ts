import { newId } from "../../../src/base/ids.ts"
import { connectCache } from "../../../src/storage/cache.ts"
import { connect } from "../../../src/storage/connection.ts"
import type { TenantContext } from "../../../src/storage/context.ts"
import { createTokenMinter } from "../../../src/storage/token.ts"
import { createContextFactory } from "../../../src/tenancy/bind.ts"
import { bindings, type TestTenant } from "./tenant.ts"

/** Nobody listens there: every call fails at once, as with a part that is down. */
export const DEAD_REDIS = connectCache("http://127.0.0.1:9", "x")
export const DEAD_POSTGRES = connect("postgresql://carmatch_web:x@127.0.0.1:9/carmatch")
export const REDIS = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
export const POSTGRES = connect(bindings.DATABASE_URL)

interface Down {
  readonly redis?: true
  readonly postgres?: true
}

/** A tenant's context as the web role has it, without one part or another. */
export function contextWithout(down: Down, tenant: TestTenant): TenantContext {
  const database = down.postgres === true ? DEAD_POSTGRES : POSTGRES
  const createContext = createContextFactory({
    connections: { web: database, dealer: database, jobs: database },
    cache: down.redis === true ? DEAD_REDIS : REDIS,
    bucket: bindings.MEDIA,
    mintToken: createTokenMinter(bindings.TENANT_TOKEN_KEY),
  })
  const { tenant: record, actor } = tenant.context("web")
  const waitUntil = (work: Promise<unknown>) => void work.catch(() => undefined)
  return createContext(record, { role: "web", actor, requestId: newId(), deadline: Date.now() + 5000, waitUntil })
}
