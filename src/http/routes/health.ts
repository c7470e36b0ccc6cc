import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import type { AppEnv, Parts } from "../parts.ts"

/** Liveness without any dependency, and readiness with each one's state. */
export function health(parts: Parts) {
  return new Hono<AppEnv>()
    .get("/healthz", describeRoute({ summary: "Alive", tags: ["operations"] }), (c) => c.json({ status: "ok" }))
    .get("/readyz", describeRoute({ summary: "State of each dependency", tags: ["operations"] }), async (c) => {
      const report = await parts.checkHealth()
      return c.json(report, report.status === "down" ? 503 : 200)
    })
}
