/** What both servers say when what stands behind them is stopped, hangs or dies – on a stack of our own. */
import { spawn, type ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { Client, Pool } from "@neondatabase/serverless"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commandLine, identify } from "../../scripts/local/process-identity.ts"
import { descendantsOf } from "../../scripts/local/process-tree.ts"
import type { StackEnvironment } from "../../scripts/local/stack-environment.ts"
import { postSql, useLoopback } from "./stack.ts"

useLoopback()
const SCRIPT = fileURLToPath(new URL("../../scripts/stack.ts", import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), "carmatch-faults-"))
let child: ChildProcess
let urls: StackEnvironment
let postmaster: number
let redis: number
const said: string[] = []

beforeAll(async () => {
  child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["pipe", "pipe", "pipe"],
  })
  if (child.stderr) createInterface({ input: child.stderr }).on("line", (line) => said.push(line))
  const line = await new Promise<string>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once("line", resolve)
  })
  urls = JSON.parse(line) as StackEnvironment
  const direct = new pg.Client(urls.POSTGRES_URL)
  await direct.connect()
  const { rows } = await direct.query<{ file: string }>("select pg_read_file('postmaster.pid') as file")
  await direct.end()
  postmaster = Number(rows[0]?.file.split("\n")[0])
  redis = Number(/process_id:(\d+)/.exec(JSON.stringify((await rest("INFO", "server")).body))?.[1])
})
afterAll(async () => {
  const exited = new Promise((resolve) => child.on("close", resolve))
  child.stdin?.end()
  await exited
  rmSync(dataDir, { recursive: true })
})

const sql = (url: string, query = "select 1 as n") => postSql(url, { query })
async function rest(...command: string[]): Promise<{ status: number; body: { result?: unknown; error?: string } }> {
  const response = await fetch(urls.UPSTASH_REDIS_REST_URL ?? "", {
    method: "POST",
    headers: { authorization: `Bearer ${urls.UPSTASH_REDIS_REST_TOKEN}` },
    body: JSON.stringify(command),
  })
  return { status: response.status, body: (await response.json()) as { result?: unknown; error?: string } }
}
/** Postgres' main process and all of its sessions. */
const postgresPids = () => [postmaster, ...descendantsOf(postmaster)]
const signal = (pids: readonly number[], name: NodeJS.Signals) => pids.forEach((pid) => process.kill(pid, name))

describe("parts that hang", () => {
  it("are told of within seconds, and used again once they go on", async () => {
    const pool = new Pool({ connectionString: urls.DATABASE_URL })
    await sql(urls.DATABASE_URL)
    const stopped = [...postgresPids(), redis]
    signal(stopped, "SIGSTOP")
    const started = performance.now()
    try {
      const socket = new Client(urls.DATABASE_URL)
      socket.on("error", () => {})
      const failing = expect(socket.connect().then(() => socket.query("select 1"))).rejects.toThrow(/does not answer/)
      const [pooled, fresh, get, stream] = await Promise.all([
        sql(urls.DATABASE_URL),
        sql(urls.DATABASE_URL_JOBS),
        rest("GET", "x"),
        fetch(`${urls.UPSTASH_REDIS_REST_URL}/subscribe/x?_token=${urls.UPSTASH_REDIS_REST_TOKEN}`, {
          headers: { accept: "text/event-stream" },
        }),
        failing,
      ])
      for (const answer of [pooled, fresh]) {
        const message = expect.stringMatching(
          /^could not connect to Postgres: (it does not answer|timeout expired)$/,
        ) as string
        expect(answer).toMatchObject({ status: 500, body: { message } })
      }
      expect(get).toEqual({ status: 503, body: { error: "ERR Redis is not available: no answer within 10 s" } })
      expect(stream.status).toBe(503)
    } finally {
      signal(stopped, "SIGCONT")
    }
    expect(performance.now() - started).toBeLessThan(16_000)
    expect((await sql(urls.DATABASE_URL)).body.rows).toEqual([{ n: 1 }])
    expect(await rest("PING")).toEqual({ status: 200, body: { result: "PONG" } })
    expect((await pool.query("select 1 as n")).rows).toEqual([{ n: 1 }])
    await pool.end()
  }, 40_000)

  it("are not taken for dead because a statement is long", async () => {
    expect((await sql(urls.DATABASE_URL_OWNER, "select 1 as n from pg_sleep(7)")).body.rows).toEqual([{ n: 1 }])
  })
})

