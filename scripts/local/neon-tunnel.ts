import type { Server } from "node:http"
import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { WebSocketServer, type RawData, type WebSocket } from "ws"
import { LOOPBACK } from "./free-port.ts"
import { letFinish } from "./let-finish.ts"
import { LoginMessages } from "./neon-tunnel-login.ts"

/** A statement with its parameters travels as few messages; be generous. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024
/** Unsent bytes towards the client at which we stop reading from Postgres. */
const HIGH_WATER = 1024 * 1024
/** How long Postgres may leave a client's first message unanswered. */
const GREETING_MS = 10_000
/** How long clients may take to say goodbye when we stop. */
const FAREWELL_MS = 300
const NORMAL = 1000
const GOING_AWAY = 1001
const UNSUPPORTED_DATA = 1003

/**
 * Accepts WebSockets that carry Postgres' wire protocol, byte for byte. Whatever address a client
 * names, it is connected to our Postgres.
 */
export function acceptTunnels(server: Server, postgresPort: number): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  })
  server.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (client) => tunnel(client, postgresPort))
  })
  return {
    async close() {
      const farewells = [...sockets.clients].map((client) => {
        client.close(GOING_AWAY, "the local stack is stopping")
        return new Promise((resolve) => client.once("close", resolve))
      })
      await Promise.race([Promise.all(farewells), sleep(FAREWELL_MS, undefined, { ref: false })])
      for (const client of sockets.clients) client.terminate()
    },
  }
}

function tunnel(client: WebSocket, postgresPort: number): void {
  const postgres = connect({ port: postgresPort, host: LOOPBACK, noDelay: true })
  forward(client, postgres)
  backward(postgres, client)
  expectGreeting(client, postgres)

  client.on("close", () => letFinish(postgres))
  // A broken frame; the client is closed for it.
  client.on("error", () => {})
  postgres.on("error", (error) => {
    // Said in Postgres' own words, so that the client's driver can tell its user.
    if (postgres.connecting || postgres.bytesRead === 0) {
      client.send(errorMessage(`could not connect to Postgres: ${error.message}`))
    }
  })
  postgres.on("close", () => {
    // Paused, it would never read the other side's farewell.
    client.resume()
    client.close(NORMAL)
  })
}

function forward(client: WebSocket, postgres: Socket): void {
  client.on("message", (data: RawData, isBinary: boolean) => {
    if (!isBinary) {
      client.close(UNSUPPORTED_DATA, "unexpected text message in the websocket")
      return
    }
    if (!postgres.write(data as Buffer)) client.pause()
  })
  postgres.on("drain", () => client.resume())
}

function backward(postgres: Socket, client: WebSocket): void {
  const login = new LoginMessages()
  const send = (part: Buffer): void => {
    if (client.readyState !== client.OPEN) return
    client.send(part, () => {
      if (client.bufferedAmount < HIGH_WATER) postgres.resume()
    })
    if (client.bufferedAmount >= HIGH_WATER) postgres.pause()
  }
  postgres.on("data", (chunk: Buffer) => login.take(chunk).forEach(send))
  postgres.on("end", () => [login.rest()].filter((part) => part.length > 0).forEach(send))
}

/** A Postgres that hangs takes connections and says nothing; later silence is for the client to judge. */
function expectGreeting(client: WebSocket, postgres: Socket): void {
  let timer: NodeJS.Timeout | undefined
  client.once("message", () => {
    timer = setTimeout(() => postgres.destroy(new Error("it does not answer")), GREETING_MS)
  })
  for (const event of ["data", "close"]) postgres.once(event, () => clearTimeout(timer))
}

/** A FATAL ErrorResponse of the Postgres protocol. */
function errorMessage(message: string): Buffer {
  const fields = ["SFATAL", "VFATAL", "C08006", `M${message}`].join("\0")
  const body = Buffer.from(`${fields}\0\0`)
  const head = Buffer.alloc(5)
  head.write("E", 0, "latin1")
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
