import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, test } from "vitest"
import { connectCache } from "../../../src/storage/cache.ts"

let stop: (() => void) | undefined
afterEach(() => stop?.())

/** Whatever is asked, one nil in answer, after so many milliseconds; counts what it was asked. */
async function slowRedis(ms: () => number) {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    const answer = () => response.setHeader("content-type", "application/json").end('[{"result":null}]')
    setTimeout(answer, ms())
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  stop = () => server.close().closeAllConnections()
  const cache = connectCache(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "x")
  return { cache, asked: () => asked }
}

test("a Redis that is too slow for an answer is still asked by the patient", async () => {
  const { cache, asked } = await slowRedis(() => 400)
  await expect(cache.run([["get", "a"]])).rejects.toThrow("redis")
  await expect(cache.run([["get", "a"]])).rejects.toThrow("circuit open")
  expect(await cache.run([["get", "a"]], "patient")).toEqual([null])
  expect(asked()).toBe(2)
})

test("a Redis that is gone is asked by nobody for two seconds", async () => {
  let now = 0
  const cache = connectCache("http://127.0.0.1:9", "x", () => now)
  await expect(cache.run([["get", "a"]], "patient")).rejects.toThrow("redis")
  for (const patience of [undefined, "patient"] as const) {
    await expect(cache.run([["get", "a"]], patience)).rejects.toThrow("circuit open")
  }
  now = 2001
  await expect(cache.run([["get", "a"]])).rejects.toThrow("redis")
})
