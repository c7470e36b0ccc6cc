import type { Context } from "hono"
import { sha256 } from "../base/hmac.ts"
import { namesEtag } from "./entity-tag.ts"

/** Kept by the browser, asked about each time: a sold car must be gone, and a rebranded dealer changed, in seconds. */
const REVALIDATE = "private, no-cache"

/**
 * Answers JSON with a weak ETag, or 304 to whom already has it. The tag is the body's hash, not the stock's version and
 * the query: a release may answer the same question about the same stock in another shape.
 */
export async function jsonWithEtag(c: Context, body: object): Promise<Response> {
  const text = JSON.stringify(body)
  const etag = `W/"${(await sha256(text)).slice(0, 32)}"`
  const headers = { etag, "cache-control": REVALIDATE }
  if (namesEtag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers)
  return c.body(text, 200, { ...headers, "content-type": "application/json" })
}
