import type { Context } from "hono"
import { createMiddleware } from "hono/factory"
import { DomainError } from "../../base/errors.ts"
import { sha256 } from "../../base/hmac.ts"
import type { LimitName } from "../../storage/keys.ts"
import { createFirstFew } from "../first-few.ts"
import { networkOf } from "../client-address.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** The bindings count a minute; so long does a refused client wait at most. */
const WINDOW_SECONDS = 60
const READS = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * The ceiling of API writes per address, by plan: ten times a client's, since phones share addresses behind their
 * carrier. It stands before every body is read, so that broken bodies count too. An address that sends little is not
 * asked about at all: the ceiling is that much higher for each isolate that it reaches, a client's own limit is not.
 */
export function addressLimit(parts: Parts) {
  const isOneOfFew = createFirstFew()
  return createMiddleware<AppEnv>(async function addressLimit(c, next) {
    if (!READS.has(c.req.method)) {
      const { slug, plan } = c.var.tenant.tenant
      const key = `${slug}:${addressOf(c)}`
      if (!isOneOfFew(key)) {
        const { success } = await parts.writeLimits[plan].address.limit({ key })
        if (!success) throw new DomainError("rate_limited", { retryAfter: WINDOW_SECONDS })
      }
    }
    await next()
  })
}

/**
 * Limits API writes by plan per client: slug, address and session. Place it after the body's validation: the session is
 * in the body.
 */
export function rateLimit(parts: Parts) {
  type Session = { in: { json: unknown }; out: { json: { sessionId?: string | undefined } } }
  return createMiddleware<AppEnv, string, Session>(async function rateLimit(c, next) {
    await countClient(parts, c, c.req.valid("json").sessionId ?? "-")
    await next()
  })
}

/** Counts a request of an address as `who`. Throws DomainError `rate_limited` above what the plan lets a client write. */
export async function countClient(parts: Parts, c: Context<AppEnv>, who: string): Promise<void> {
  const { slug, plan } = c.var.tenant.tenant
  const { success } = await parts.writeLimits[plan].client.limit({ key: `${slug}:${addressOf(c)}:${who}` })
  if (!success) throw new DomainError("rate_limited", { retryAfter: WINDOW_SECONDS })
}

/**
 * Limits what must be counted exactly, over the whole fleet: per address and session, and ten times looser per address,
 * as whoever wants to can send another session each time. What passed under an Idempotency-Key passes again: it adds
 * nothing. Place it after the body's validation. With Redis down it lets pass: `rateLimit` before it has counted where
 * the request landed.
 */
export function exactLimit(parts: Parts, what: "leads") {
  type Session = { in: { json: unknown }; out: { json: { sessionId?: string | undefined } } }
  return createMiddleware<AppEnv, string, Session>(async function exactLimit(c, next) {
    const address = addressOf(c)
    const key = c.req.header("idempotency-key")
    const { waitUntil } = c.var.tenant
    const once = key === undefined ? undefined : { hash: await shortHash(key), waitUntil }
    const count = async (name: LimitName, client: string) =>
      parts.exactLimit(c.var.tenant.tenant.slug, name, await shortHash(client), once)
    const [client = 0, all = 0] = await Promise.all([
      count(what, `${address}:${c.req.valid("json").sessionId ?? "-"}`),
      count(`${what}-address`, address),
    ])
    const wait = Math.max(client, all)
    if (wait > 0) throw new DomainError("rate_limited", { retryAfter: wait })
    await next()
  })
}

async function shortHash(text: string): Promise<string> {
  return (await sha256(text)).slice(0, 32)
}

/** Who asks, as Cloudflare saw it. */
export function addressOf(c: Context<AppEnv>): string {
  return networkOf(c.req.header("cf-connecting-ip") ?? "unknown")
}
