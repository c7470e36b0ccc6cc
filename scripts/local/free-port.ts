import { createServer, type AddressInfo } from "node:net"

export const LOOPBACK = "127.0.0.1"

/**
 * A port nobody listens on right now. Another process may take it before its user does, so the
 * user must be ready to ask for another.
 */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, LOOPBACK, resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
