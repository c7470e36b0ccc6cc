import type { Tenant } from "../base/tenant.ts"
import type { Env } from "../env.ts"
import { createStockCache } from "../recommendation/stock-cache.ts"
import { bindAssets } from "../storage/assets.ts"
import { bindCache, connectCache } from "../storage/cache.ts"
import { connect } from "../storage/connection.ts"
import type { TenantContext } from "../storage/context.ts"
import { bindDatabase } from "../storage/database.ts"
import { schemaName } from "../storage/schema-name.ts"
import { createTokenMinter } from "../storage/token.ts"
import { createDirectory } from "../tenancy/resolve.ts"
import { createHealthCheck } from "./health.ts"
import type { ContextInput, Parts } from "./parts.ts"

/** Builds an isolate's parts from its environment; nothing is asked of the network yet. */
export function buildParts(env: Env): Parts {
  const cache = connectCache(env.UPSTASH_REDIS_REST_URL, env.UPSTASH_REDIS_REST_TOKEN)
  const connections = {
    web: connect(env.DATABASE_URL),
    dealer: connect(env.DATABASE_URL_DEALER),
    jobs: connect(env.DATABASE_URL_JOBS),
  }
  const mintToken = createTokenMinter(env.TENANT_TOKEN_KEY)
  return {
    env,
    directory: createDirectory(cache, connections.web),
    stocks: createStockCache(),
    platform: { owner: connect(env.DATABASE_URL_OWNER), cache, baseDomain: env.BASE_DOMAIN, actor: "admin-api" },
    jobs: connections.jobs,
    checkHealth: createHealthCheck(connections.web, cache, env.MEDIA),
    createContext(tenant: Tenant, input: ContextInput): TenantContext {
      const { role, actor, deadline } = input
      const schema = schemaName(tenant.slug)
      return {
        ...input,
        tenant,
        db: bindDatabase({ connection: connections[role], schema, mintToken, actor: actor.name, deadline }),
        cache: bindCache(cache, tenant.slug),
        assets: bindAssets(env.MEDIA, tenant.slug),
      }
    },
  }
}
