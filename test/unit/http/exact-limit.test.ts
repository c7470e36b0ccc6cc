import { Hono } from "hono"
import { expect, test } from "vitest"
import { z } from "zod"
import { jsonBody } from "../../../src/http/middleware/json-body.ts"
import { exactLimit } from "../../../src/http/middleware/rate-limit.ts"
import type { AppEnv, Parts } from "../../../src/http/parts.ts"
import { respondWithProblem } from "../../../src/http/problem.ts"
import type { TenantContext } from "../../../src/storage/context.ts"

const asked: string[][] = []

async function answer(wait: number | undefined, sessionId = "s"): Promise<Response> {
  const parts = { exactLimit: async (...about: string[]) => (asked.push(about), wait) } as unknown as Parts
  const app = new Hono<AppEnv>().use(async (c, next) => {
    c.set("tenant", { tenant: { slug: "loja" } } as TenantContext)
    await next()
  })
  app.onError(respondWithProblem)
  app.post("/", jsonBody(z.object({ sessionId: z.string() })), exactLimit(parts, "leads"), (c) => c.text("passed"))
  const headers = { "content-type": "application/json", "cf-connecting-ip": "203.0.113.1" }
  return app.request("/", { method: "POST", body: JSON.stringify({ sessionId }), headers })
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
  await answer(0, "{evil}:*")
  const [client, address] = asked.slice(-2)
  expect([client, address]).toEqual([
    ["loja", "leads", hash],
    ["loja", "leads-address", hash],
  ])
  await answer(0, "another")
  const [nextClient, nextAddress] = asked.slice(-2)
  expect(nextClient?.[2]).not.toBe(client?.[2])
  expect(nextAddress).toEqual(address)
})
