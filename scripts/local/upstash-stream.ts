import type { ServerResponse } from "node:http"
import { connect } from "node:net"
import { LOOPBACK } from "./free-port.ts"
import { REDIS_SILENCE_MS } from "./redis-connection.ts"
import { encodeCommand, ReplyParser, type Argument, type Reply } from "./resp.ts"
import { errorToJson } from "./upstash-reply.ts"

const STREAMS = new Set(["subscribe", "psubscribe", "monitor"])

/** Tells whether a path asks for a stream of events rather than one answer, whatever its reader says to accept. */
export function isStream(path: string): boolean {
  return STREAMS.has(path.split("/")[1] ?? "")
}

/**
 * Sends what Redis says to a subscription as server-sent events, until one side goes. What Redis
 * refuses is an ordinary answer: the stream begins with its consent.
 */
export function stream(redisPort: number, command: readonly Argument[], response: ServerResponse): void {
  const socket = connect(redisPort, LOOPBACK, () => socket.write(encodeCommand(command)))
  socket.setTimeout(REDIS_SILENCE_MS, () => socket.destroy(new Error(`no answer within ${REDIS_SILENCE_MS / 1000} s`)))
  const parser = new ReplyParser((reply) => {
    if (!response.headersSent) {
      if (reply.kind === "error") {
        refuse(response, 400, reply.message)
        return
      }
      // A channel may be silent for ever.
      socket.setTimeout(0)
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" })
    }
    if (!response.write(`data: ${eventText(reply).replaceAll(/\r\n|\r|\n/g, "\ndata: ")}\n\n`)) socket.pause()
  })
  response.on("drain", () => socket.resume())
  socket.on("data", (chunk) => {
    try {
      parser.push(chunk)
    } catch (error) {
      socket.destroy(error as Error)
    }
  })
  socket.on("error", (error) => {
    if (!response.headersSent) refuse(response, 503, `ERR Redis is not available: ${error.message}`)
  })
  socket.on("close", () => response.end())
  response.on("close", () => socket.destroy())
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" })
  response.end(errorToJson(message))
}

/** `message,channel,text` – and the lines of MONITOR as they are, its first OK in quotes. */
function eventText(reply: Reply): string {
  switch (reply.kind) {
    case "array":
      return reply.items.map(eventText).join(",")
    case "simple":
      return reply.text.equals(Buffer.from("OK")) ? '"OK"' : reply.text.toString()
    case "bulk":
      return reply.bytes.toString()
    case "integer":
      return reply.digits
    case "error":
      return reply.message
    case "null":
      return ""
  }
}
