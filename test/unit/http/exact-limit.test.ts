import { Hono } from "hono"
import { expect, test } from "vitest"
import { z } from "zod"
import { jsonBody } from "../../../src/http/middleware/json-body.ts"
import { exactLimit } from "../../../src/http/middleware/rate-limit.ts"
import type { AppEnv, Parts } from "../../../src/http/parts.ts"
import { respondWithProblem } from "../../../src/http/problem.ts"
import type { TenantContext } from "../../../src/storage/context.ts"

const asked: Parameters<Parts["exactLimit"]>[] = []

async function answer(wait: number | undefined, sessionId = "s", more = {}): Promise<Response> {
  const parts = {
    exactLimit: async (...about: Parameters<Parts["exactLimit"]>) => (asked.push(about), wait),
  } as unknown as Parts
  const app = new Hono<AppEnv>().use(async (c, next) => {
    c.set("tenant", { tenant: { slug: "loja" } } as TenantContext)
    await next()
  })
  app.onError(respondWithProblem)
  app.post("/", jsonBody(z.object({ sessionId: z.string() })), exactLimit(parts, "leads"), (c) => c.text("passed"))
  const headers = { "content-type": "application/json", "cf-connecting-ip": "203.0.113.1", ...more }
  return app.request("/", { method: "POST", body: JSON.stringify({ sessionId }), headers })
}

/** What is counted for a session, by the limit's name: the two are asked at once, in either order. */
async function countedFor(sessionId: string): Promise<Record<string, string>> {
  asked.length = 0
  await answer(0, sessionId)
  expect(asked.map(([slug]) => slug)).toEqual(["loja", "loja"])
  return Object.fromEntries(asked.map(([, limit, client]) => [limit, client]))
}

test("who is over it hears how long to wait; an unknown count lets pass", async () => {
  expect((await answer(0)).status).toBe(200)
  expect((await answer(undefined)).status).toBe(200)
  const refused = await answer(42)
  expect(refused.status).toBe(429)
  expect(refused.headers.get("retry-after")).toBe("42")
})

test("counts the client and its address, and nothing that a client sent becomes part of a key", async () => {
  const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
  const counted = await countedFor("{evil}:*")
  expect(counted).toEqual({ leads: hash, "leads-address": hash })
  const next = await countedFor("another")
  expect(next["leads"]).not.toBe(counted["leads"])
  expect(next["leads-address"]).toBe(counted["leads-address"])
})

test("another address of the same connection is no other client", async () => {
  const clients = async (address: string) => {
    asked.length = 0
    await answer(0, "s", { "cf-connecting-ip": address })
    return new Set(asked.map(([, , client]) => client))
  }
  const first = await clients("2001:db8:1:2::3")
  expect(await clients("2001:db8:1:2:ffff::4")).toEqual(first)
  expect(await clients("2001:db8:1:3::3")).not.toEqual(first)
})

test("both counts hear which lead it is, by a hash of its key", async () => {
  const onces = async (key: string) => {
    asked.length = 0
    await answer(0, "s", { "idempotency-key": key })
    return asked.map(([, , , once]) => once?.hash)
  }
  const hash = expect.stringMatching(/^[0-9a-f]{32}$/)
  const first = await onces("{evil}:*")
  expect(first).toEqual([hash, hash])
  expect(await onces("{evil}:*")).toEqual(first)
  expect(await onces("another")).not.toEqual(first)
})
