import { createHash, randomUUID } from "node:crypto"
import { Ratelimit } from "@upstash/ratelimit"
import { Redis } from "@upstash/redis"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stack } from "./stack.ts"

const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()
const settings = { url, token, enableTelemetry: false }
const redis = new Redis(settings)
const key = () => `proto:${randomUUID()}`

describe.each([
  ["base64", true as const],
  ["plain", false as const],
])("the client with %s answers", (_, base64) => {
  const client = new Redis({ ...settings, responseEncoding: base64 ? "base64" : false })

  it("stores and reads values of every kind", async () => {
    const k = key()
    expect(await client.set(k, { a: [1, "ç"], b: null })).toBe("OK")
    expect(await client.get(k)).toEqual({ a: [1, "ç"], b: null })
    expect(await client.set(k, "x", { nx: true })).toBeNull()
    expect(await client.set(k, "y", { ex: 100, get: true })).toEqual({ a: [1, "ç"], b: null })
    expect(await client.ttl(k)).toBe(100)
    expect(await client.type(k)).toBe("string")
    expect(await client.ping()).toBe("PONG")
    expect(await client.hset(`${k}h`, { f: 1, g: "two", h: { deep: true } })).toBe(3)
    expect(await client.hgetall(`${k}h`)).toEqual({ f: 1, g: "two", h: { deep: true } })
    expect(await client.zadd(`${k}z`, { score: 1.5, member: "a" }, { score: 2, member: "b" })).toBe(2)
    expect(await client.zrange(`${k}z`, 0, -1, { withScores: true })).toEqual(["a", 1.5, "b", 2])
    expect(await client.scan(0, { match: `${k}*`, count: 1000 })).toEqual([expect.any(String), expect.any(Array)])
    expect(await client.xadd(`${k}x`, "*", { a: "1" })).toMatch(/^\d+-0$/)
    expect(await client.xrange(`${k}x`, "-", "+")).toMatchObject({})
    expect(await client.get(`${k}none`)).toBeNull()
  })

  it("runs pipelines and transactions", async () => {
    const k = key()
    expect(await client.pipeline().set(k, "OK").get(k).incr(`${k}n`).mget(k, `${k}x`).exec()).toEqual([
      "OK",
      "OK",
      1,
      ["OK", null],
    ])
    expect(await client.multi().set(k, 5).incrby(k, 2).exec()).toEqual(["OK", 7])
    expect(await client.pipeline().lpush(k, 1).get(k).exec({ keepErrors: true })).toEqual([
      { result: undefined, error: expect.stringMatching(/^WRONGTYPE/) as string },
      { result: 7, error: undefined },
    ])
    await expect(client.multi().set(k, 1).eval("return", [], ["too"]).getset(k, "v").exec()).resolves.toHaveLength(3)
  })

  it("throws what Redis says", async () => {
    const k = key()
    await client.set(k, "text")
    await expect(client.incr(k)).rejects.toThrow(/ERR value is not an integer/)
    await expect(client.pipeline().incr(k).exec()).rejects.toThrow(/failed: ERR value is not an integer/)
    await expect(client.multi().exec()).rejects.toThrow(/empty/)
  })

  it("runs scripts, loaded when they are not known", async () => {
    const script = client.createScript<[string, number]>(`return {ARGV[1], tonumber(KEYS[1])} -- ${randomUUID()}`)
    expect(await script.exec(["7"], ["hello"])).toEqual(["hello", 7])
    expect(await script.exec(["8"], ["again"])).toEqual(["again", 8])
  })
})

describe("the client", () => {
  it("pipelines what is asked at once", async () => {
    const auto = new Redis({ ...settings, enableAutoPipelining: true })
    const k = key()
    expect(await Promise.all([auto.set(k, 1), auto.incr(k), auto.append(k, "0")])).toEqual(["OK", 2, 2])
    expect(await Promise.all([auto.get(k), auto.exists(k)])).toEqual([20, 1])
  })

  it("is told that its token is wrong", async () => {
    const stranger = new Redis({ ...settings, token: "nonsense", retry: false })
    await expect(stranger.get("x")).rejects.toThrow(/WRONGPASS invalid or missing auth token/)
  })

  it("gives up at its own deadline", async () => {
    const hasty = new Redis({ ...settings, retry: false, signal: () => AbortSignal.abort(new Error("too late")) })
    await expect(hasty.get("x")).rejects.toThrow("too late")
  })

  it("counts exactly with @upstash/ratelimit", async () => {
    for (const limiter of [
      Ratelimit.slidingWindow(3, "60 s"),
      Ratelimit.fixedWindow(3, "60 s"),
      Ratelimit.tokenBucket(3, "60 s", 3),
    ]) {
      const ratelimit = new Ratelimit({ redis, limiter, prefix: key(), ephemeralCache: false })
      const outcomes = []
      for (let i = 0; i < 5; i++) outcomes.push((await ratelimit.limit("someone")).success)
      expect(outcomes).toEqual([true, true, true, false, false])
    }
  })

  it("finds a script of Upstash's dialect by its own hash", async () => {
    const text = `#!lua flags=allow-key-locking\nreturn KEYS[1] -- ${randomUUID()}`
    const hash = createHash("sha1").update(text).digest("hex")
    expect(await redis.scriptExists(hash)).toEqual([0])
    await expect(redis.evalsha(hash, ["a"], [])).rejects.toThrow(/NOSCRIPT/)
    expect(await redis.scriptLoad(text)).toBe(hash)
    expect(await redis.scriptExists(hash)).toEqual([1])
    expect(await redis.evalsha(hash, ["a"], [])).toBe("a")
    expect(await redis.multi().eval(text, ["b"], []).evalsha(hash, ["c"], []).exec()).toEqual(["b", "c"])
  })

  it("brings back any text and JSON unchanged", async () => {
    const k = key()
    const exact = new Redis({ ...settings, automaticDeserialization: false })
    const check = fc.asyncProperty(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(fc.string({ unit: "binary" })),
      async (text, list) => {
        await exact.set(k, text)
        expect(await exact.get(k)).toBe(text)
        await exact.del(k)
        if (list.length > 0) await exact.rpush(k, ...list)
        expect(await exact.lrange(k, 0, -1)).toEqual(list)
        await exact.del(k)
      },
    )
    await fc.assert(check, { numRuns: 40 })
  })

  it("hears what is published", async () => {
    const channel = key()
    const subscriber = redis.subscribe<{ n: number }>([channel])
    const ready = new Promise((resolve) => subscriber.on("subscribe", resolve))
    const heard = new Promise((resolve) => subscriber.on("message", resolve))
    await ready
    expect(await redis.publish(channel, { n: 1 })).toBe(1)
    expect(await heard).toEqual({ channel, message: { n: 1 } })
    await subscriber.unsubscribe()
  })
})
