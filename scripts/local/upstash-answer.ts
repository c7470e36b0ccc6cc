import type { IncomingMessage } from "node:http"
import { BodyTooLarge, decodeUtf8, readBody } from "./http-body.ts"
import { parseJson, type Json } from "./json-text.ts"
import { RedisGone } from "./redis-connection.ts"
import { encodeReply } from "./resp.ts"
import { BadRequest, commandFromJson, commandFromUrl, commandsFromJson } from "./upstash-command.ts"
import { base64Value, errorToJson, plainValue, replyToJson } from "./upstash-reply.ts"
import type { CommandRunner } from "./upstash-run.ts"

/** Upstash's limit for one request. */
const MAX_BYTES = 10 * 1024 * 1024

export interface Answer {
  status: number
  /** JSON as text, or RESP as bytes. */
  body: string | Buffer
}

/** Runs what a request asks for and words the replies; throws for what is to be refused as a whole. */
export async function answer(
  runner: CommandRunner,
  request: IncomingMessage,
  path: string,
  query: string,
): Promise<Answer> {
  const base64 = header(request, "upstash-encoding") === "base64"
  const format = header(request, "upstash-response-format") ?? "json"
  if (format !== "json" && format !== "resp2") throw new BadRequest("ERR unsupported response format")
  if (format === "resp2" && base64) throw new BadRequest("ERR base64 encoding is not possible with resp2")
  const write = base64 ? base64Value : plainValue
  const body = await readBody(request, MAX_BYTES)

  switch (path.replace(/\/$/, "").toLowerCase()) {
    case "/pipeline": {
      const replies = await runner.pipeline(commandsFromJson(parse(body), "pipeline"))
      if (format === "resp2") return { status: 200, body: Buffer.concat(replies.map(encodeReply)) }
      return { status: 200, body: `[${replies.map((reply) => replyToJson(reply, write)).join(",")}]` }
    }
    case "/multi-exec": {
      const outcome = await runner.transaction(commandsFromJson(parse(body), "transaction"))
      if ("discarded" in outcome) throw new BadRequest(outcome.discarded)
      return { status: 200, body: `[${outcome.map((reply) => replyToJson(reply, write)).join(",")}]` }
    }
    default: {
      const inBody = path === "/" && body.length > 0
      const command = inBody ? commandFromJson(parse(body)) : commandFromUrl(path, query, body)
      const [reply] = await runner.pipeline([command])
      if (!reply) throw new Error("a command without a reply")
      return {
        status: reply.kind === "error" ? 400 : 200,
        body: format === "resp2" ? encodeReply(reply) : replyToJson(reply, write),
      }
    }
  }
}

/** The answer to a request that could not be run. */
export function failure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof BadRequest) return { status: 400, body: errorToJson(message) }
  if (error instanceof RedisGone) return { status: 503, body: errorToJson(`ERR ${message}`) }
  if (error instanceof BodyTooLarge) {
    const text = `ERR max request size exceeded. Limit: ${MAX_BYTES} bytes. See https://upstash.com/docs/redis/troubleshooting/max_request_size_exceeded for details`
    return { status: 413, body: errorToJson(text) }
  }
  return { status: 500, body: errorToJson(`ERR ${message}`) }
}

function header(request: IncomingMessage, name: string): string | undefined {
  return request.headers[name]?.toString().toLowerCase()
}

function parse(body: Buffer): Json {
  try {
    return parseJson(decodeUtf8(body))
  } catch (error) {
    throw new BadRequest(`ERR failed to parse the request body as JSON: ${(error as Error).message}`)
  }
}
