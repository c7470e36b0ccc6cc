import { randomUUID } from "node:crypto"
import { type ClientRequest, createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Transform } from "node:stream"
import { PROBLEMS, type ProblemCode } from "../../src/contract/problem.ts"

/** What a Host header may look like (browsers send other letters as punycode); the edge turns anything else away. */
const HOST = /^(?:[a-z\d.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i
const LAST_PORT = 65_535

/** The local runtime's own controls (run the schedule, look into R2): the edge keeps this path to itself too. */
const CONTROLS = /^\/(?:cdn-cgi|__cf_local)(?:\/|$)/i

/** So much of a body, in bytes, is passed on without a pause: all that a shopper ever sends. */
const AT_ONCE = 65_536

/** For the answer to a head without its body. */
const PATIENCE_MS = 2000

/** Stands where Cloudflare's edge stands in production. */
export interface Front {
  readonly port: number
  close(): Promise<void>
}

/**
 * Listens on `port` (0: on any that is free) and passes on to the worker's own port what is well-formed. Without it the local runtime answers
 * an odd host with its own stack trace. Fails if the port is taken.
 */
export async function startFront(port: number, workerPort: number): Promise<Front> {
  const server = createServer((incoming, outgoing) => {
    if (hostsIn(incoming.rawHeaders).length > 1) refuse(outgoing, "malformed")
    else if (!isHost(incoming.headers.host ?? "") || !incoming.url?.startsWith("/")) {
      refuse(outgoing, "tenant_not_found")
    } else if (CONTROLS.test(incoming.url)) refuse(outgoing, "not_found")
    else pass(incoming, outgoing, workerPort)
  })
  await new Promise<void>((done, fail) => {
    server.once("error", fail)
    server.listen(port, "127.0.0.1", done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function isHost(text: string): boolean {
  const [whole, port = "0"] = HOST.exec(text) ?? []
  return whole !== undefined && Number(port) <= LAST_PORT
}

/** Of two Host headers one would name the tenant, and nobody could say which. */
function hostsIn(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host")
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url: path } = incoming
  const headers = withoutControls(incoming.rawHeaders)
  const call = () => {
    const made = request({ host: "127.0.0.1", port, method, path, headers, setHost: false })
    made.once("response", (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.rawHeaders)
      response.once("error", () => outgoing.destroy())
      response.pipe(outgoing)
    })
    outgoing.once("close", () => made.destroy())
    return made
  }
  const whole = call()
  // What is left of a body then must be read all the same: the next request comes behind it.
  const dropRest = () => incoming.unpipe().resume()
  outgoing.once("finish", dropRest)
  whole.on("error", () => {
    dropRest()
    // Once there is an answer, that the rest of the body is not taken is no failure.
    if (outgoing.headersSent) return
    if (Number(incoming.headers["content-length"] ?? 0) <= AT_ONCE) refuse(outgoing, "unavailable")
    else askByHead(call(), outgoing)
  })
  incoming.pipe(slowly()).pipe(whole)
}

/** A body that was refused by its announced length, before its end and perhaps with the answer lost, is so again without it. */
function askByHead(call: ClientRequest, outgoing: ServerResponse): void {
  call.on("error", () => outgoing.headersSent || refuse(outgoing, "unavailable"))
  call.setTimeout(PATIENCE_MS, () => call.destroy())
  call.flushHeaders()
}

/**
 * A large body in pieces with a pause after each. The runtime refuses one that is too large unread, and then closes:
 * whoever is still writing is told of the closed connection, and never reads the answer.
 */
function slowly(): Transform {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      if (length <= AT_ONCE) done(null, chunk)
      else setTimeout(() => done(null, chunk), 1)
    },
  })
}

/** The local runtime lets its own headers (MF-Original-URL …) name another address: nobody outside may send them. */
function withoutControls(rawHeaders: readonly string[]): string[] {
  const pairs = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ""]] : []))
  return pairs.filter(([name = ""]) => !/^(?:x-)?mf-/i.test(name)).flat()
}

function refuse(outgoing: ServerResponse, code: ProblemCode): void {
  const [status, title, detail] = PROBLEMS[code]
  const requestId = randomUUID()
  const headers = { "content-type": "application/problem+json; charset=utf-8", "x-request-id": requestId }
  const type = `urn:carmatch:problem:${code}`
  outgoing.writeHead(status, headers).end(JSON.stringify({ type, title, status, detail, code, requestId }))
}
