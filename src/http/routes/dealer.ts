import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { dashboard } from "../../analytics/dashboard.ts"
import { Dashboard, DashboardQuery } from "../../contract/dashboard.ts"
import { query } from "../middleware/query.ts"
import { staff } from "../middleware/staff.ts"
import { answers } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** The dealer's side. Until dealers can sign in, platform staff only. */
export function dealer(parts: Parts) {
  return new Hono<AppEnv>()
    .use("/api/dealer/*", staff(parts))
    .get(
      "/api/dealer/analytics/dashboard",
      describeRoute(answers("The dealer's figures for a period", Dashboard)),
      query(DashboardQuery),
      async (c) => {
        const actor = { kind: "staff", name: "platform" } as const
        const ctx = parts.createContext(c.var.tenant.tenant, { ...c.var.tenant, actor, role: "dealer" })
        c.header("cache-control", "no-store")
        return c.json(await dashboard(ctx, c.req.valid("query").period))
      },
    )
}
