import { Redis } from "@upstash/redis/cloudflare"
import { errorCode, log } from "../base/log.ts"
import { type TenantKey, tenantPrefix } from "./keys.ts"

/** One command; expiries in seconds. A value is always text. */
export type CacheCommand<Key extends string = string> =
  | readonly ["get", Key]
  | readonly ["set", Key, string, { readonly ex?: number; readonly nx?: true }?]
  | readonly ["del", Key]
  | readonly ["expire", Key, number]
  | readonly ["rpush", Key, ...string[]]
  | readonly ["llen", Key]
  | readonly ["lrange", Key, number, number]
  | readonly ["lrem", Key, number, string]
  | readonly ["ltrim", Key, number, number]
  /** Sets a value with its expiry only while the key still holds what is expected ("" for nothing). */
  | readonly ["swap", Key, string, string, number]

/** Results in the commands' order; `null` where a key is missing. */
export type CacheResult = string | number | string[] | null

/** The cache, or one tenant's namespace of it: one round trip a call, whatever the number of commands. */
export interface Cache<Key extends string = string> {
  /**
   * Throws CacheDown when Redis is gone, slow (> 250 ms; 3 s for who is `patient`, as after the answer) or refuses a
   * command.
   */
  run(commands: readonly CacheCommand<Key>[], patience?: "patient"): Promise<CacheResult[]>
}

/** A tenant's own namespace. */
export type TenantCache = Cache<TenantKey>

/** Redis could not be asked; every caller has a way to go on without it. */
export class CacheDown extends Error {
  override readonly name = "CacheDown"
}

const DEADLINE_MS = 250
const PATIENT_MS = 3000
const BREAK_MS = 2000

const SWAP =
  "if (redis.call('get', KEYS[1]) or '') == ARGV[1] then return redis.call('set', KEYS[1], ARGV[2], 'EX', ARGV[3]) end"

/**
 * The Upstash client behind a circuit breaker: after Redis did not answer, nothing waits for it for two seconds; what was
 * too slow for who waits 250 ms may be in time for the patient, who go on until it was too slow for one of them. A refused
 * command is its caller's trouble alone. Default retries would cost 4.3 s on a dead host, and a static signal would break
 * the client, hence the two options.
 */
export function connectCache(url: string, token: string, now: () => number = Date.now): Cache {
  const connectWith = (timeoutMs: number) =>
    new Redis({
      url,
      token,
      retry: false,
      signal: () => AbortSignal.timeout(timeoutMs),
      automaticDeserialization: false,
      // All that we keep is text, which JSON carries as it is: base64 would cost a third more bytes, and reading them.
      responseEncoding: false,
      enableAutoPipelining: false,
      enableTelemetry: false,
    })
  const quick = { redis: connectWith(DEADLINE_MS), closedUntil: 0 }
  const patient = { redis: connectWith(PATIENT_MS), closedUntil: 0 }
  return {
    async run(commands, patience) {
      const way = patience === "patient" ? patient : quick
      if (now() < way.closedUntil) throw new CacheDown("circuit open")
      const answers = await ask(way.redis, commands).catch((error: unknown) => {
        quick.closedUntil = now() + BREAK_MS
        if (way === patient) patient.closedUntil = quick.closedUntil
        log("warn", "cache_down", { code: errorCode(error) })
        throw new CacheDown("redis", { cause: error })
      })
      const refused = answers.findIndex(({ error }) => error !== undefined && error !== null)
      if (refused === -1) return answers.map(({ result }) => result)
      log("error", "cache_refused", { command: commands[refused]?.[0] ?? "" })
      throw new CacheDown("refused")
    },
  }
}

interface ItemAnswer {
  readonly result: CacheResult
  readonly error?: string | null | undefined
}

function ask(redis: Redis, commands: readonly CacheCommand[]): Promise<ItemAnswer[]> {
  return toPipeline(redis, commands).exec({ keepErrors: true }) as unknown as Promise<ItemAnswer[]>
}

/** Closes the tenant's prefix over the cache, so that no caller can forget it or name another's. */
export function bindCache(cache: Cache, slug: string): TenantCache {
  return {
    run: (commands, patience) =>
      cache.run(
        commands.map((command) => prefixed(slug, command)),
        patience,
      ),
  }
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
    else if (name === "rpush") pipeline.rpush(key, ...command.slice(2))
    else if (name === "llen") pipeline.llen(key)
    else if (name === "lrange") pipeline.lrange(key, command[2], command[3])
    else if (name === "lrem") pipeline.lrem(key, command[2], command[3])
    else if (name === "swap") pipeline.eval(SWAP, [key], [command[2], command[3], String(command[4])])
    else if (name === "ltrim") pipeline.ltrim(key, command[2], command[3])
    else pipeline.set(key, command[2], setOptions(command[3]))
  }
  return pipeline
}

function setOptions(options: { readonly ex?: number; readonly nx?: true } = {}) {
  if (options.ex === undefined) return options.nx === true ? ({ nx: true } as const) : {}
  return options.nx === true ? ({ ex: options.ex, nx: true } as const) : { ex: options.ex }
}
