import { connect as connectHttp2 } from "node:http2"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { stack } from "./stack.ts"

const url = stack().DATABASE_URL
const { hostname, port } = new URL(url)

describe("the connection string's port", () => {
  it("also speaks Postgres' own protocol", async () => {
    const client = new pg.Client(url)
    await client.connect()
    expect((await client.query("select current_user as u")).rows).toEqual([{ u: "carmatch_web" }])
    await client.end()
  })

  it("hears a request that comes in pieces, with long headers and naming no host", async () => {
    const socket = connect(Number(port), hostname)
    const body = '{"query":"select 1 as n"}'
    const request = `POST /sql HTTP/1.1\r\nx-long: ${"x".repeat(100_000)}\r\nneon-connection-string: ${url}\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    const answer = new Promise<string>((resolve) => {
      let text = ""
      socket.on("data", (chunk) => {
        text += chunk.toString()
        if (text.includes("rowAsArray")) resolve(text)
      })
    })
    for (const piece of [request.slice(0, 1), request.slice(1, 40), request.slice(40, -10), request.slice(-10)]) {
      socket.write(piece)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(await answer).toContain('"rows":[{"n":1}]')
    socket.destroy()
  })

  it("speaks HTTP/2 to clients that know it does", async () => {
    const session = connectHttp2(`http://${hostname}:${port}`)
    const ask = async (query: string) => {
      const stream = session.request({ ":method": "POST", ":path": "/sql", "neon-connection-string": url })
      stream.end(JSON.stringify({ query }))
      return JSON.parse(await text(stream)) as { rows?: unknown; code?: string }
    }
    const [one, two, none] = await Promise.all([ask("select 1 as n"), ask("select 2 as n"), ask("select nothing")])
    expect([one.rows, two.rows, none.code]).toEqual([[{ n: 1 }], [{ n: 2 }], "42703"])
    session.close()
  })

  it("does not mind a caller who says nothing and leaves", async () => {
    const socket = connect(Number(port), hostname)
    await new Promise((resolve) => socket.on("connect", resolve))
    socket.destroy()
    const rude = connect(Number(port), hostname)
    rude.write("\0\0\0\0 nonsense")
    await new Promise((resolve) => rude.on("close", resolve).resume())
  })
})
