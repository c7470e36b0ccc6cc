import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { identify } from "../../scripts/local/process-identity.ts"
import { findStack, withStack } from "../../scripts/local/stack.ts"
import type { StackEnvironment } from "../../scripts/local/stack-environment.ts"
import { postSql } from "./stack.ts"

const SCRIPT = fileURLToPath(new URL("../../scripts/stack.ts", import.meta.url))
let dataDir: string
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "carmatch-life-"))))
afterAll(() => rmSync(dataDir, { recursive: true }))

interface Started {
  child: ChildProcess
  said: string[]
  /** null if it ended before it printed them. */
  urls: Promise<StackEnvironment | null>
  exit: Promise<number | null>
}

function start(folder = dataDir, args: readonly string[] = []): Started {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ["pipe", "pipe", "pipe"],
  })
  const said: string[] = []
  createInterface({ input: child.stderr }).on("line", (line) => said.push(line))
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve))
  const printed = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve))
  const urls = Promise.race([
    printed.then((line) => (line.startsWith("{") ? (JSON.parse(line) as StackEnvironment) : null)),
    exit.then(() => null),
  ])
  return { child, said, urls, exit }
}

const isUp = async (urls: StackEnvironment | null): Promise<boolean> =>
  urls !== null && (await postSql(urls.DATABASE_URL, { query: "select 1" }).catch(() => null))?.status === 200

/** Postgres' and Redis' own processes. */
async function serverPids(urls: StackEnvironment | null): Promise<number[]> {
  const postgres = new pg.Client(urls?.POSTGRES_URL)
  await postgres.connect()
  const { rows } = await postgres.query<{ file: string }>("select pg_read_file('postmaster.pid') as file")
  await postgres.end()
  const response = await fetch(`${urls?.UPSTASH_REDIS_REST_URL}/info/server?_token=${urls?.UPSTASH_REDIS_REST_TOKEN}`)
  const { result } = (await response.json()) as { result: string }
  return [Number(rows[0]?.file.split("\n")[0]), Number(/process_id:(\d+)/.exec(result)?.[1])]
}

describe("npm run stack", () => {
  it("serves, keeps secrets to itself, and stops with its standard input", async () => {
    const { child, urls, exit } = start()
    const given = await urls
    expect(await isUp(given)).toBe(true)
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, "stack.json")).mode & 0o777).toBe(0o600)
    const pids = await serverPids(given)
    expect(pids.every((pid) => identify(pid) !== null)).toBe(true)
    child.stdin?.end()
    expect(await exit).toBe(0)
    expect(pids.some((pid) => identify(pid) !== null)).toBe(false)
    expect(await findStack(dataDir)).toBeNull()
  })

  it.each(["SIGTERM", "SIGINT"] as const)("stops on %s, with the same logins as before", async (signal) => {
    const { child, urls, exit } = start()
    const given = await urls
    expect(await isUp(given)).toBe(true)
    const password = new URL(given?.DATABASE_URL ?? "").password
    expect(readFileSync(join(dataDir, "secrets.json"), "utf8")).toContain(password)
    child.kill(signal)
    expect(await exit).toBe(0)
  })

  it("stops on a signal that comes while it starts", async () => {
    const { child, exit } = start()
    await new Promise((resolve) => setTimeout(resolve, 150))
    child.kill("SIGTERM")
    expect([0, null]).toContain(await exit)
    expect(await findStack(dataDir)).toBeNull()
  })

  it("leaves nothing when it is killed, and starts again at once", async () => {
    const first = start()
    expect(await isUp(await first.urls)).toBe(true)
    const pids = await serverPids(await first.urls)
    first.child.kill("SIGKILL")
    const second = start()
    expect(await isUp(await second.urls)).toBe(true)
    expect(pids.some((pid) => identify(pid) !== null)).toBe(false)
    second.child.stdin?.end()
    expect(await second.exit).toBe(0)
  })

  it("uses a stack that already runs on the folder, and leaves it running", async () => {
    const first = start()
    const given = await first.urls
    const second = start()
    expect(await second.urls).toEqual(given)
    expect(second.said.join()).toMatch(/already runs .* using it/)
    expect(await withStack({ dataDir }, async ({ urls }) => urls.web)).toBe(given?.DATABASE_URL)
    second.child.stdin?.end()
    expect(await second.exit).toBe(0)
    expect(await isUp(given)).toBe(true)
    first.child.stdin?.end()
    await first.exit
  })

  it("gives two that start at once the same stack", async () => {
    const both = [start(), start()]
    const urls = await Promise.all(both.map((one) => one.urls))
    expect(urls[0]).toEqual(urls[1])
    for (const { child } of both) child.stdin?.end()
    await Promise.all(both.map((one) => one.exit))
  })

  it("fails in one sentence where it cannot write", async () => {
    const file = join(dataDir, "a-file")
    writeFileSync(file, "")
    const { exit, said } = start(join(file, "data"))
    expect(await exit).toBe(1)
    expect(said).toHaveLength(1)
  })

  it("explains itself, and refuses words it does not know", async () => {
    const help = start(dataDir, ["--help"])
    expect(await help.exit).toBe(0)
    const wrong = start(dataDir, ["--wrong"])
    expect(await wrong.exit).toBe(2)
    expect(wrong.said.join()).toContain("usage:")
  })
})
