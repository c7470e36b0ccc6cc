import { describe, expect, it } from "vitest"
import { freshKey, postRest, runRest } from "./stack.ts"

describe("what Redis 7 lacks and a script can do", () => {
  it("HGETDEL hands fields out and takes them away", async () => {
    const k = freshKey()
    await runRest("HSET", k, "a", 1, "b", 2, "c", 3)
    expect(await runRest("HGETDEL", k, "FIELDS", 2, "a", "no")).toEqual({ result: ["1", null] })
    expect((await postRest("/multi-exec", [["hgetdel", k, "fields", 1, "b"]])).body).toEqual([{ result: ["2"] }])
    expect(await runRest("HGETALL", k)).toEqual({ result: ["c", "3"] })
    expect(await runRest("HGETDEL", k, "FIELDS", 2, "c")).toEqual({
      error: "ERR The `numfields` parameter must match the number of arguments",
    })
    expect(await runRest("HGETDEL", k)).toEqual({ error: "ERR wrong number of arguments for 'hgetdel' command" })
    await runRest("SET", k, "text")
    expect(await runRest("HGETDEL", k, "FIELDS", 1, "c")).toEqual({
      error: expect.stringMatching(/^WRONGTYPE/) as string,
    })
  })

  it.each([
    ["DIFF", "0900"],
    ["DIFF1", "6080"],
    ["ANDOR", "0600"],
    ["ONE", "6980"],
  ])("BITOP %s puts sources of different lengths together", async (op, expected) => {
    const [k, x, y, z] = [freshKey(), freshKey(), freshKey(), freshKey()]
    const sources = [
      ["SET", x, "\x0f"],
      ["SET", y, "\x66"],
      ["SETBIT", z, 8, 1],
    ]
    await postRest("/pipeline", sources)
    expect(await runRest("BITOP", op, k, x, y, z)).toEqual({ result: 2 })
    const { body } = await postRest("/", ["GET", k], { "upstash-encoding": "base64" })
    expect(Buffer.from((body as { result: string }).result, "base64").toString("hex")).toBe(expected)
    expect(await runRest("BITOP", op, k, freshKey(), freshKey())).toEqual({ result: 0 })
    expect(await runRest("EXISTS", k)).toEqual({ result: 0 })
  })

  it("BITOP DIFF needs something to differ from", async () => {
    const error = "ERR BITOP DIFF must be called with at least two source keys."
    expect(await runRest("BITOP", "DIFF", freshKey(), freshKey())).toEqual({ error })
  })

  /** Three entries of which group a has acknowledged the first, group b none and been given but two. */
  async function threeEntries(): Promise<string> {
    const k = freshKey()
    await postRest("/pipeline", [
      ...["1-0", "2-0", "3-0"].map((id) => ["XADD", k, id, "f", "v"]),
      ["XGROUP", "CREATE", k, "a", 0],
      ["XGROUP", "CREATE", k, "b", 0],
      ["XREADGROUP", "GROUP", "a", "me", "STREAMS", k, ">"],
      ["XREADGROUP", "GROUP", "b", "me", "COUNT", 2, "STREAMS", k, ">"],
      ["XACK", k, "a", "1-0", "3-0"],
    ])
    return k
  }
  const pending = async (k: string, group: string) =>
    ((await runRest("XPENDING", k, group)) as { result: [number] }).result[0]

  it("XDELEX deletes with the groups' references, without, or only what no group needs", async () => {
    const k = await threeEntries()
    expect(await runRest("XDELEX", k, "ACKED", "IDS", 3, "1-0", "3-0", "9-0")).toEqual({ result: [2, 2, -1] })
    expect(await runRest("XDELEX", k, "IDS", 1, "1")).toEqual({ result: [1] })
    expect(await pending(k, "b")).toBe(2)
    expect(await runRest("XDELEX", k, "delref", "ids", 1, "2-0")).toEqual({ result: [1] })
    expect([await pending(k, "a"), await pending(k, "b"), await runRest("XLEN", k)]).toEqual([0, 1, { result: 1 }])
    expect(await runRest("XDELEX", k, "IDS", 2, "1-0")).toEqual({
      error: "ERR The `numids` parameter must match the number of arguments",
    })
    expect(await runRest("XDELEX", k, "IDS", 1, "+")).toEqual({
      error: "ERR Invalid stream ID specified as stream command argument",
    })
  })

  it("XACKDEL acknowledges too, and deletes what was acknowledged before", async () => {
    const k = await threeEntries()
    expect(await runRest("XACKDEL", k, "nobody", "IDS", 1, "1-0")).toEqual({ result: [-1] })
    expect(await runRest("XACKDEL", k, "b", "ACKED", "IDS", 2, "1-0", "2-0")).toEqual({ result: [1, 2] })
    expect([await pending(k, "b"), await runRest("XLEN", k)]).toEqual([0, { result: 2 }])
    expect(await runRest("XACKDEL", k, "a", "IDS", 2, "2-0", "3-0")).toEqual({ result: [1, 1] })
    expect([await pending(k, "a"), await runRest("XLEN", k)]).toEqual([0, { result: 0 }])
  })
})
