import type { R2Bucket } from "@cloudflare/workers-types"
import type { Cache } from "../storage/cache.ts"
import { type Connection, runBatch } from "../storage/connection.ts"
import { HEALTH_KEY } from "../storage/keys.ts"
import { withDeadline } from "../storage/with-deadline.ts"

const TIMEOUT_MS = 2000
const SLOW_MS = 500

/** State of a dependency with the milliseconds its check took. */
export interface HealthReport {
  readonly status: "ok" | "degraded" | "down"
  readonly checks: Readonly<Record<"postgres" | "redis" | "r2", Check>>
}

type Check = { status: "ok" | "degraded" | "down"; ms: number }

/**
 * Asks each dependency once. The whole is down only when neither Postgres nor Redis answers: with one of them the
 * storefront goes on (DESIGN §7).
 */
export function createHealthCheck(web: Connection, cache: Cache, media: R2Bucket): () => Promise<HealthReport> {
  return async () => {
    const [postgres, redis, r2] = await Promise.all([
      timed(() => runBatch(web, [{ text: "select 1" }], TIMEOUT_MS)),
      timed(() => cache.run([["get", HEALTH_KEY]])),
      timed(() => media.head("healthz")),
    ])
    const states = [postgres, redis, r2].map(({ status }) => status)
    const down = postgres.status === "down" && redis.status === "down"
    const status = down ? "down" : states.every((state) => state === "ok") ? "ok" : "degraded"
    return { status, checks: { postgres, redis, r2 } }
  }
}

async function timed(check: () => Promise<unknown>): Promise<Check> {
  const startedAt = Date.now()
  // R2 takes no signal; without a deadline of ours a hung bucket would hang readiness itself.
  const ok = await withDeadline(check(), TIMEOUT_MS).then(
    () => true,
    () => false,
  )
  const ms = Date.now() - startedAt
  return { status: ok ? (ms > SLOW_MS ? "degraded" : "ok") : "down", ms }
}
