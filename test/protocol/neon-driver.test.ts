import { neon, NeonDbError } from "@neondatabase/serverless"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stack, useLoopback } from "./stack.ts"

useLoopback()
const sql = neon(stack().DATABASE_URL)

describe("neon()", () => {
  it("runs template queries with typed values", async () => {
    const day = new Date("2026-11-23T12:00:00Z")
    const [row] = await sql`select ${1}::int as n, ${"ação"} as s, ${day}::timestamptz as t, ${null}::int as z,
      ${[1, 2]}::int[] as list, ${{ a: 1 }}::jsonb as j, ${9007199254740993n}::int8 as big, ${true}::bool as b`
    expect(row).toEqual({
      n: 1,
      s: "ação",
      t: day,
      z: null,
      list: [1, 2],
      j: { a: 1 },
      big: "9007199254740993",
      b: true,
    })
  })

  it("carries bytes", async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
    const [row] = await sql`select ${bytes} as b`
    expect(Buffer.from(row?.["b"] as Uint8Array)).toEqual(bytes)
  })

  it("gives full results and arrays", async () => {
    const full = neon(stack().DATABASE_URL, { fullResults: true, arrayMode: true })
    expect(await full`select 1 as a, 2 as a`).toMatchObject({
      rows: [[1, 2]],
      rowCount: 1,
      command: "SELECT",
      rowAsArray: true,
    })
  })

  it("throws NeonDbError with Postgres' fields", async () => {
    const error: unknown = await sql`select * from nothing_here`.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NeonDbError)
    expect(error).toMatchObject({ code: "42P01", severity: "ERROR", position: "15" })
  })

  it("runs transactions with their options", async () => {
    const [[level], [mode]] = (await sql.transaction(
      [sql`show transaction_isolation`, sql`show transaction_read_only`],
      {
        isolationLevel: "Serializable",
        readOnly: true,
        deferrable: true,
      },
    )) as [[unknown], [unknown]]
    expect([level, mode]).toEqual([{ transaction_isolation: "serializable" }, { transaction_read_only: "on" }])
  })

  it("stops on an abort signal", async () => {
    const slow = sql.query("select pg_sleep(5)", [], { fetchOptions: { signal: AbortSignal.timeout(100) } })
    await expect(slow).rejects.toThrow(/Error connecting to database: TimeoutError/)
  })

  it("brings back any JSON, number and date unchanged", async () => {
    const check = fc.asyncProperty(
      fc.jsonValue(),
      fc.double({ noNaN: true }),
      fc.maxSafeInteger(),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-01-01") }),
      async (json, real, whole, date) => {
        const [row] =
          await sql`select ${JSON.stringify(json)}::json as json, ${real}::float8 as real, ${whole}::int8 as whole, ${date.toISOString()}::timestamptz as date`
        expect(row?.["json"]).toEqual(JSON.parse(JSON.stringify(json)))
        expect(Number(row?.["real"])).toBeCloseTo(real, 10)
        expect(row?.["whole"]).toBe(String(whole))
        expect(row?.["date"]).toEqual(date)
      },
    )
    await fc.assert(check, { numRuns: 40 })
  })
})
