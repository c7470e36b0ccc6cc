import type { R2Object } from "@cloudflare/workers-types"
import { type Context, Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { DomainError } from "../../base/errors.ts"
import { isAssetKey } from "../../storage/assets.ts"
import { type ByteRange, readByteRange } from "../byte-range.ts"
import { fromEdge } from "../edge-cache.ts"
import { namesEtag, namesEtagStrongly } from "../entity-tag.ts"
import { answersAs } from "../openapi.ts"
import type { AppEnv } from "../parts.ts"

const IMMUTABLE = "public, max-age=31536000, immutable"
/** An uploaded SVG must not run as a page of the dealer's origin. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const IMAGE = {
  ...answersAs("image/*", "An image", "media"),
  responses: {
    ...answersAs("image/*", "An image", "media").responses,
    206: { description: "The part that the Range header asks for" },
    304: { description: "As the If-None-Match header names it" },
    416: { description: "The Range header asks for nothing that is there" },
  },
}

/** The tenant's own images; a key's hash names its content, so a browser may keep it for ever. */
export function media() {
  return new Hono<AppEnv>().get("/media/:key{.+}", describeRoute(IMAGE), (c) => serveAsset(c, c.req.param("key")))
}

/** Headers that can only be answered by who knows the image's ETag or size. */
const ASKED_FIRST = ["range", "if-match", "if-none-match"] as const

/**
 * A plain GET is the edge's, or one call to R2; one with conditions or a range asks R2 for the image's size and ETag
 * before its bytes.
 */
async function serveAsset(c: Context<AppEnv>, key: string): Promise<Response> {
  if (!isAssetKey(key)) throw new DomainError("not_found")
  const { assets } = c.var.tenant
  const onlyHead = c.req.raw.method === "HEAD"
  if (!onlyHead && ASKED_FIRST.every((name) => c.req.header(name) === undefined)) {
    return fromEdge(c, `media/${key}`, async () => {
      const object = found(await assets.get(key))
      return new Response(object.body as ReadableStream, { headers: headersOf(object) })
    })
  }
  const known = found(await assets.head(key))
  const headers = headersOf(known)
  const ifMatch = c.req.header("if-match")
  if (ifMatch !== undefined && !namesEtagStrongly(ifMatch, known.httpEtag)) throw new DomainError("changed_meanwhile")
  if (namesEtag(c.req.header("if-none-match"), known.httpEtag)) return notModified(headers)
  // A range is defined for GET alone.
  const range = onlyHead ? undefined : rangeAsked(c, known)
  if (range === "unsatisfiable") return unsatisfiable(headers, known.size)
  headers.set("content-length", String(range?.length ?? known.size))
  if (onlyHead) return new Response(null, { headers })
  const { body } = found(await assets.get(key, range))
  if (range === undefined) return new Response(body as ReadableStream, { headers })
  headers.set("content-range", `bytes ${range.offset}-${range.offset + range.length - 1}/${known.size}`)
  return new Response(body as ReadableStream, { status: 206, headers })
}

function found<T extends R2Object>(object: T | null): T {
  if (object === null) throw new DomainError("not_found")
  return object
}

function headersOf({ httpEtag, httpMetadata }: R2Object): Headers {
  return new Headers({
    etag: httpEtag,
    "cache-control": IMMUTABLE,
    "accept-ranges": "bytes",
    "content-type": httpMetadata?.contentType ?? "application/octet-stream",
    "content-security-policy": SANDBOX,
  })
}

/** A range for another version than the one If-Range names is not wanted. */
function rangeAsked(c: Context<AppEnv>, { httpEtag, size }: R2Object): ByteRange | "unsatisfiable" | undefined {
  const ifRange = c.req.header("if-range")
  const isOther = ifRange !== undefined && !namesEtagStrongly(ifRange, httpEtag)
  return isOther ? undefined : readByteRange(c.req.header("range"), size)
}

function notModified(headers: Headers): Response {
  headers.delete("content-type")
  return new Response(null, { status: 304, headers })
}

function unsatisfiable(headers: Headers, size: number): Response {
  headers.delete("content-type")
  headers.set("content-range", `bytes */${size}`)
  headers.set("cache-control", "no-store")
  return new Response(null, { status: 416, headers })
}
