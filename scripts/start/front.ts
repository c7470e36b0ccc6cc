import { randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import { PROBLEMS, type ProblemCode } from "../../src/contract/problem.ts"

/** What a Host header may look like (browsers send other letters as punycode); the edge turns anything else away. */
const HOST = /^(?:[a-z\d.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i
const LAST_PORT = 65_535

/** The local runtime's own controls (run the schedule, look into R2): the edge keeps this path to itself too. */
const CONTROLS = /^\/(?:cdn-cgi|__cf_local)(?:\/|$)/i

/** Stands where Cloudflare's edge stands in production. */
export interface Front {
  close(): Promise<void>
}

/**
 * Listens on `port` and passes on to the worker's own port what is well-formed. Without it the local runtime answers
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
  const call = request({ host: "127.0.0.1", port, method, path, headers, setHost: false })
  call.once("response", (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.rawHeaders)
    response.pipe(outgoing)
  })
  call.once("error", () => refuse(outgoing, "unavailable"))
  outgoing.once("close", () => call.destroy())
  incoming.pipe(call)
}

/** The local runtime lets its own headers (MF-Original-URL …) name another address: nobody outside may send them. */
function withoutControls(rawHeaders: readonly string[]): string[] {
  const pairs = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ""]] : []))
  return pairs.filter(([name = ""]) => !/^(?:x-)?mf-/i.test(name)).flat()
}

function refuse(outgoing: ServerResponse, code: ProblemCode): void {
  if (outgoing.headersSent) {
    outgoing.destroy()
    return
  }
  const [status, title, detail] = PROBLEMS[code]
  const requestId = randomUUID()
  const headers = { "content-type": "application/problem+json; charset=utf-8", "x-request-id": requestId }
  const type = `urn:carmatch:problem:${code}`
  outgoing.writeHead(status, headers).end(JSON.stringify({ type, title, status, detail, code, requestId }))
}