describe("a session that is killed", () => {
  it("is an error for its statement, and Postgres is back for the next", async () => {
    const { body } = await sql(urls.DATABASE_URL, "select pg_backend_pid() as pid")
    const [{ pid }] = body.rows as [{ pid: number }]
    const running = sql(urls.DATABASE_URL, "select pg_sleep(4)")
    const direct = new pg.Client(urls.POSTGRES_URL)
    // It goes down with the others.
    direct.on("error", () => {})
    await direct.connect()
    const asleep = "select pid from pg_stat_activity where query = 'select pg_sleep(4)' and state = 'active'"
    await expect
      .poll(async () => (await direct.query<{ pid: number }>(asleep)).rows, { interval: 20 })
      .toEqual([{ pid }])
    process.kill(pid, "SIGKILL")
    expect(await running).toMatchObject({
      status: 400,
      body: { message: /error communicating with the server/, code: "" },
    })
    await expect.poll(async () => (await sql(urls.DATABASE_URL)).status, { timeout: 30_000 }).toBe(200)
  })
})

describe("parts that are suspended", () => {
  it("stop with the stack, sessions included", async () => {
    const folder = mkdtempSync(join(tmpdir(), "carmatch-suspended-"))
    const other = spawn(process.execPath, [SCRIPT], {
      env: { ...process.env, DATA_DIR: folder },
      stdio: ["pipe", "pipe", "ignore"],
    })
    await new Promise((resolve) => other.stdout?.once("data", resolve))
    const family = descendantsOf(other.pid ?? 0)
    const parts = family.filter((pid) => !commandLine(pid).includes("watchdog.ts"))
    expect(parts.length).toBeGreaterThan(5)
    signal(parts, "SIGSTOP")
    const exit = new Promise<number | null>((resolve) => other.on("close", resolve))
    other.stdin?.end()
    expect(await exit).toBe(0)
    expect(family.filter((pid) => identify(pid) !== null)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

describe("parts that die", () => {
  it("are clear errors at once, said once, and everything still stops", async () => {
    signal([postmaster, redis], "SIGKILL")
    await expect.poll(() => said.filter((line) => line.includes("stopped by itself")).length).toBe(2)
    const [one, two] = await Promise.all([sql(urls.DATABASE_URL), rest("GET", "x")])
    expect(one).toMatchObject({ status: 500, body: { message: /^could not connect to Postgres: .*ECONNREFUSED/ } })
    expect(two).toMatchObject({ status: 503, body: { error: /^ERR Redis is not available: .*ECONNREFUSED/ } })
  })
})

describe("a Postgres killed while it starts", () => {
  it.each([0, 40, 150])("is one sentence and exit code 1 (after %i ms)", async (delay) => {
    const folder = mkdtempSync(join(tmpdir(), "carmatch-killed-"))
    const starting = spawn(process.execPath, [SCRIPT], {
      env: { ...process.env, DATA_DIR: folder },
      stdio: ["pipe", "ignore", "pipe"],
    })
    const lines: string[] = []
    if (starting.stderr) createInterface({ input: starting.stderr }).on("line", (line) => lines.push(line))
    const exit = new Promise<number | null>((resolve) => starting.on("close", resolve))
    const pids = () =>
      descendantsOf(starting.pid ?? 0).filter((pid) => commandLine(pid).includes(`bin/postgres -D ${folder}/postgres `))
    await expect.poll(pids, { interval: 5, timeout: 50_000 }).not.toEqual([])
    await new Promise((resolve) => setTimeout(resolve, delay))
    signal(pids(), "SIGKILL")
    expect(await exit).toBe(1)
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^Postgres did not start: it ended/)])
    expect(pids()).toEqual([])
    rmSync(folder, { recursive: true })
  })
})
