import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postSql, stack } from "./stack.ts"

const { DATABASE_URL, POSTGRES_URL } = stack()
const direct = new pg.Pool({ connectionString: POSTGRES_URL, max: 4 })
const ROLE = 'proto "p+w"'
const quoted = pg.escapeIdentifier(ROLE)
const login = (password: string): string => {
  const url = new URL(DATABASE_URL)
  url.username = encodeURIComponent(ROLE)
  url.password = encodeURIComponent(password)
  return url.href
}
const ask = async (password: string) => {
  const { status, body } = await postSql(login(password), { query: "select pg_backend_pid() as pid" })
  if (status !== 200) return body.code
  const [{ pid }] = body.rows as [{ pid: number }]
  // The session is made clean again after the answer, and a moment later it is in the pool.
  const clean = "select 1 from pg_stat_activity where pid = $1 and query = 'DISCARD ALL' and state = 'idle'"
  await expect.poll(async () => (await direct.query(clean, [pid])).rowCount, { interval: 10 }).toBe(1)
  await sleep(30)
  return pid
}

const makeRole = async () => {
  await direct.query(`create role ${quoted} login password 'one'`)
  await direct.query(`grant connect on database carmatch to ${quoted}`)
}
const dropRole = async () => {
  await direct.query(`revoke connect on database carmatch from ${quoted}`)
  await direct.query(`drop role ${quoted}`)
}

beforeAll(async () => {
  await makeRole()
})
afterAll(async () => {
  await direct.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [ROLE])
  await dropRole()
  await direct.end()
})

describe("a pooled session", () => {
  it("is for whoever could log in now", async () => {
    const pid = await ask("one")
    expect(pid).toEqual(expect.any(Number))
    expect(await ask("one")).toBe(pid)
    expect(await ask("two")).toBe("28P01")
    await direct.query(`alter role ${quoted} password '%+$^&*@!/é'`)
    expect(await ask("one")).toBe("28P01")
    // The same session serves the new password, as at Neon.
    expect(await ask("%+$^&*@!/é")).toBe(pid)
    expect(await ask("one")).toBe("28P01")
    expect(await ask("%+$^&*@!/é")).toBe(pid)
  })

  it("is for nobody once the role may not log in", async () => {
    await direct.query(`alter role ${quoted} password 'one' nologin`)
    expect(await ask("one")).toBe("28000")
    await direct.query(`alter role ${quoted} login valid until '2020-01-01'`)
    expect(await ask("one")).toBe("28P01")
    await direct.query(`alter role ${quoted} valid until 'infinity'`)
    expect(await ask("one")).toEqual(expect.any(Number))
  })

  it("is not for a later role of the same name and password, which it could not serve", async () => {
    const pid = await ask("one")
    await dropRole()
    await makeRole()
    const later = await ask("one")
    expect(later).toEqual(expect.any(Number))
    expect(later).not.toBe(pid)
  })

  it("is not had by asking often", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(i % 2 ? "one" : "wrong")))
    expect(answers.filter((answer) => answer === "28P01")).toHaveLength(20)
    expect(answers.filter((answer) => typeof answer === "number")).toHaveLength(20)
  })
})
