import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { SNAPSHOT_FORMAT } from "../../engine/index.ts"
import { showTenant } from "../../platform/details.ts"
import { keptSnapshot } from "../../recommendation/replay-snapshot.ts"
import { answersAs } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

const SNAPSHOT = {
  ...answersAs("application/octet-stream", "A kept snapshot (deflate-raw)", "platform"),
  parameters: [
    {
      in: "query" as const,
      name: "format",
      required: false,
      description: "The snapshot's format; this release's without it. Beside another release a version is kept in two.",
      schema: { type: "integer" as const, minimum: 0 },
    },
  ],
}

/** For `npm run replay`, since R2 is behind the worker. Mounted behind the staff's check of `platform`. */
export function replay({ platform }: Parts) {
  return new Hono<AppEnv>().get("/admin/tenants/:slug/snapshots/:version", describeRoute(SNAPSHOT), async (c) => {
    const { version } = c.req.param()
    const format = c.req.query("format") ?? String(SNAPSHOT_FORMAT)
    if (![version, format].every((number) => /^\d{1,15}$/.test(number))) throw new DomainError("not_found")
    const { slug } = await showTenant(platform, c.req.param("slug"))
    const bytes = await keptSnapshot(platform.assetsOf(slug), Number(version), Number(format))
    if (bytes === undefined) throw new DomainError("not_found")
    return c.body(bytes, 200, { "content-type": "application/octet-stream" })
  })
}
