import type { Fetcher, R2Bucket } from "@cloudflare/workers-types"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { withDeadline } from "../../../src/storage/with-deadline.ts"
import { createHealthCheck } from "../../../src/http/health.ts"
import { fetchAsset } from "../../../src/http/page/asset.ts"
import { buildFiles } from "../../../src/http/page/build-files.ts"
import { bindAssets } from "../../../src/storage/assets.ts"
import type { Cache } from "../../../src/storage/cache.ts"
import type { Connection } from "../../../src/storage/connection.ts"

const never = () => new Promise<never>(() => undefined)
const LONGER_THAN_ANY_MS = 15_000

/** Bindings that were reached and never answer. */
const bucket = { head: never, get: never, put: never } as unknown as R2Bucket
const pages = { fetch: never } as unknown as Fetcher

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function outcome<T>(work: Promise<T>): Promise<T | string> {
  const settled = work.catch((error: unknown) => (error as { code: string }).code)
  await vi.advanceTimersByTimeAsync(LONGER_THAN_ANY_MS)
  return Promise.race([settled, Promise.resolve("still waiting")])
}

test("what is in time passes, its value and its failure alike", async () => {
  expect(await withDeadline(Promise.resolve(1), 10)).toBe(1)
  await expect(withDeadline(Promise.reject(new Error("own")), 10)).rejects.toThrow("own")
  expect(vi.getTimerCount()).toBe(0)
})

test.each([
  ["reading an asset", () => bindAssets(bucket, "loja").get("logo/a.png")],
  ["asking for an asset", () => bindAssets(bucket, "loja").head("logo/a.png")],
  ["storing an asset", () => bindAssets(bucket, "loja").put("logo/a.png", "x", "image/png")],
  ["a file of the build", () => fetchAsset(pages, "http://x/index.html")],
] as [string, () => Promise<unknown>][])("%s is given up as unavailable", async (_name, call) => {
  expect(await outcome(call())).toBe("unavailable")
})

test("a page goes without preloaded faces rather than wait for them", async () => {
  expect(await outcome(buildFiles(pages, "http://x"))).toEqual({})
})

test("readiness answers, and says which part hangs", async () => {
  const cache: Cache = { run: async () => [null] }
  const web = { query: never, transaction: async () => [] } as unknown as Connection
  expect(await outcome(createHealthCheck(web, cache, bucket)())).toMatchObject({
    status: "degraded",
    checks: { postgres: { status: "ok" }, redis: { status: "ok" }, r2: { status: "down" } },
  })
})
