import { createServer, request } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startFront, type Front } from "../../../scripts/start/front.ts"

/** Stands where the worker stands, and says which host and which of its own headers reached it. */
const worker = createServer((incoming, outgoing) => {
  if (incoming.url === "/large") {
    // Refused unread, and closed on whoever is still writing.
    outgoing.writeHead(413, { "content-length": 9 }).end("too large", () => void incoming.socket.resetAndDestroy())
    return
  }
  outgoing.end(JSON.stringify([incoming.headers.host, incoming.headers["mf-original-url"] ?? null]))
})
let front: Front
let port: number

beforeAll(async () => {
  await new Promise<void>((done) => void worker.listen(0, "127.0.0.1", done))
  front = await startFront(0, (worker.address() as AddressInfo).port)
  port = front.port
})
afterAll(async () => {
  await front.close()
  worker.close()
})

/** The whole answer to bytes as they are; no client would send most of these. */
function send(head: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1", () => socket.write(`${head}\r\nConnection: close\r\n\r\n`, "latin1"))
    socket.setEncoding("utf8").on("data", (text) => (answer += text))
    socket.on("end", () => done(answer)).on("error", fail)
  })
}

test.each(["loja.localhost", "LOJA.localhost:8787", "loja.localhost.", "[::1]:80", "xn--lj-jia.localhost", "x:65535"])(
  "%s goes on as it is",
  async (host) => expect(await send(`GET / HTTP/1.1\r\nHost: ${host}`)).toContain(JSON.stringify([host, null])),
)

test.each([
  ["a port that there is not", "Host: loja.localhost:99999"],
  ["a port without figures", "Host: loja.localhost:"],
  ["a user's name", "Host: loja.localhost@outra.localhost"],
  ["escapes", "Host: loja%2elocalhost"],
  ["letters that should be punycode", "Host: loj\u00e1.localhost"],
  ["two names in one", "Host: loja.localhost,outra.localhost"],
  ["no name", "Host: "],
  ["300 letters", `Host: ${"a".repeat(300)}.localhost`],
])("a host with %s is nobody's", async (_, header) => {
  const answer = await send(`GET / HTTP/1.1\r\n${header}`)
  expect(answer).toMatch(/^HTTP\/1.1 404 /)
  expect(answer).toContain('"code":"tenant_not_found"')
})

test("two Host headers, an address in the request line, the runtime's own headers and paths name nobody else", async () => {
  const two = await send("GET / HTTP/1.1\r\nHost: loja.localhost\r\nHost: outra.localhost")
  expect(two).toMatch(/^HTTP\/1.1 400 [^]*"code":"malformed"/)
  expect(await send("GET http://outra.localhost/ HTTP/1.1\r\nHost: loja.localhost")).toMatch(/^HTTP\/1.1 404 /)
  const named = await send("GET / HTTP/1.1\r\nHost: loja.localhost\r\nMF-Original-URL: http://outra.localhost/")
  expect(named).toContain('["loja.localhost",null]')
  expect(await send("GET /cdn-cgi/local/scheduled HTTP/1.1\r\nHost: loja.localhost")).toMatch(/^HTTP\/1.1 404 /)
})

test("a body that is refused unread, by a connection that closes at once, gets its refusal however large it is", async () => {
  const post = () =>
    new Promise<number>((done, fail) => {
      const headers = { host: "loja.localhost", "content-length": 3_000_000 }
      const call = request({ host: "127.0.0.1", port, method: "POST", path: "/large", headers }, (answer) => {
        answer.resume()
        done(answer.statusCode ?? 0)
      })
      call.on("error", fail).end(Buffer.alloc(3_000_000))
    })
  for (let i = 0; i < 20; i++) expect(await post()).toBe(413)
})
