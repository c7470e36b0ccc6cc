import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startTestStack, type TestStack } from "../support/stack.ts"
import { runScript } from "./cli.ts"

const URLS = ["DATABASE_URL", "DATABASE_URL_DEALER", "DATABASE_URL_JOBS", "DATABASE_URL_OWNER"] as const
const ELSEWHERE = "postgresql://carmatch_owner:x@cell.example.invalid/carmatch"
// A stack of its own, whose key may change.
let stack: TestStack
let client: pg.Client
let dataDir: string
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "carmatch-cli-"))
  stack = await startTestStack()
  client = new pg.Client(stack.variables.POSTGRES_URL)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await stack.stop()
  rmSync(dataDir, { recursive: true })
})
const onStack = (name: string, words: readonly string[], own: NodeJS.ProcessEnv = {}) =>
  runScript(name, words, { ...stack.variables, ...own })

async function keys(): Promise<Record<string, string>> {
  const { rows } = await client.query<{ id: string; pad: string }>(
    "select id, encode(inner_pad, 'hex') as pad from carmatch_guard.keys order by id",
  )
  return Object.fromEntries(rows.map(({ id, pad }) => [id, pad]))
}

describe("a stack that is not on this machine", () => {
  const foreign = Object.fromEntries(URLS.map((name) => [name, ELSEWHERE]))

  test("gets nothing made up: what is missing is named, and no key is made", async () => {
    const folder = join(dataDir, "foreign")
    const { code, err } = await runScript("migrate", ["up", "--yes"], { ...foreign, DATA_DIR: folder })
    expect(code).toBe(2)
    expect(err).toContain("The environment lacks BASE_DOMAIN, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN, TENAN")
    expect(existsSync(folder)).toBe(false)
  })

  test("is named and asked about, whichever of the four URLs leads there", async () => {
    for (const name of URLS) {
      const { code, err } = await onStack("tenant", ["list"], { [name]: ELSEWHERE })
      expect(code, name).toBe(2)
      expect(err, name).toContain("Target: cell.example.invalid\nThis is not the local stack: say --yes")
    }
  })

  test("is never mistaken for the local one because a URL is missing", async () => {
    const { code, err } = await runScript("tenant", ["list"], { DATABASE_URL_OWNER: ELSEWHERE, DATA_DIR: dataDir })
    expect(code).toBe(2)
    expect(err).toContain("lacks BASE_DOMAIN, DATABASE_URL, ")
  })
})

describe("the cell's key", () => {
  test("is not replaced by another one, unless that is said; the old one then stays valid", async () => {
    const before = await keys()
    // Only the stack's URLs, as `npm run stack` prints them: the key is the data folder's own.
    const urls = URLS.map((name) => [name, stack.variables[name]])
    const other: NodeJS.ProcessEnv = { ...(Object.fromEntries(urls) as object), DATA_DIR: dataDir }
    const refused = await runScript("migrate", ["up"], other)
    expect(refused.code).toBe(1)
    expect(refused.err.trim().split("\n").at(-1)).toMatch(/another TENANT_TOKEN_KEY.*--rotate-key.*\(conflict\)/)
    expect(await keys()).toEqual(before)
    expect((await onStack("migrate", ["up"])).code).toBe(0)
    expect(await keys()).toEqual(before)

    expect((await runScript("migrate", ["up", "--rotate-key"], other)).code).toBe(0)
    const rotated = await keys()
    expect(rotated["previous"]).toBe(before["current"])
    expect(rotated["current"]).not.toBe(before["current"])
    expect((await onStack("migrate", ["up", "--rotate-key"])).code).toBe(0)
    expect((await keys())["current"]).toBe(before["current"])
  })

  test("must be 64 hex digits", async () => {
    const { code, err } = await onStack("migrate", ["up", "--rotate-key"], { TENANT_TOKEN_KEY: "short" })
    expect([code, err.split("\n")[0]]).toEqual([2, "TENANT_TOKEN_KEY is not 64 hex digits."])
  })
})
