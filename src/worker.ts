import type { ExecutionContext, ScheduledController } from "@cloudflare/workers-types"
import { type Env, parseEnv } from "./env.ts"
import { type App, createApp } from "./http/app.ts"
import { createHealthCheck } from "./http/health.ts"
import { runSchedule } from "./jobs/schedule.ts"
import { createAfterAnswer } from "./recommendation/after-answer.ts"
import { createSeenSessions } from "./recommendation/seen-sessions.ts"
import { createStockCache } from "./recommendation/stock-cache.ts"
import { bindAssets } from "./storage/assets.ts"
import { connectCache } from "./storage/cache.ts"
import type { TenantContext } from "./storage/context.ts"
import { connect } from "./storage/connection.ts"
import { connectLimits } from "./storage/limits.ts"
import { createTokenMinter } from "./storage/token.ts"
import { createContextFactory } from "./tenancy/bind.ts"
import { createDirectory } from "./tenancy/resolve.ts"

/** Made by an isolate's first request; serves all that follow. */
interface Isolate {
  readonly app: App
  readonly everyMinute: (waitUntil: (work: Promise<unknown>) => void) => Promise<void>
}

let isolate: Isolate | undefined

/** The door. */
export default {
  fetch(request: Request, env: unknown, execution: ExecutionContext) {
    isolate ??= build(parseEnv(env))
    return isolate.app.fetch(request, execution)
  },
  scheduled(_controller: ScheduledController, env: unknown, execution: ExecutionContext) {
    isolate ??= build(parseEnv(env))
    execution.waitUntil(isolate.everyMinute((work) => execution.waitUntil(work)))
  },
}

function build(env: Env): Isolate {
  const cache = connectCache(env.UPSTASH_REDIS_REST_URL, env.UPSTASH_REDIS_REST_TOKEN)
  const connections = {
    web: connect(env.DATABASE_URL),
    dealer: connect(env.DATABASE_URL_DEALER),
    jobs: connect(env.DATABASE_URL_JOBS),
  }
  const mintToken = createTokenMinter(env.TENANT_TOKEN_KEY)
  const createContext = createContextFactory({ connections, cache, bucket: env.MEDIA, mintToken })
  const directory = createDirectory(cache, connections.web)
  const stocks = createStockCache()
  const asJobs = (ctx: TenantContext) =>
    createContext(ctx.tenant, { ...ctx, role: "jobs", deadline: Date.now() + 5000 })
  const app = createApp({
    baseDomain: env.BASE_DOMAIN,
    sessionKey: env.SESSION_KEY,
    platformToken: env.PLATFORM_TOKEN,
    pages: env.ASSETS,
    writeLimits: {
      basic: { client: env.RATE_BASIC, address: env.RATE_BASIC_ADDRESS },
      professional: { client: env.RATE_PROFESSIONAL, address: env.RATE_PROFESSIONAL_ADDRESS },
      enterprise: { client: env.RATE_ENTERPRISE, address: env.RATE_ENTERPRISE_ADDRESS },
    },
    directory,
    stocks,
    afterAnswer: createAfterAnswer({ cache, directory, stocks, asJobs }),
    sessions: createSeenSessions(),
    platform: {
      owner: connect(env.DATABASE_URL_OWNER),
      cache,
      baseDomain: env.BASE_DOMAIN,
      assetsOf: (slug) => bindAssets(env.MEDIA, slug),
      actor: "admin-api",
    },
    createContext,
    exactLimit: connectLimits(env.UPSTASH_REDIS_REST_URL, env.UPSTASH_REDIS_REST_TOKEN),
    checkHealth: createHealthCheck(connections.web, cache, env.MEDIA),
  })
  const jobs = { fleet: connections.jobs, cache, createContext }
  return { app, everyMinute: (waitUntil) => runSchedule(jobs, waitUntil) }
}
