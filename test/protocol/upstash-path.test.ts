import { get } from "node:http"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { describe, expect, it } from "vitest"
import { callRest, freshKey, postRest, runRest, stack } from "./stack.ts"

const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()

describe("a command in the path", () => {
  it("takes its arguments from path, body and query, in this order", async () => {
    const k = encodeURIComponent(`${freshKey()}/ç%`)
    expect(await callRest(`/set/${k}/bar/EX/100`)).toMatchObject({ body: { result: "OK" } })
    expect(await callRest(`/ttl/${k}`, { method: "GET" })).toMatchObject({ body: { result: 100 } })
    expect(await callRest(`/set/${k}?EX=200&NX`, { body: "no" })).toMatchObject({ body: { result: null } })
    expect(await callRest(`/SET/${k}?EX=200`, { body: '{"a":1}' })).toMatchObject({ body: { result: "OK" } })
    expect(await callRest(`/get/${k}`, { method: "GET" })).toMatchObject({ body: { result: '{"a":1}' } })
    expect(await callRest(`/set/${k}`, { method: "PUT", body: "put" })).toMatchObject({ body: { result: "OK" } })
  })

  it("is binary-safe", async () => {
    const k = freshKey()
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    await callRest(`/set/${k}`, { body: bytes })
    const { body } = await callRest(`/get/${k}`, { headers: { "upstash-encoding": "base64" } })
    expect(Buffer.from((body as { result: string }).result, "base64")).toEqual(Buffer.from(bytes))
    await callRest(`/set/${k}/%ff%00`)
    expect(await callRest(`/get/${k}`, { headers: { "upstash-encoding": "base64" } })).toMatchObject({
      body: { result: "/wA=" },
    })
    expect(await callRest(`/get/${k}`)).toMatchObject({ body: { result: "\ufffd\0" } })
  })

  it("takes a value for what it is, not for a step up or the end of the path", async () => {
    const k = freshKey()
    // Not by fetch, which would walk the path itself.
    const call = (path: string) =>
      new Promise<string>((resolve) => {
        const options = { path, headers: { authorization: `Bearer ${token}` } }
        get(url, options, (response) => void text(response).then(resolve))
      })
    for (const [written, value] of [
      ["..", ".."],
      ["%2e%2e", ".."],
      ["a#b", "a#b"],
      ["a\\b%2Fc", "a\\b/c"],
    ] as const) {
      expect(await call(`/set/${k}/${written}?EX=1%300`)).toBe('{"result":"OK"}')
      expect(await runRest("GET", k)).toEqual({ result: value })
    }
    expect(await call(`/set/${k}?%ff+%2B`)).toBe('{"result":"OK"}')
    expect(await postRest("/", ["GET", k], { "upstash-encoding": "base64" })).toMatchObject({
      body: { result: Buffer.from("\xff +", "latin1").toString("base64") },
    })
  })

  it("that is no HTTP, or has no end, is refused in JSON too", async () => {
    const { hostname, port } = new URL(url)
    for (const [line, status] of [
      ["nonsense", 400],
      [`GET /get/${"x".repeat(1_100_000)} HTTP/1.1`, 431],
    ] as const) {
      const socket = connect(Number(port), hostname, () => socket.write(`${line}\r\n\r\n`))
      expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} [^{]*\r\n\r\n\\{"error":"ERR `))
    }
  })

  it("may be long", async () => {
    const k = freshKey()
    expect(await callRest(`/set/${k}/${"x".repeat(100_000)}`)).toMatchObject({ body: { result: "OK" } })
    expect(await runRest("STRLEN", k)).toEqual({ result: 100_000 })
  })

  it("that is none is refused", async () => {
    expect(await callRest("/nosuch/x")).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^ERR unknown command/) as string },
    })
    expect(await callRest("/", { method: "GET" })).toMatchObject({ status: 400, body: { error: "ERR empty command" } })
  })
})
