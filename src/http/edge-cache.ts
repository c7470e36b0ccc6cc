import type { Context } from "hono"
import { errorCode, log } from "../base/log.ts"
import { withDeadline } from "../storage/with-deadline.ts"
import type { AppEnv } from "./parts.ts"

/** Whoever waits longer asks the source. */
const PATIENCE_MS = 500

/**
 * An answer that never changes, from the edge's cache under the tenant's own name: where it is not there yet, `make`
 * gives it and it is kept after the answer. The slug comes from the host, so no address leads to another tenant's copy;
 * a suspended tenant never gets this far. `path` must be made of ids and hashes. With the cache gone it is as if empty.
 */
export async function fromEdge(c: Context<AppEnv>, path: string, make: () => Promise<Response>): Promise<Response> {
  const address = `https://${c.var.tenant.tenant.slug}.edge.invalid/${path}`
  const kept = await withDeadline(caches.default.match(address), PATIENCE_MS).catch(() => undefined)
  if (kept !== undefined) return new Response(kept.body, kept)
  const made = await make()
  const keep = caches.default.put(address, made.clone()).catch((error: unknown) => {
    log("warn", "edge_not_kept", { tenant: c.var.tenant.tenant.slug, code: errorCode(error) })
  })
  c.executionCtx.waitUntil(keep)
  return made
}
