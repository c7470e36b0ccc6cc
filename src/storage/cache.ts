import { Redis } from "@upstash/redis/cloudflare"
import { errorCode, log } from "../base/log.ts"
import { type TenantKey, tenantPrefix } from "./keys.ts"

/** One command; expiries in seconds. A value is always text. */
export type CacheCommand<Key extends string = string> =
  | readonly ["get", Key]
  | readonly ["set", Key, string, { readonly ex?: number; readonly nx?: true }?]
  | readonly ["del", Key]
  | readonly ["expire", Key, number]
  | readonly ["rpush", Key, string]
  | readonly ["lrange", Key, number, number]
  | readonly ["lrem", Key, number, string]
  | readonly ["ltrim", Key, number, number]

/** Results in the commands' order; `null` where a key is missing. */
export type CacheResult = string | number | string[] | null

/** The cache, or one tenant's namespace of it: one round trip a call, whatever the number of commands. */
export interface Cache<Key extends string = string> {
  /** Throws CacheDown when Redis is gone, slow (> 250 ms) or refuses a command. */
  run(commands: readonly CacheCommand<Key>[]): Promise<CacheResult[]>
}

/** A tenant's own namespace. */
export type TenantCache = Cache<TenantKey>

/** Redis could not be asked; every caller has a way to go on without it. */
export class CacheDown extends Error {
  override readonly name = "CacheDown"
}

const DEADLINE_MS = 250
const BREAK_MS = 2000

/**
 * The Upstash client behind a circuit breaker: after a failure nothing waits for Redis for two seconds. Default
 * retries would cost 4.3 s on a dead host, and a static signal would break the client, hence the two options.
 */
export function connectCache(url: string, token: string, now: () => number = Date.now): Cache {
  const redis = new Redis({
    url,
    token,
    retry: false,
    signal: () => AbortSignal.timeout(DEADLINE_MS),
    automaticDeserialization: false,
    enableAutoPipelining: false,
    enableTelemetry: false,
  })
  let closedUntil = 0
  return {
    async run(commands) {
      if (now() < closedUntil) throw new CacheDown("circuit open")
      try {
        const results = await toPipeline(redis, commands).exec<CacheResult[]>()
        return results
      } catch (error) {
        closedUntil = now() + BREAK_MS
        log("warn", "cache_down", { code: errorCode(error) })
        throw new CacheDown("redis", { cause: error })
      }
    },
  }
}

/** Closes the tenant's prefix over the cache, so that no caller can forget it or name another's. */
export function bindCache(cache: Cache, slug: string): TenantCache {
  return { run: (commands) => cache.run(commands.map((command) => prefixed(slug, command))) }
}

/** A tenant's command as the whole cache takes it, for a round trip that also asks for what is nobody's own. */
export function prefixed(slug: string, [name, key, ...rest]: CacheCommand<TenantKey>): CacheCommand {
  return [name, tenantPrefix(slug) + key, ...rest] as unknown as CacheCommand
}

function toPipeline(redis: Redis, commands: readonly CacheCommand[]) {
  const pipeline = redis.pipeline()
  for (const command of commands) {
    const [name, key] = command
    if (name === "get") pipeline.get(key)
    else if (name === "del") pipeline.del(key)
    else if (name === "expire") pipeline.expire(key, command[2])
    else if (name === "rpush") pipeline.rpush(key, command[2])
    else if (name === "lrange") pipeline.lrange(key, command[2], command[3])
    else if (name === "lrem") pipeline.lrem(key, command[2], command[3])
    else if (name === "ltrim") pipeline.ltrim(key, command[2], command[3])
    else pipeline.set(key, command[2], setOptions(command[3]))
  }
  return pipeline
}

function setOptions(options: { readonly ex?: number; readonly nx?: true } = {}) {
  if (options.ex === undefined) return options.nx === true ? ({ nx: true } as const) : {}
  return options.nx === true ? ({ ex: options.ex, nx: true } as const) : { ex: options.ex }
}
