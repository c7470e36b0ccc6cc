import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

/** Stands before a protocol server, counts what passes and can make every round trip longer. */
export interface CountingProxy {
  readonly port: number
  /** Bodies of the requests since the last `reset`, in order of arrival. */
  readonly seen: readonly string[]
  reset(): void
  /** Milliseconds added to every round trip. */
  delayMs: number
  close(): Promise<void>
}

/** A proxy to an HTTP server on this machine. */
export async function countingProxy(targetPort: number): Promise<CountingProxy> {
  const seen: string[] = []
  const state = { delayMs: 0 }
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing, targetPort, seen, state))
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    reset: () => void seen.splice(0),
    get delayMs() {
      return state.delayMs
    },
    set delayMs(ms) {
      state.delayMs = ms
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  seen: string[],
  state: { delayMs: number },
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  seen.push(body.toString("utf8"))
  if (state.delayMs > 0) await sleep(state.delayMs)
  const { method, url, headers } = incoming
  const call = request({ host: "127.0.0.1", port, method, path: url, headers })
  call.once("response", (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(outgoing)
  })
  call.once("error", () => outgoing.destroy())
  call.end(body)
}
