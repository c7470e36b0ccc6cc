import { expect, test } from "vitest"
import { connectCache } from "../../src/storage/cache.ts"
import { bindings } from "./support/tenant.ts"

test("the cache gives every text back as it was, numbers and quotes and all", async () => {
  const cache = connectCache(bindings.UPSTASH_REDIS_REST_URL, bindings.UPSTASH_REDIS_REST_TOKEN)
  const texts = [
    "OK",
    "1e3",
    "007",
    "null",
    '{"a":[1,"ç"]}',
    '"\\\u0000\u2028\n',
    "🚗 Citroën",
    "T0s=",
    "x".repeat(300_000),
  ]
  for (const text of texts) {
    const key = `test:${crypto.randomUUID()}`
    const got = await cache.run([
      ["set", key, text, { ex: 60 }],
      ["get", key],
      ["rpush", `${key}:list`, text],
      ["lrange", `${key}:list`, 0, -1],
      ["del", `${key}:list`],
      ["get", `${key}:list`],
    ])
    expect(got).toEqual(["OK", text, 1, [text], 1, null])
  }
})
