import { Ratelimit } from "@upstash/ratelimit"
import { Redis } from "@upstash/redis/cloudflare"
import { errorCode, log } from "../base/log.ts"
import { limitPrefix, type LimitName } from "./keys.ts"

/** Seconds to wait before the next one, 0 if this one passes, `undefined` where Redis could not say. */
export type ExactLimit = (slug: string, what: LimitName, client: string) => Promise<number | undefined>

/** How many in how long, counted over the whole fleet. */
const LIMITS = { leads: [20, "10 m"], "leads-address": [200, "10 m"] } as const satisfies Record<
  LimitName,
  readonly [number, `${number} m`]
>

const DEADLINE_MS = 250

/**
 * Limits that must be exact where one round trip is no matter. `client` must be a hash or an id, never what a person
 * typed: it becomes part of a key. Never throws: with Redis down the caller has the binding's count to go by.
 */
export function connectLimits(url: string, token: string): ExactLimit {
  const signal = () => AbortSignal.timeout(DEADLINE_MS)
  const redis = new Redis({ url, token, retry: false, signal, enableTelemetry: false })
  return async function limit(slug, what, client) {
    const [most, window] = LIMITS[what]
    const limiter = Ratelimit.slidingWindow(most, window)
    // No time-out of its own: it would count as a pass, and the client's signal is quicker.
    const ratelimit = new Ratelimit({
      redis,
      limiter,
      prefix: limitPrefix(slug, what),
      timeout: 0,
      ephemeralCache: false,
    })
    try {
      const { success, reset } = await ratelimit.limit(client)
      return success ? 0 : Math.max(1, Math.ceil((reset - Date.now()) / 1000))
    } catch (error) {
      log("warn", "limit_unknown", { tenant: slug, code: errorCode(error) })
      return undefined
    }
  }
}
