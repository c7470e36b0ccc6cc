import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { z } from "zod"
import { NewTenant, TenantDetails, TenantPatch } from "../../contract/platform.ts"
import { listTenants, showTenant } from "../../platform/details.ts"
import { changeTenant } from "../../platform/lifecycle.ts"
import { setLogo } from "../../platform/logo.ts"
import { provisionTenant } from "../../platform/provision.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { readBytes } from "../read-bytes.ts"
import { staff } from "../middleware/staff.ts"
import { answers, takes } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

const LOGO_BYTES = 1024 * 1024
const IMAGE = { requestBody: { required: true, content: { "image/*": { schema: { type: "string" as const } } } } }
const TenantList = z.object({ items: z.array(TenantDetails) })

/** The platform's API: the same verbs as `npm run tenant`. */
export function platform(parts: Parts) {
  const ctx = parts.platform
  return new Hono<AppEnv>()
    .use("/admin/*", staff(parts))
    .get("/admin/tenants", describeRoute(answers("Every tenant", TenantList)), async (c) =>
      c.json({ items: await listTenants(ctx) }),
    )
    .post(
      "/admin/tenants",
      describeRoute({ ...answers("The tenant is whole", TenantDetails, 201), ...takes(resolver(NewTenant)) }),
      jsonBody(NewTenant),
      async (c) => {
        const { tenant, created } = await provisionTenant(ctx, c.req.valid("json"))
        return c.json(tenant, created ? 201 : 200)
      },
    )
    .get("/admin/tenants/:slug", describeRoute(answers("One tenant", TenantDetails)), async (c) =>
      c.json(await showTenant(ctx, c.req.param("slug"))),
    )
    .put(
      "/admin/tenants/:slug/logo",
      describeRoute({ ...answers("The tenant with its new logo", TenantDetails), ...IMAGE }),
      async (c) => c.json(await setLogo(ctx, c.req.param("slug"), await readBytes(c.req.raw, LOGO_BYTES))),
    )
    .patch(
      "/admin/tenants/:slug",
      describeRoute({ ...answers("The tenant as changed", TenantDetails), ...takes(resolver(TenantPatch)) }),
      jsonBody(TenantPatch),
      async (c) => c.json(await changeTenant(ctx, c.req.param("slug"), c.req.valid("json"))),
    )
}
