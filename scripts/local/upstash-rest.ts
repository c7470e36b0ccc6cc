import { randomUUID, timingSafeEqual } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { BodyTooLarge, decodeUtf8, readBody } from "./http-body.ts"
import { parseJson, type Json } from "./json-text.ts"
import { KEEP_ALIVE_MS, listen, type RunningServer } from "./listen.ts"
import { RedisGone } from "./redis-connection.ts"
import { encodeReply } from "./resp.ts"
import { BadRequest, commandFromJson, commandFromUrl, commandsFromJson } from "./upstash-command.ts"
import { base64Value, errorToJson, plainValue, replyToJson } from "./upstash-reply.ts"
import { CommandRunner } from "./upstash-run.ts"
import { isStream, stream } from "./upstash-stream.ts"

/** Upstash's limit for one request. */
const MAX_BYTES = 10 * 1024 * 1024
/** A path holds values too; Node's own limit of 16 KiB would answer 431 without a word. */
const MAX_HEAD_BYTES = 1024 * 1024
const METHODS = new Set(["GET", "HEAD", "POST", "PUT"])
const PREFLIGHT = {
  "access-control-allow-methods": "GET, HEAD, POST, PUT, OPTIONS",
  "access-control-allow-headers": "*, Authorization",
  "access-control-max-age": "86400",
}

interface Answer {
  status: number
  body: string | Buffer
}

/** Serves Upstash's REST protocol in front of a Redis, to whoever holds the token. */
export async function startUpstashServer(redisPort: number, token: string): Promise<RunningServer> {
  const runner = new CommandRunner(redisPort)
  const run = randomUUID()
  let served = 0
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MAX_HEAD_BYTES },
    (request, response) => {
      response.setHeader("access-control-allow-origin", "*")
      if (request.method === "OPTIONS") {
        response.writeHead(204, PREFLIGHT).end()
        return
      }
      const url = URL.parse(`http://localhost${request.url}`) ?? new URL("http://localhost")
      const refused = refuse(request, url, token)
      if (refused) {
        send(response, refused)
      } else if (request.method !== "HEAD" && isStream(url.pathname)) {
        request.resume()
        stream(redisPort, commandFromUrl(url.pathname, url.searchParams, Buffer.alloc(0)), response)
      } else {
        // Opaque to clients, who send it back; with one Redis every read follows every write anyway.
        response.setHeader("upstash-sync-token", `${run}:${++served}`)
        void answer(runner, request, url)
          .catch(failure)
          .then((ready) => send(response, ready))
      }
    },
  )
  return listen(server, () => runner.close())
}

function refuse(request: IncomingMessage, url: URL, token: string): Answer | null {
  if (!METHODS.has(request.method ?? "")) return { status: 405, body: errorToJson("ERR Method Not Allowed") }
  if (isAuthorised(request, url, token)) return null
  return { status: 401, body: errorToJson("WRONGPASS invalid or missing auth token") }
}

async function answer(runner: CommandRunner, request: IncomingMessage, url: URL): Promise<Answer> {
  const base64 = header(request, "upstash-encoding") === "base64"
  const format = header(request, "upstash-response-format") ?? "json"
  if (format !== "json" && format !== "resp2") throw new BadRequest("ERR unsupported response format")
  if (format === "resp2" && base64) throw new BadRequest("ERR base64 encoding is not possible with resp2")
  const write = base64 ? base64Value : plainValue
  const body = await readBody(request, MAX_BYTES)

  switch (url.pathname.replace(/\/$/, "").toLowerCase()) {
    case "/pipeline": {
      const replies = await runner.pipeline(commandsFromJson(parse(body), "pipeline"))
      if (format === "resp2") return { status: 200, body: Buffer.concat(replies.map(encodeReply)) }
      return ok(`[${replies.map((reply) => replyToJson(reply, write)).join(",")}]`)
    }
    case "/multi-exec": {
      const outcome = await runner.transaction(commandsFromJson(parse(body), "transaction"))
      if ("discarded" in outcome) throw new BadRequest(outcome.discarded)
      return ok(`[${outcome.map((reply) => replyToJson(reply, write)).join(",")}]`)
    }
    default: {
      const inBody = url.pathname === "/" && body.length > 0
      const command = inBody ? commandFromJson(parse(body)) : commandFromUrl(url.pathname, url.searchParams, body)
      const [reply] = await runner.pipeline([command])
      if (!reply) throw new Error("a command without a reply")
      return {
        status: reply.kind === "error" ? 400 : 200,
        body: format === "resp2" ? encodeReply(reply) : replyToJson(reply, write),
      }
    }
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  return request.headers[name]?.toString().toLowerCase()
}

function ok(body: string): Answer {
  return { status: 200, body }
}

function parse(body: Buffer): Json {
  try {
    return parseJson(decodeUtf8(body))
  } catch (error) {
    throw new BadRequest(`ERR failed to parse the request body as JSON: ${(error as Error).message}`)
  }
}

function failure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof BadRequest) return { status: 400, body: errorToJson(message) }
  if (error instanceof RedisGone) return { status: 503, body: errorToJson(`ERR ${message}`) }
  if (error instanceof BodyTooLarge) {
    const text = `ERR max request size exceeded. Limit: ${MAX_BYTES} bytes. See https://upstash.com/docs/redis/troubleshooting/max_request_size_exceeded for details`
    return { status: 413, body: errorToJson(text) }
  }
  return { status: 500, body: errorToJson(`ERR ${message}`) }
}

function isAuthorised(request: IncomingMessage, url: URL, token: string): boolean {
  const [, bearer] = /^bearer +(.+)$/i.exec(request.headers.authorization ?? "") ?? []
  const given = Buffer.from(bearer?.trim() ?? url.searchParams.get("_token") ?? "")
  const expected = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
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
