import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { postSql, stack } from "./stack.ts"

const url = stack().DATABASE_URL
const query = (text: string, params: unknown[] = [], headers: Record<string, string> = {}) =>
  postSql(url, { query: text, params }, headers)

describe("a single statement", () => {
  it("answers fields, rows, command and count in the proxy's shape", async () => {
    const { status, headers, body } = await query("select 1::int4 as n, 'a'::text as s")
    expect(status).toBe(200)
    expect(headers.get("content-type")).toBe("application/json")
    expect(headers.get("neon-request-id")).toMatch(/^[0-9a-f-]{36}$/)
    expect(body).toEqual({
      fields: [
        { name: "n", dataTypeID: 23, tableID: 0, columnID: 0, dataTypeSize: 4, dataTypeModifier: -1, format: "text" },
        { name: "s", dataTypeID: 25, tableID: 0, columnID: 0, dataTypeSize: -1, dataTypeModifier: -1, format: "text" },
      ],
      rows: [{ n: 1, s: "a" }],
      command: "SELECT",
      rowCount: 1,
      rowAsArray: false,
    })
  })

  it("gives raw texts and arrays on request, and takes only the word true for it", async () => {
    const sql = "select 1 as n, null as z, '{1,2,3}'::int4[] as list"
    const ask = async (raw: string, array: string) =>
      (await query(sql, [], { "neon-raw-text-output": raw, "neon-array-mode": array })).body.rows
    expect(await ask("true", "true")).toEqual([["1", null, "{1,2,3}"]])
    expect(await ask("true", "false")).toEqual([{ n: "1", z: null, list: "{1,2,3}" }])
    expect(await ask("false", "true")).toEqual([[1, null, [1, 2, 3]]])
    expect(await ask("TRUE", "1")).toEqual([{ n: 1, z: null, list: [1, 2, 3] }])
  })

  it("lets a statement's own arrayMode win over the header", async () => {
    const body = { query: "select 1 as n", arrayMode: true }
    expect((await postSql(url, body, { "neon-array-mode": "false" })).body).toMatchObject({
      rows: [[1]],
      rowAsArray: true,
    })
  })

  it.each([
    ["true", true],
    ["1::int2", 1],
    ["-7::int4", -7],
    ["9007199254740993::int8", "9007199254740993"],
    ["12.50::numeric", "12.50"],
    ["1.1::float4", 1.1],
    ["1e300::float8", 1e300],
    ["'NaN'::float8", "NaN"],
    ["'-Infinity'::float4", "-Infinity"],
    [`'{"b":1,"a":[1.50]}'::json`, { b: 1, a: [1.5] }],
    [`'{"a":null}'::jsonb`, { a: null }],
    ["'2026-11-23'::date", "2026-11-23"],
    ["'x y'::text", "x y"],
    ["'\\xdeadbeef'::bytea", "\\xdeadbeef"],
    ["'{t,f,NULL}'::bool[]", [true, false, null]],
    ["'{1,2}'::int8[]", ["1", "2"]],
    [
      "array[[1,2],[3,4]]",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["'[2:3]={5,6}'::int4[]", [5, 6]],
    ["'{}'::text[]", []],
    [
      String.raw`array['a "quoted" \ one', 'NULL', '', 'a,b', '{}', ' x ']`,
      ['a "quoted" \\ one', "NULL", "", "a,b", "{}", " x "],
    ],
    [`array['{"a":1}', '[]']::jsonb[]`, [{ a: 1 }, []]],
    ["'{1.5,NaN}'::float8[]", [1.5, "NaN"]],
    ["'1 2'::int2vector", "1 2"],
    ["'(1,2)'::point", "(1,2)"],
  ])("writes %s as JSON", async (expression, expected) => {
    expect((await query(`select ${expression} as v`)).body.rows).toEqual([{ v: expected }])
  })

  it.each([
    ["$1::text", null, null],
    ["$1::text", "it's", "it's"],
    ["$1::text", true, "true"],
    ["$1::text", 1.5, "1.5"],
    ["$1::int", 42, 42],
    ["$1::int[]", [1, null, 3], [1, null, 3]],
    ["$1::int[]", [[1], [2]], [[1], [2]]],
    ["$1::text[]", ['a"b', "c\\d", "e\nf", "NULL", null], ['a"b', "c\\d", "e\nf", "NULL", null]],
    ["$1::jsonb", { a: { b: [1, "x"] } }, { a: { b: [1, "x"] } }],
    ["$1::jsonb[]", [{ foo: 1 }, { bar: '"' }], [{ foo: 1 }, { bar: '"' }]],
    ["$1", 42, "42"],
  ])("reads a parameter %s from %j", async (expression, param, expected) => {
    expect((await query(`select ${expression} as v`, [param])).body.rows).toEqual([{ v: expected }])
  })

  it("keeps digits that JavaScript could not hold", async () => {
    const body =
      '{"query":"select $1::numeric as n, $2::jsonb as j","params":[12345678901234567890.10,{"n":9007199254740993}]}'
    const { body: answer } = await postSql(url, body, { "neon-raw-text-output": "true" })
    expect(answer.rows).toEqual([{ n: "12345678901234567890.10", j: '{"n": 9007199254740993}' }])
  })

  it("carries any text there and back", async () => {
    const text = fc.string({ unit: "binary", maxLength: 40 }).map((value) => value.replaceAll("\0", ""))
    const check = fc.asyncProperty(fc.array(fc.option(text), { minLength: 1, maxLength: 6 }), async (values) => {
      const places = values.map((_, i) => `$${i + 1}::text as v${i}`)
      const { body } = await query(`select ${places.join(",")}, $${values.length + 1}::text[] as list`, [
        ...values,
        values,
      ])
      expect(Object.values(body.rows?.[0] ?? {})).toEqual([...values, values])
    })
    await fc.assert(check, { numRuns: 60 })
  })

  it("keeps the last of two columns of one name, as JSON readers do, and both in array mode", async () => {
    expect((await query("select 1 as a, 2 as a")).body.rows).toEqual([{ a: 2 }])
    expect((await query("select 1 as a, 2 as a", [], { "neon-array-mode": "true" })).body.rows).toEqual([[1, 2]])
  })

  it("answers an empty text with an empty result", async () => {
    expect((await query("")).body).toEqual({ fields: [], rows: [], command: "", rowCount: null, rowAsArray: false })
  })

  it("reports command and count of statements without rows", async () => {
    const owner = (text: string) => postSql(stack().DATABASE_URL_OWNER, { query: text })
    expect((await owner("create schema if not exists proto_cmd")).body).toMatchObject({
      command: "CREATE",
      rowCount: null,
    })
    await owner("create table if not exists proto_cmd.t (id int)")
    expect((await owner("insert into proto_cmd.t values (1),(2),(3)")).body).toMatchObject({
      command: "INSERT",
      rowCount: 3,
      rows: [],
    })
    expect((await owner("update proto_cmd.t set id = id")).body).toMatchObject({ command: "UPDATE", rowCount: 3 })
    expect((await owner("drop schema proto_cmd cascade")).body).toMatchObject({ command: "DROP", rowCount: null })
  })

  it("names its application, and sets options, as the connection string says, and else not at all", async () => {
    const ask = async (search: string) => {
      const text = "select current_setting('application_name') as name, current_setting('work_mem') as memory"
      return (await postSql(`${url}${search}`, { query: text })).body.rows
    }
    expect(await ask("?application_name=tests&options=-c%20work_mem%3D5MB%20endpoint%3Dours")).toEqual([
      { name: "tests", memory: "5MB" },
    ])
    expect(await ask("")).toEqual([{ name: "", memory: "4MB" }])
  })

  it("knows arrays of types made by users", async () => {
    const owner = (body: object) => postSql(stack().DATABASE_URL_OWNER, body)
    const { body } = await owner({
      queries: [
        { query: "create schema proto_enum" },
        { query: "create type proto_enum.colour as enum ('red','blue')" },
        { query: "select array['red','blue']::proto_enum.colour[] as v" },
        { query: "drop schema proto_enum cascade" },
      ],
    })
    expect(body.results?.[2]?.rows).toEqual([{ v: ["red", "blue"] }])
  })
})
