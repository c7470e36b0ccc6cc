import type { AddressInfo, Server } from "node:net"
import { LOOPBACK } from "./free-port.ts"

export interface RunningServer {
  readonly port: number
  close(): Promise<void>
}

/** Longer than any client keeps an idle connection: closing first would lose its next request. */
export const KEEP_ALIVE_MS = 120_000

/** A server that can end its connections as well as refuse new ones. */
export type ClosableServer = Server & { closeAllConnections(): void }

/** Makes a server listen on an ephemeral loopback port. `onClose` runs, and is waited for, when it is told to close. */
export async function listen(server: ClosableServer, onClose: () => void | Promise<void>): Promise<RunningServer> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, LOOPBACK, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await onClose()
      server.closeAllConnections()
      await closed
    },
  }
}
