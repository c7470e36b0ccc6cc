import type { ServerResponse } from "node:http"
import { connect } from "node:net"
import { LOOPBACK } from "./free-port.ts"
import { encodeCommand, ReplyParser, type Argument, type Reply } from "./resp.ts"
import { errorToJson } from "./upstash-reply.ts"

const STREAMS = new Set(["subscribe", "psubscribe", "monitor"])

/** Tells whether a path asks for a stream of events rather than one answer. */
export function isStream(path: string, accept: string | undefined): boolean {
  return STREAMS.has(path.split("/")[1]?.toLowerCase() ?? "") && (accept ?? "").includes("text/event-stream")
}

/** Sends what Redis says to a subscription as server-sent events, until one side goes. */
export function stream(redisPort: number, command: readonly Argument[], response: ServerResponse): void {
  const socket = connect(redisPort, LOOPBACK, () => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" })
    response.flushHeaders()
    socket.write(encodeCommand(command))
  })
  const parser = new ReplyParser((reply) => {
    response.write(`data: ${eventText(reply).replaceAll("\n", "\ndata: ")}\n\n`)
  })
  socket.on("data", (chunk) => parser.push(chunk))
  socket.on("error", (error) => {
    if (response.headersSent) return
    response.writeHead(503, { "content-type": "application/json" })
    response.end(errorToJson(`ERR Redis is not available: ${error.message}`))
  })
  socket.on("close", () => response.end())
  response.on("close", () => socket.destroy())
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
