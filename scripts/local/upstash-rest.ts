import { randomUUID, timingSafeEqual } from "node:crypto"
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { KEEP_ALIVE_MS, listen, type RunningServer } from "./listen.ts"
import { answer, failure, type Answer } from "./upstash-answer.ts"
import { commandFromUrl } from "./upstash-command.ts"
import { errorToJson } from "./upstash-reply.ts"
import { CommandRunner } from "./upstash-run.ts"
import { isStream, stream } from "./upstash-stream.ts"

/** A path holds values too; Node's own limit is 16 KiB. */
const MAX_HEAD_BYTES = 1024 * 1024
const METHODS = new Set(["GET", "HEAD", "POST", "PUT"])
const PREFLIGHT = {
  "access-control-allow-methods": "GET, HEAD, POST, PUT, OPTIONS",
  "access-control-allow-headers": "*, Authorization",
  "access-control-max-age": "86400",
}

/** Serves Upstash's REST protocol in front of a Redis, to whoever holds the token. */
export async function startUpstashServer(redisPort: number, token: string): Promise<RunningServer> {
  const runner = new CommandRunner(redisPort)
  const run = randomUUID()
  let served = 0
  const limits = { keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MAX_HEAD_BYTES }
  const server = createServer(limits, (request, response) => {
    response.setHeader("access-control-allow-origin", "*")
    if (request.method === "OPTIONS") {
      response.writeHead(204, PREFLIGHT).end()
      return
    }
    // Not by URL, which would take a value that reads ".." for a step up.
    const [path = "", query = ""] = (request.url ?? "").split(/\?(.*)/s)
    const refused = refuse(request, query, token)
    if (refused) {
      send(response, refused)
    } else if (request.method !== "HEAD" && isStream(path)) {
      request.resume()
      stream(redisPort, commandFromUrl(path, query, Buffer.alloc(0)), response)
    } else {
      // Opaque to clients, who send it back; with one Redis every read follows every write anyway.
      response.setHeader("upstash-sync-token", `${run}:${++served}`)
      void answer(runner, request, path, query)
        .catch(failure)
        .then((ready) => send(response, ready))
    }
  })
  server.on("clientError", refuseGarbage)
  return listen(server, () => runner.close())
}

function refuse(request: IncomingMessage, query: string, token: string): Answer | null {
  if (!METHODS.has(request.method ?? "")) return { status: 405, body: errorToJson("ERR Method Not Allowed") }
  if (isAuthorised(request, query, token)) return null
  return { status: 401, body: errorToJson("WRONGPASS invalid or missing auth token") }
}

function isAuthorised(request: IncomingMessage, query: string, token: string): boolean {
  const [, bearer] = /^bearer +(.+)$/i.exec(request.headers.authorization ?? "") ?? []
  const given = Buffer.from(bearer?.trim() ?? new URLSearchParams(query).get("_token") ?? "")
  const expected = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Answers also what is no HTTP with an error in JSON. */
function refuseGarbage(error: NodeJS.ErrnoException, socket: Duplex): void {
  const status = error.code === "HPE_HEADER_OVERFLOW" ? 431 : 400
  const body = errorToJson(`ERR ${STATUS_CODES[status]}`)
  const head = ["connection: close", "content-type: application/json", `content-length: ${body.length}`]
  if (!socket.writable) socket.destroy()
  else socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join("\r\n")}\r\n\r\n${body}`)
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return
  const bytes = Buffer.from(body)
  response
    .writeHead(status, {
      "content-type": typeof body === "string" ? "application/json" : "application/octet-stream",
      "content-length": bytes.length,
    })
    .end(bytes)
  // What has not come yet is read and dropped, so that its sender hears the answer.
  response.req.resume()
}
