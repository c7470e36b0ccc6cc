import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { isAssetKey } from "../../storage/assets.ts"
import type { AppEnv } from "../parts.ts"

const IMMUTABLE = "public, max-age=31536000, immutable"
/** An uploaded SVG must not run as a page of the dealer's origin. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The tenant's own images; a key's hash names its content, so a browser may keep it for ever. */
export function media() {
  return new Hono<AppEnv>().get(
    "/media/:key{.+}",
    describeRoute({ summary: "An image", tags: ["media"] }),
    async (c) => {
      const key = c.req.param("key")
      if (!isAssetKey(key)) throw new DomainError("not_found")
      const headers = c.req.raw.headers
      const object = await c.var.tenant.assets.get(key, { onlyIf: headers, range: headers }).catch((error: unknown) => {
        throw new DomainError("unavailable", { retryAfter: 30, cause: error })
      })
      if (object === null) throw new DomainError("not_found")
      const answer = new Headers({ etag: object.httpEtag, "cache-control": IMMUTABLE, "accept-ranges": "bytes" })
      if (!("body" in object)) return c.body(null, 304, Object.fromEntries(answer))
      answer.set("content-type", object.httpMetadata?.contentType ?? "application/octet-stream")
      answer.set("content-security-policy", SANDBOX)
      const range = contentRange(object.range, object.size)
      if (range === undefined || headers.get("range") === null) {
        return c.body(object.body as ReadableStream, 200, Object.fromEntries(answer))
      }
      answer.set("content-range", range)
      return c.body(object.body as ReadableStream, 206, Object.fromEntries(answer))
    },
  )
}

type Range = { offset?: number; length?: number } | { suffix: number } | undefined

function contentRange(range: Range, size: number): string | undefined {
  if (range === undefined) return undefined
  if ("suffix" in range) return `bytes ${Math.max(0, size - range.suffix)}-${size - 1}/${size}`
  const start = range.offset ?? 0
  return `bytes ${start}-${start + (range.length ?? size - start) - 1}/${size}`
}
