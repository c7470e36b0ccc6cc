import { expect, test } from "vitest"
import { connectLimits } from "../../src/storage/limits.ts"
import { bindings } from "./support/tenant.ts"

test("twenty leads in ten minutes are enough for one client, and are no other's and no other dealer's matter", async () => {
  const limit = connectLimits(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const [slug, client] = [`t${crypto.randomUUID().slice(0, 8)}`, crypto.randomUUID()]
  for (let i = 0; i < 20; i++) expect(await limit(slug, "leads", client)).toBe(0)
  const wait = await limit(slug, "leads", client)
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(600)
  expect(await limit(slug, "leads", crypto.randomUUID())).toBe(0)
  expect(await limit(`${slug}x`, "leads", client)).toBe(0)
})

test("with Redis down the exact count is unknown, soon", async () => {
  const startedAt = Date.now()
  expect(await connectLimits("http://127.0.0.1:9", "x")("loja", "leads", "client")).toBeUndefined()
  expect(Date.now() - startedAt).toBeLessThan(1000)
})
