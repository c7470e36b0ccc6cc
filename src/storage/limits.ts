import { Ratelimit } from "@upstash/ratelimit"
import { Redis } from "@upstash/redis/cloudflare"
import { errorCode, log } from "../base/log.ts"
import { limitPrefix, limitRepeatKey, type LimitName } from "./keys.ts"

/**
 * Seconds to wait before the next one, 0 if this one passes, `undefined` where Redis could not say. What was asked under
 * the same `once` within the window passes, though it is counted: who sends a lead again gets its answer again.
 */
export type ExactLimit = (slug: string, what: LimitName, client: string, once?: string) => Promise<number | undefined>

const WINDOW_SECONDS = 600

/** How many in how long, counted over the whole fleet. */
const LIMITS = { leads: [20, "10 m"], "leads-address": [200, "10 m"] } as const satisfies Record<
  LimitName,
  readonly [number, `${number} m`]
>

const DEADLINE_MS = 250

/**
 * Limits that must be exact where one round trip is no matter. `client` and `once` must be hashes or ids, never what a
 * person typed: they become part of a key. Never throws: with Redis down the caller has the binding's count to go by.
 */
export function connectLimits(url: string, token: string): ExactLimit {
  const signal = () => AbortSignal.timeout(DEADLINE_MS)
  const redis = new Redis({ url, token, retry: false, signal, enableTelemetry: false })
  // Sent together with the count: the client makes one pipeline of what is asked at once.
  const isRepeat = async (slug: string, what: LimitName, once: string | undefined) =>
    once !== undefined &&
    (await redis.set(limitRepeatKey(slug, what, once), 1, { nx: true, ex: WINDOW_SECONDS })) === null
  return async function limit(slug, what, client, once) {
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
      const [{ success, reset }, repeat] = await Promise.all([ratelimit.limit(client), isRepeat(slug, what, once)])
      return success || repeat ? 0 : Math.max(1, Math.ceil((reset - Date.now()) / 1000))
    } catch (error) {
      log("warn", "limit_unknown", { tenant: slug, code: errorCode(error) })
      return undefined
    }
  }
}
