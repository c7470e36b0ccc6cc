import { expect, test } from "vitest"
import type { Cache } from "../../../src/storage/cache.ts"
import type { Connection } from "../../../src/storage/connection.ts"
import { readHost } from "../../../src/tenancy/host.ts"
import { createDirectory } from "../../../src/tenancy/resolve.ts"

test("of requests that need a host's record at once, one asks for all, and again when it is past its time", async () => {
  let now = 0
  let asked = 0
  const cache: Cache = {
    async run([command]) {
      if (command?.[0] === "get") asked++
      return [null]
    },
  }
  const nobody = { query: () => ({}), transaction: async () => [[{ tenant: null }]] } as unknown as Connection
  const directory = createDirectory(cache, nobody, () => now)
  const host = readHost("loja.localhost", "localhost")
  if (host.kind !== "tenant") throw new Error("unreachable")
  const crowd = () => {
    const call = () => ({ deadline: now + 8000, waitUntil: () => undefined })
    return Promise.all(Array.from({ length: 20 }, () => directory.find(host, call())))
  }
  expect(new Set(await crowd())).toEqual(new Set([null]))
  expect(asked).toBe(1)
  now = 60_000
  await crowd()
  expect(asked).toBe(2)
})
