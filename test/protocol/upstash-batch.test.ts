import { describe, expect, it } from "vitest"
import { freePort } from "../../scripts/local/free-port.ts"
import { startUpstashServer } from "../../scripts/local/upstash-rest.ts"
import { freshKey, postRest, runRest, stack } from "./stack.ts"

const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()

describe("encodings", () => {
  const base64 = { "upstash-encoding": "base64" }

  it("base64 reaches every text, at any depth, but a status OK and what is no text", async () => {
    const k = freshKey()
    const stored = [["SET", k, "OK"], ["GET", k], ["MGET", k, freshKey()], ["INCR", k], ["PING"]]
    expect((await postRest("/pipeline", stored, { "upstash-encoding": "BASE64" })).body).toEqual([
      { result: "OK" },
      { result: "T0s=" },
      { result: ["T0s=", null] },
      { error: "ERR value is not an integer or out of range" },
      { result: "UE9ORw==" },
    ])
    expect(await postRest("/", ["SET", k, "bar"], base64)).toMatchObject({ body: { result: "OK" } })
    expect(await postRest("/", ["GET", k], base64)).toMatchObject({ body: { result: "YmFy" } })
    expect(await postRest("/", ["TYPE", k], base64)).toMatchObject({
      body: { result: Buffer.from("string").toString("base64") },
    })
    expect(
      await postRest("/", ["EVAL", "return {'a',{'b',1},false,redis.status_reply('OK')}", 0], base64),
    ).toMatchObject({
      body: { result: ["YQ==", ["Yg==", 1], null, "T0s="] },
    })
    expect(await postRest("/", ["GET"], base64)).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^ERR/) as string },
    })
  })

  it("resp2 gives Redis' own bytes", async () => {
    const k = freshKey()
    const resp = async (path: string, body: unknown) => {
      const headers = { authorization: `Bearer ${token}`, "upstash-response-format": "resp2" }
      const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) })
      expect(response.headers.get("content-type")).toBe("application/octet-stream")
      return response.text()
    }
    expect(await resp("/", ["SET", k, "bar"])).toBe("+OK\r\n")
    expect(
      await resp("/pipeline", [
        ["GET", k],
        ["INCR", k],
        ["MGET", k, freshKey()],
      ]),
    ).toBe("$3\r\nbar\r\n-ERR value is not an integer or out of range\r\n*2\r\n$3\r\nbar\r\n$-1\r\n")
  })

  it("refuses another format, and both at once", async () => {
    expect(await postRest("/", ["PING"], { "upstash-response-format": "xml" })).toMatchObject({ status: 400 })
    expect(await postRest("/", ["PING"], { ...base64, "upstash-response-format": "resp2" })).toMatchObject({
      status: 400,
    })
  })
})

describe("a pipeline", () => {
  it("answers one item for each command, errors in their place", async () => {
    const k = freshKey()
    const { status, body } = await postRest("/pipeline", [
      ["SET", k, "v"],
      ["INCR", k],
      ["WATCH", k],
      ["GET", k],
    ])
    expect(status).toBe(200)
    expect(body).toEqual([
      { result: "OK" },
      { error: "ERR value is not an integer or out of range" },
      { error: expect.stringMatching(/^ERR Command "WATCH" is not allowed in REST/) as string },
      { result: "v" },
    ])
  })

  it("answers an empty command in its place", async () => {
    expect((await postRest("/pipeline", [["PING"], [], ["PING"]])).body).toEqual([
      { result: "PONG" },
      { error: "ERR empty pipeline command" },
      { result: "PONG" },
    ])
  })

  it.each(["/pipeline", "/multi-exec"])("at %s is an array of arrays, and not empty", async (path) => {
    for (const body of ["[]", "{}", '["GET","x"]', '[["PING"],null]', "x", ""]) {
      expect(await postRest(path, body)).toMatchObject({
        status: 400,
        body: { error: expect.stringMatching(/^ERR (empty|failed to parse)/) as string },
      })
    }
  })
})

describe("a transaction", () => {
  it("answers one item for each command; one that fails does not stop the others", async () => {
    const k = freshKey()
    const { body } = await postRest("/multi-exec", [
      ["SET", k, "v"],
      ["INCR", k],
      ["APPEND", k, "w"],
    ])
    expect(body).toEqual([{ result: "OK" }, { error: "ERR value is not an integer or out of range" }, { result: 2 }])
  })

  it.each([
    ["a command with too few arguments", ["GET"]],
    ["a command there is not", ["NOSUCH"]],
    ["a command that is refused", ["SUBSCRIBE", "c"]],
  ])("is discarded whole for %s", async (_, bad) => {
    const k = freshKey()
    const { status, body } = await postRest("/multi-exec", [["SET", k, "v"], bad])
    expect(status).toBe(400)
    expect((body as { error: string }).error).toMatch(/^EXECABORT Transaction discarded/)
    expect(await runRest("EXISTS", k)).toEqual({ result: 0 })
  })

  it("lets nobody in between", async () => {
    const k = freshKey()
    const bump = () =>
      postRest("/multi-exec", [
        ["INCR", k],
        ["INCR", k],
      ])
    const stranger = () => runRest("INCR", k)
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => (i % 2 ? bump() : stranger())))
    const pairs = answers.filter((answer): answer is Awaited<ReturnType<typeof bump>> => "status" in (answer as object))
    for (const { body } of pairs) {
      const [first, second] = body as [{ result: number }, { result: number }]
      expect(second.result).toBe(first.result + 1)
    }
    expect(await runRest("GET", k)).toEqual({ result: "300" })
  })
})

describe("a Redis that is not there", () => {
  it("is a quick 503 that says so", async () => {
    const lonely = await startUpstashServer(await freePort(), "t")
    const started = performance.now()
    const response = await fetch(`http://127.0.0.1:${lonely.port}/pipeline`, {
      method: "POST",
      headers: { authorization: "Bearer t" },
      body: '[["GET","x"]]',
    })
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ error: expect.stringContaining("Redis is not available") as string })
    expect(performance.now() - started).toBeLessThan(1_000)
    await lonely.close()
  })
})
