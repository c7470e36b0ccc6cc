import { describe, expect, it } from "vitest"
import { callRest, freshKey, postRest, runRest, stack } from "./stack.ts"

const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()
const MIB = 1024 * 1024

describe("who may call", () => {
  it.each([
    ["no token", {}],
    ["another token", { authorization: "Bearer nonsense" }],
    ["another scheme", { authorization: `Basic ${token}` }],
    ["a token with something behind it", { authorization: `Bearer ${token}x` }],
  ])("not %s", async (_, headers) => {
    for (const path of ["/", "/pipeline", "/multi-exec", "/get/x"]) {
      const response = await fetch(`${url}${path}`, {
        method: "POST",
        headers: headers as Record<string, string>,
        body: '["PING"]',
      })
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({ error: "WRONGPASS invalid or missing auth token" })
    }
  })

  it("the token in the query", async () => {
    const response = await fetch(`${url}/echo/hi?_token=${encodeURIComponent(token)}`)
    expect(await response.json()).toEqual({ result: "hi" })
  })

  it("no other method", async () => {
    expect(await callRest("/get/x", { method: "DELETE" })).toMatchObject({
      status: 405,
      body: { error: expect.any(String) as string },
    })
  })

  it("a browser, after its preflight", async () => {
    const response = await fetch(url, { method: "OPTIONS" })
    expect(response.status).toBe(204)
    expect(response.headers.get("access-control-allow-origin")).toBe("*")
  })
})

describe("one command", () => {
  it("in the body answers each kind of result", async () => {
    const k = freshKey()
    const { status, body, headers } = await postRest("/", ["SET", k, "v"])
    expect({ status, body }).toEqual({ status: 200, body: { result: "OK" } })
    expect(headers.get("upstash-sync-token")).toBeTruthy()
    expect(await runRest("GET", k)).toEqual({ result: "v" })
    expect(await runRest("GET", freshKey())).toEqual({ result: null })
    expect(await runRest("INCR", freshKey())).toEqual({ result: 1 })
    expect(await runRest("MGET", k, freshKey())).toEqual({ result: ["v", null] })
    expect(await runRest("HGETALL", freshKey())).toEqual({ result: [] })
    expect(await runRest("EVAL", "return {1,{'a',false}}", 0)).toEqual({ result: [1, ["a", null]] })
  })

  it("takes numbers and booleans for what they are in JSON", async () => {
    const k = freshKey()
    await postRest("/", `["RPUSH","${k}",1,1.50,-0,1e3,12345678901234567890,true,""]`)
    expect(await runRest("LRANGE", k, 0, -1)).toEqual({
      result: ["1", "1.50", "-0", "1e3", "12345678901234567890", "true", ""],
    })
  })

  it.each([
    ["null", "ERR null args are not supported"],
    ['["a"]', 'ERR unsupported arg type: "[": json.Delim'],
    ['{"a":1}', 'ERR unsupported arg type: "{": json.Delim'],
  ])("has no %s as an argument, alone or among others", async (argument, error) => {
    const k = freshKey()
    const set = `["SET","${k}",${argument}]`
    expect(await postRest("/", set)).toMatchObject({ status: 400, body: { error } })
    expect(await postRest("/pipeline", `[${set},["PING"]]`)).toMatchObject({
      status: 200,
      body: [{ error }, { result: "PONG" }],
    })
    expect(await postRest("/multi-exec", `[["SET","${k}",1],${set}]`)).toMatchObject({
      status: 400,
      body: { error: `EXECABORT Transaction discarded because of: ${error}` },
    })
    expect(await runRest("EXISTS", k)).toEqual({ result: 0 })
  })

  it("keeps an integer's digits", async () => {
    const k = freshKey()
    await runRest("SET", k, "9223372036854775806")
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(["INCR", k]),
    })
    expect(await response.text()).toBe('{"result":9223372036854775807}')
  })

  it("that fails is a 400 with Redis' words", async () => {
    const k = freshKey()
    await runRest("SET", k, "v")
    expect(await postRest("/", ["INCR", k])).toMatchObject({
      status: 400,
      body: { error: "ERR value is not an integer or out of range" },
    })
    expect(await postRest("/", ["LPUSH", k, 1])).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^WRONGTYPE/) as string },
    })
    expect(await postRest("/", ["GET"])).toMatchObject({
      status: 400,
      body: { error: "ERR wrong number of arguments for 'get' command" },
    })
    expect(await postRest("/", ["NOSUCH", 1])).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^ERR unknown command 'NOSUCH'/) as string },
    })
    expect(await postRest("/", ["EVALSHA", "0".repeat(40), 0])).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^NOSCRIPT/) as string },
    })
  })

  const nested = "[".repeat(100_000)
  it.each(["{", "", "{}", "[]", '"GET"', "[1]", '[""]', '[["GET","x"]]', '["GET","\\ud800"]', '["GET",NaN]', nested])(
    "is not %.40j",
    async (body) => {
      expect(await postRest("/", body)).toMatchObject({
        status: 400,
        body: { error: expect.stringMatching(/^ERR/) as string },
      })
    },
  )

  it.each([
    "SELECT 0",
    "AUTH x",
    "HELLO 3",
    "CLIENT ID",
    "QUIT",
    "MULTI",
    "EXEC",
    "WATCH x",
    "SUBSCRIBE c",
    "PSUBSCRIBE *",
    "MONITOR",
    "BLPOP x 0",
    "brpop x 0",
    "BLMOVE a b LEFT LEFT 0",
    "BZPOPMIN x 0",
    "XREAD BLOCK 0 STREAMS s $",
    "xreadgroup GROUP g c BLOCK 0 STREAMS s >",
    "XREADGROUP GROUP STREAMS c BLOCK 0 STREAMS s >",
    "WAIT 1 0",
  ])("is not %s, which needs a connection of its own", async (text) => {
    const { status, body } = await postRest("/", text.split(" "))
    expect(status).toBe(400)
    expect((body as { error: string }).error).toMatch(/^ERR Command "[A-Z]+" is not allowed in REST/)
    expect(await runRest("PING")).toEqual({ result: "PONG" })
  })

  it.each(["CONFIG GET *", "SHUTDOWN", "DEBUG SLEEP 1", "SCRIPT DEBUG YES", "ACL SETUSER x", "REPLICAOF NO ONE"])(
    "is not %s, which is the provider's affair",
    async (text) => {
      const { status, body } = await postRest("/", text.split(" "))
      expect(status).toBe(400)
      expect((body as { error: string }).error).toMatch(/^ERR Command is not available: '[A-Z]+'/)
    },
  )

  it("may have a key called BLOCK", async () => {
    const k = freshKey()
    await runRest("XADD", k, "*", "a", "1")
    expect(await postRest("/", ["XREAD", "COUNT", 1, "STREAMS", k, "BLOCK", 0, 0])).toMatchObject({ status: 200 })
  })

  it("beyond 10 MiB is refused with 413, and just below taken", async () => {
    const k = freshKey()
    expect(await postRest("/", ["SET", k, "x".repeat(10 * MIB)])).toMatchObject({
      status: 413,
      body: { error: expect.stringContaining("max request size exceeded") as string },
    })
    expect(await postRest("/", ["SET", k, "x".repeat(10 * MIB - 100)])).toMatchObject({
      status: 200,
      body: { result: "OK" },
    })
    expect(await runRest("STRLEN", k)).toEqual({ result: 10 * MIB - 100 })
    expect(await runRest("DEL", k)).toEqual({ result: 1 })
  })
})
