import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { encodeCommand, encodeReply, ReplyParser, type Reply } from "../../scripts/local/resp.ts"

const line = fc.string().map((text) => text.replaceAll(/[\r\n]/g, ""))
const { reply } = fc.letrec<{ reply: Reply }>((tie) => ({
  reply: fc.oneof(
    { depthSize: "small" },
    line.map((text): Reply => ({ kind: "simple", text: Buffer.from(text) })),
    line.map((message): Reply => ({ kind: "error", message })),
    fc.bigInt().map((number): Reply => ({ kind: "integer", digits: String(number) })),
    fc.uint8Array().map((bytes): Reply => ({ kind: "bulk", bytes: Buffer.from(bytes) })),
    fc.boolean().map((array): Reply => ({ kind: "null", array })),
    fc.array(tie("reply"), { maxLength: 4 }).map((items): Reply => ({ kind: "array", items })),
  ),
}))

function parse(chunks: readonly Buffer[]): Reply[] {
  const replies: Reply[] = []
  const parser = new ReplyParser((read) => replies.push(read))
  for (const chunk of chunks) parser.push(chunk)
  return replies
}

describe("the Redis protocol", () => {
  it("is read back as written, wherever the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 5 }), fc.array(fc.nat(200), { maxLength: 8 }), (replies, sizes) => {
        const stream = Buffer.concat(replies.map(encodeReply))
        const cuts = [0, ...sizes.map((size) => size % (stream.length + 1)), stream.length].toSorted((a, b) => a - b)
        const chunks = cuts.slice(1).map((end, i) => stream.subarray(cuts[i], end))
        expect(parse(chunks)).toEqual(replies)
        expect(parse([...stream].map((byte) => Buffer.of(byte)))).toEqual(replies)
      }),
      { numRuns: 200 },
    )
  })

  it("carries a large text that comes in many chunks", () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024, "ab\r\n")
    const stream = encodeReply({ kind: "bulk", bytes })
    const chunks = Array.from({ length: Math.ceil(stream.length / 65_536) }, (_, i) =>
      stream.subarray(i * 65_536, (i + 1) * 65_536),
    )
    const [read] = parse(chunks)
    expect(read?.kind === "bulk" && read.bytes.equals(bytes)).toBe(true)
  })

  it("counts a command's bytes, not its letters", () => {
    expect(encodeCommand(["SET", "ç", Uint8Array.of(255)])).toEqual(
      Buffer.concat([Buffer.from("*3\r\n$3\r\nSET\r\n$2\r\nç\r\n$1\r\n"), Buffer.of(255), Buffer.from("\r\n")]),
    )
  })

  it("that is none is an error, not a guess", () => {
    expect(() => parse([Buffer.from("HTTP/1.1 200 OK\r\n")])).toThrow(/no RESP2/)
  })
})
