import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { z } from "zod"
import { answers } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

const Alive = z.object({ status: z.literal("ok") })

const State = z.enum(["ok", "degraded", "down"])
const Check = z.object({ status: State, ms: z.number().int() })
const Readiness = z.object({ status: State, checks: z.object({ postgres: Check, redis: Check, r2: Check }) })

const ALIVE = { ...answers("Alive, whatever the dependencies do", Alive), tags: ["operations"] }

const READY = answers("State of each dependency, with the milliseconds its check took", Readiness)
const DOWN = {
  description: "Neither Postgres nor Redis answers",
  content: { "application/json": { schema: resolver(Readiness) } },
}

/** Liveness without any dependency, and readiness with each one's state. */
export function health(parts: Parts) {
  return new Hono<AppEnv>()
    .get("/healthz", describeRoute(ALIVE), (c) => c.json({ status: "ok" }))
    .get(
      "/readyz",
      describeRoute({ ...READY, tags: ["operations"], responses: { ...READY.responses, 503: DOWN } }),
      async (c) => {
        const report = await parts.checkHealth()
        return c.json(report, report.status === "down" ? 503 : 200)
      },
    )
}
