import { Hono } from "hono"
import { expect, test, vi } from "vitest"
import type { AppEnv } from "../../../src/http/parts.ts"
import { respondWithProblem } from "../../../src/http/problem.ts"
import { readBytes } from "../../../src/http/read-bytes.ts"

test("a failure is logged by its route's pattern: what a person typed stays out", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const app = new Hono<AppEnv>().use(async (_c, next) => next())
  app.onError(respondWithProblem).get("/carros/:name", () => {
    throw new Error("boom")
  })
  expect((await app.request("/carros/maria@exemplo.com")).status).toBe(500)
  expect(JSON.parse(String(logged.mock.calls[0]?.[0]))).toMatchObject({ path: "/carros/:name" })
  logged.mockRestore()
})

test("a database that cannot be asked is said to be away for a while; our own mistake is ours", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const failing = (error: Error) =>
    new Hono<AppEnv>()
      .onError(respondWithProblem)
      .get("/", () => {
        throw new Error("the statement failed", { cause: error })
      })
      .request("/")
  const away = await failing(Object.assign(new Error("shutting down"), { code: "57P01" }))
  expect([away.status, away.headers.get("retry-after")]).toEqual([503, "5"])
  const ours = await failing(Object.assign(new Error("no such column"), { code: "42703" }))
  expect([ours.status, ours.headers.get("retry-after")]).toEqual([500, null])
  logged.mockRestore()
})

test("a body takes the memory it needs, not what it may", async () => {
  const bytes = await readBytes(new Request("http://x", { method: "POST", body: "abc" }), 1_000_000)
  expect(new TextDecoder().decode(bytes)).toBe("abc")
  expect(bytes.buffer.byteLength).toBe(3)
})
