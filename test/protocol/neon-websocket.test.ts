import { Client, neonConfig, Pool } from "@neondatabase/serverless"
import { drizzle } from "drizzle-orm/neon-serverless"
import { sql as raw } from "drizzle-orm"
import pg from "pg"
import { afterEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { freePort } from "../../scripts/local/free-port.ts"
import { startNeonServer } from "../../scripts/local/neon-http.ts"
import { stack, useLoopback } from "./stack.ts"

useLoopback()
const { DATABASE_URL: url, POSTGRES_URL } = stack()
const defaultMode = neonConfig.pipelineConnect
afterEach(() => void (neonConfig.pipelineConnect = defaultMode))

/** A message of Postgres' wire protocol; the first one of a connection has no type. */
function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)])
}

function loginMessages({ username, password, pathname }: URL): Buffer[] {
  const start = `\0\x03\0\0user\0${username}\0database\0${pathname.slice(1)}\0\0`
  return [message("", start), message("p", `${password}\0`)]
}

describe.each([["password" as const], [false as const]])("Client with pipelineConnect %s", (mode) => {
  it("logs in as the connection string says and runs queries", async () => {
    neonConfig.pipelineConnect = mode
    const client = new Client(url)
    await client.connect()
    const { rows } = await client.query("select current_user as u, $1::int[] as list", [[1, 2]])
    expect(rows).toEqual([{ u: "carmatch_web", list: [1, 2] }])
    await client.end()
  })

  it("is refused with a wrong password", async () => {
    neonConfig.pipelineConnect = mode
    const wrong = new URL(url)
    wrong.password = "wrong"
    const client = new Client(wrong.href)
    client.on("error", () => {})
    const attempt = client.connect().then(() => client.query("select 1"))
    await expect(attempt).rejects.toThrow(/password authentication failed/)
  })
})

describe("Pool", () => {
  it("holds interactive transactions and sessions", async () => {
    const pool = new Pool({ connectionString: url, max: 2 })
    const client = await pool.connect()
    await client.query("begin")
    await client.query("select set_config('cm.x', 'y', true)")
    expect((await client.query("select current_setting('cm.x') as x")).rows).toEqual([{ x: "y" }])
    await client.query("rollback")
    client.release()
    await pool.end()
  })

  it("moves megabytes both ways", async () => {
    const pool = new Pool({ connectionString: url })
    const large = "ção".repeat(4_000_000)
    const { rows } = await pool.query<{ v: string; n: number }>("select $1::text as v, length($1) as n", [large])
    expect(rows[0]?.n).toBe(large.length)
    expect(rows[0]?.v === large).toBe(true)
    await pool.end()
  })

  it("runs under drizzle with real transactions", async () => {
    const pool = new Pool({ connectionString: url })
    const db = drizzle({ client: pool })
    const answer = await db.transaction(async (tx) => (await tx.execute(raw`select 42 as n`)).rows)
    expect(answer).toEqual([{ n: 42 }])
    await pool.end()
  })

  it("reports Postgres' errors and goes on", async () => {
    const pool = new Pool({ connectionString: url })
    await expect(pool.query("select 1/0")).rejects.toMatchObject({ code: "22012" })
    expect((await pool.query("select 1 as n")).rows).toEqual([{ n: 1 }])
    await pool.end()
  })
})

describe("the tunnel", () => {
  it("delivers notifications", async () => {
    const client = new Client(url)
    await client.connect()
    const heard = new Promise<string | undefined>((resolve) =>
      client.on("notification", ({ payload }) => resolve(payload)),
    )
    await client.query("listen news")
    await client.query("notify news, 'olá'")
    expect(await heard).toBe("olá")
    await client.end()
  })

  it("closes towards Postgres when the client goes, a running query included", async () => {
    const direct = new pg.Client(POSTGRES_URL)
    await direct.connect()
    const there = async () =>
      (
        await direct.query<{ n: number }>(
          "select count(*)::int as n from pg_stat_activity where query like '%ws_gone%' and pid <> pg_backend_pid()",
        )
      ).rows[0]?.n
    const client = new Client(url)
    client.on("error", () => {})
    await client.connect()
    client.query("select 'ws_gone', pg_sleep(30)").catch(() => {})
    await expect.poll(there).toBe(1)
    await client.end()
    await expect.poll(there, { timeout: 4_000 }).toBe(0)
    await direct.end()
  })

  it("has all done that the client sent before it left", async () => {
    const direct = new pg.Client(POSTGRES_URL)
    await direct.connect()
    await direct.query("create table if not exists ws_left (i int)")
    const socket = new WebSocket(`ws://${new URL(url).host}/v2`)
    await new Promise((resolve) => socket.on("open", resolve))
    const inserts = Array.from({ length: 20 }, (_, i) => message("Q", `insert into ws_left values (${i})\0`))
    socket.send(Buffer.concat([...loginMessages(new URL(POSTGRES_URL)), ...inserts]))
    socket.close()
    const done = async () => (await direct.query<{ n: number }>("select count(*)::int as n from ws_left")).rows[0]?.n
    await expect.poll(done).toBe(20)
    await direct.query("drop table ws_left")
    await direct.end()
  })

  it("closes towards the client when Postgres ends the session", async () => {
    const client = new Client(url)
    const ended = new Promise((resolve) => client.on("error", resolve))
    await client.connect()
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid")
    const direct = new pg.Client(POSTGRES_URL)
    await direct.connect()
    await direct.query("select pg_terminate_backend($1)", [rows[0]?.pid])
    await direct.end()
    expect(String(await ended)).toMatch(/terminat/)
  })

  it("takes any path and address, and refuses text", async () => {
    const socket = new WebSocket(`ws://${new URL(url).host}/v1?address=elsewhere:5432`)
    await new Promise((resolve) => socket.on("open", resolve))
    socket.send("select 1")
    const code = await new Promise<number>((resolve) => socket.on("close", resolve))
    expect(code).toBe(1003)
  })

  it("says goodbye when the server stops", async () => {
    const server = await startNeonServer(Number(new URL(POSTGRES_URL).port), "")
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v2`)
    await new Promise((resolve) => socket.on("open", resolve))
    const code = new Promise<number>((resolve) => socket.on("close", resolve))
    await server.close()
    expect(await code).toBe(1001)
  })

  it("says in Postgres' words that Postgres is not there", async () => {
    const lonely = await startNeonServer(await freePort(), "")
    const login = new URL(url)
    login.port = String(lonely.port)
    const client = new Client(login.href)
    client.on("error", () => {})
    await expect(client.connect().then(() => client.query("select 1"))).rejects.toThrow(/could not connect to Postgres/)
    await lonely.close()
  })
})
