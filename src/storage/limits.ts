import { Ratelimit } from "@upstash/ratelimit"
import { Redis } from "@upstash/redis/cloudflare"
import { pause } from "../base/deadline.ts"
import { errorCode, log } from "../base/log.ts"
import { limitPrefix, limitRepeatKey, type LimitName } from "./keys.ts"

/**
 * Seconds to wait before the next one, 0 if this one passes, `undefined` where Redis could not say. What has passed under
 * the same `once` within the window passes again, though it is counted: who sends a lead again gets its answer again.
 */
export type ExactLimit = (slug: string, what: LimitName, client: string, once?: Once) => Promise<number | undefined>

/** What may be sent again, by a hash of its key; `waitUntil` keeps the note of its passing alive past the answer. */
export interface Once {
  readonly hash: string
  readonly waitUntil: (work: Promise<unknown>) => void
}

const WINDOW_SECONDS = 600

/** How many in how long, counted over the whole fleet. */
const LIMITS = { leads: [20, "10 m"], "leads-address": [200, "10 m"] } as const satisfies Record<
  LimitName,
  readonly [number, `${number} m`]
>

const DEADLINE_MS = 250
/** Sent twice at once, the one that passed may still be noting it while the other is refused: looked for so often. */
const NOTING_MS = [100, 300, 900] as const

/**
 * Limits that must be exact where one round trip is no matter. `client` and `once` must be hashes or ids, never what a
 * person typed: they become part of a key. Never throws: with Redis down the caller has the binding's count to go by.
 */
export function connectLimits(url: string, token: string): ExactLimit {
  const signal = () => AbortSignal.timeout(DEADLINE_MS)
  const redis = new Redis({ url, token, retry: false, signal, enableTelemetry: false })
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
    const noted = once === undefined ? undefined : limitRepeatKey(slug, what, once.hash)
    const isRepeat = async () => noted !== undefined && (await redis.exists(noted)) === 1
    try {
      // Sent together: the client makes one pipeline of what is asked at once.
      const [{ success, reset }, repeat] = await Promise.all([ratelimit.limit(client), isRepeat()])
      if (success) {
        // Only what passed is noted: a refused one must not get in by being sent twice.
        if (noted !== undefined && !repeat) once?.waitUntil(note(redis, noted))
        return 0
      }
      if (repeat || (noted !== undefined && (await isNotedSoon(isRepeat)))) return 0
      return Math.max(1, Math.ceil((reset - Date.now()) / 1000))
    } catch (error) {
      log("warn", "limit_unknown", { tenant: slug, code: errorCode(error) })
      return undefined
    }
  }
}

async function isNotedSoon(isNoted: () => Promise<boolean>): Promise<boolean> {
  for (const ms of NOTING_MS) {
    if (await pause(ms).then(isNoted)) return true
  }
  return false
}

/** Lost, a repeat is counted like any other. */
async function note(redis: Redis, key: string): Promise<void> {
  await redis.set(key, 1, { ex: WINDOW_SECONDS }).catch(() => undefined)
}
