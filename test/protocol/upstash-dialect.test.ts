import { Redis } from "@upstash/redis"
import { describe, expect, it } from "vitest"
import { RedisConnection } from "../../scripts/local/redis-connection.ts"
import { callRest, freshKey, postRest, runRest, stack } from "./stack.ts"

const redis = new Redis({
  url: stack().UPSTASH_REDIS_REST_URL,
  token: stack().UPSTASH_REDIS_REST_TOKEN,
  enableTelemetry: false,
})

describe("where Upstash is not Redis", () => {
  it("SCAN tells types, alone, in a pipeline and in a transaction", async () => {
    const k = freshKey()
    await redis.set(`${k}:s`, "v")
    await redis.zadd(`${k}:z`, { score: 1, member: "m" })
    const types = (found: { key: string; type: string }[]) =>
      found.map(({ key, type }) => [key.slice(-1), type]).toSorted((a, b) => String(a).localeCompare(String(b)))
    const options = { match: `${k}*`, count: 100_000, withType: true } as const
    expect(types((await redis.scan(0, options))[1])).toEqual([
      ["s", "string"],
      ["z", "zset"],
    ])
    const scan = ["scan", 0, "WithType", "MATCH", `${k}:z`, "COUNT", 100_000]
    const result = ["0", [`${k}:z`, "zset"]]
    for (const path of ["/pipeline", "/multi-exec"]) expect((await postRest(path, [scan])).body).toEqual([{ result }])
    expect(await runRest("SCAN", "0", "MATCH", "WITHTYPE")).toEqual({ result: [expect.any(String), []] })
    expect(await runRest("SCAN", "x", "WITHTYPE")).toEqual({ error: "ERR invalid cursor" })
    expect(await runRest("SCAN", "0", "COUNT", "x", "WITHTYPE")).toEqual({
      error: "ERR value is not an integer or out of range",
    })
  })

  it("a copy onto itself was not made", async () => {
    const k = freshKey()
    await redis.set(k, "v")
    expect(await redis.copy(k, k)).toBe("NOT_COPIED")
    expect(await redis.copy(k, `${k}2`)).toBe("COPIED")
  })

  it("a stream about as long as it may be is left alone, a longer one trimmed to the entry", async () => {
    const k = freshKey()
    const add = (count: number) =>
      postRest(
        "/pipeline",
        Array.from({ length: count }, () => ["XADD", k, "*", "i", "1"]),
      )
    await add(120)
    expect(await redis.xtrim(k, { strategy: "MAXLEN", threshold: 30, exactness: "~" })).toBe(0)
    await add(180)
    expect(await redis.xtrim(k, { strategy: "MAXLEN", threshold: 30, exactness: "~" })).toBe(270)
    await add(160)
    expect(await redis.xadd(k, "*", { i: 1 }, { trim: { type: "MAXLEN", comparison: "~", threshold: 30 } })).toMatch(
      /-/,
    )
    expect(await redis.xlen(k)).toBe(30)
    await add(130)
    expect(
      await runRest("XADD", k, "NOMKSTREAM", "minid", "~", "99999999999999", "99999999999999-0", "i", "1"),
    ).toEqual({
      result: "99999999999999-0",
    })
    expect(await redis.xlen(k)).toBe(1)
    expect(await runRest("XTRIM", k, "MAXLEN", "~", 1, "LIMIT", 10)).toEqual({ result: expect.any(Number) as number })
    expect(await runRest("XTRIM", k, "MAXLEN", "~", "x")).toEqual({
      error: "ERR value is not an integer or out of range",
    })
    expect(await runRest("XADD", freshKey(), "NOMKSTREAM", "MAXLEN", "~", 1, "*", "i", 1)).toEqual({ result: null })
  })

  it("a group there is not has no consumers", async () => {
    const k = freshKey()
    await redis.xadd(k, "*", { i: 1 })
    expect(await runRest("XINFO", "CONSUMERS", k, "nobody")).toEqual({ result: [] })
    expect(await runRest("XINFO", "CONSUMERS", freshKey(), "nobody")).toEqual({ error: "ERR no such key" })
  })
})

describe("a stream of events", () => {
  const events = { accept: "text/event-stream" }

  it("that Redis refuses is an ordinary answer", async () => {
    const { status, body } = await callRest("/subscribe", { headers: events })
    expect(status).toBe(400)
    expect(body).toEqual({ error: expect.stringMatching(/^ERR wrong number of arguments/) as string })
  })

  it("has one path, whatever its reader accepts, and breaks lines as events do", async () => {
    const channel = freshKey()
    const gone = new AbortController()
    const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()
    const response = await fetch(`${url}/subscribe/${channel}?_token=${token}`, { signal: gone.signal })
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    const events = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await events?.read())?.value).toBe(`data: subscribe,${channel},1\n\n`)
    expect(await runRest("PUBLISH", channel, "a,b\r\nc\rd")).toEqual({ result: 1 })
    expect((await events?.read())?.value).toBe(`data: message,${channel},a,b\ndata: c\ndata: d\n\n`)
    gone.abort()
    expect((await callRest("/SUBSCRIBE/x", { method: "GET" })).status).toBe(400)
  })

  it("needs the token", async () => {
    expect((await callRest("/subscribe/x", { headers: { ...events, authorization: "Bearer no" } })).status).toBe(401)
  })

  it("monitors, and ends with its reader", async () => {
    const gone = new AbortController()
    const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()
    const headers = { ...events, authorization: `Bearer ${token}` }
    const response = await fetch(`${url}/monitor`, { method: "POST", headers, signal: gone.signal })
    expect(response.headers.get("content-type")).toBe("text/event-stream")
    const mark = freshKey()
    await runRest("GET", mark)
    let heard = ""
    for await (const chunk of response.body ?? []) {
      heard += Buffer.from(chunk as Uint8Array).toString()
      if (heard.includes(mark)) break
    }
    expect(heard).toMatch(/^data: "OK"\n\ndata: \d+\.\d+ \[0 /)
    gone.abort()
    const direct = new RedisConnection(Number(new URL(stack().REDIS_URL).port))
    const clients = async () => {
      const [list] = await direct.send([["CLIENT", "LIST"]])
      return list?.kind === "bulk" ? list.bytes.toString() : "flags=O"
    }
    await expect.poll(clients).not.toContain("flags=O")
    direct.close()
  })
})
