import { describe, expect, it } from "vitest"
import { LoginMessages } from "../../scripts/local/neon-tunnel-login.ts"

/** A message of Postgres' wire protocol. */
function message(type: string, ...body: number[]): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, Buffer.from(body)])
}

const no = Buffer.from("N")
const question = message("R", 0, 0, 0, 3)
const verdict = Buffer.concat([
  message("R", 0, 0, 0, 0),
  message("S", 97, 0, 98, 0),
  message("K", 0, 0, 0, 1, 0, 0, 0, 2),
  message("Z", 73),
])
const refusal = message("E", 83, 70, 0, 0)
const data = Buffer.concat([message("T", 0, 0), message("C", 0), message("Z", 73)])

function cut(stream: Buffer, size: number): Buffer[] {
  const login = new LoginMessages()
  const parts: Buffer[] = []
  for (let at = 0; at < stream.length; at += size) parts.push(...login.take(stream.subarray(at, at + size)))
  return [...parts, login.rest()].filter((part) => part.length > 0)
}

describe("a login through the tunnel", () => {
  it.each([
    ["a question and a verdict", [question, verdict]],
    ["a request for encryption first", [no, question, verdict]],
    ["a refusal", [question, refusal]],
    ["nothing but half a message", [question.subarray(0, 6)]],
  ])("is cut by its questions and its verdict, however it comes: %s", (_, expected) => {
    const stream = Buffer.concat(expected)
    for (let size = 1; size <= stream.length; size++) expect(cut(stream, size)).toEqual(expected)
  })

  it("is no reason to hold back what follows it", () => {
    expect(cut(Buffer.concat([question, verdict, data]), 1000)).toEqual([question, verdict, data])
    const login = new LoginMessages()
    login.take(verdict)
    expect(login.take(data.subarray(0, 3))).toEqual([data.subarray(0, 3)])
  })

  it("lets another protocol's words pass", () => {
    const words = Buffer.from("EFATAL:  unsupported frontend protocol\0")
    expect(cut(words, words.length)).toEqual([words])
  })
})
