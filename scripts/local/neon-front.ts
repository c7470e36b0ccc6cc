import type { Server as HttpServer } from "node:http"
import type { Http2Server } from "node:http2"
import { connect, createServer, type Socket } from "node:net"
import { LOOPBACK } from "./free-port.ts"
import { letFinish } from "./let-finish.ts"
import type { ClosableServer } from "./listen.ts"

/** How a client that knows us begins HTTP/2 (`PRI * HTTP/2.0`); no method of HTTP/1 begins so. */
const HTTP2 = Buffer.from("PRI")

/**
 * Lets one port speak HTTP, of either version, and Postgres, so that a connection string works in
 * every client, psql included, as Neon's do. The first bytes tell: HTTP begins with letters,
 * Postgres with the high byte of a length, which is 0.
 */
export function inFrontOf(http: HttpServer, http2: Http2Server, postgresPort: number): ClosableServer {
  const sockets = new Set<Socket>()
  const front = createServer((socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    socket.on("error", () => socket.destroy())
    socket.setNoDelay(true)
    socket.once("data", (first) => {
      socket.pause()
      socket.unshift(first)
      if (first[0] === 0) passOn(socket, postgresPort)
      else if (first.subarray(0, HTTP2.length).equals(HTTP2)) http2.emit("connection", socket)
      else http.emit("connection", socket)
      // Only now does anybody listen for what was put back.
      process.nextTick(() => socket.resume())
    })
  })
  return Object.assign(front, {
    closeAllConnections() {
      for (const socket of sockets) socket.destroy()
    },
  })
}

function passOn(client: Socket, postgresPort: number): void {
  const postgres = connect({ port: postgresPort, host: LOOPBACK, noDelay: true })
  client.pipe(postgres).pipe(client)
  postgres.on("error", () => client.destroy())
  postgres.on("close", () => client.destroy())
  client.on("close", () => letFinish(postgres))
}
