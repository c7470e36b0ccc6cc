import type { Socket } from "node:net"

/** Time for Postgres to take in what was sent; it looks every second whether anybody still waits for its answer. */
const LINGER_MS = 10_000

/**
 * Ends a connection to Postgres whose client has left. What the client sent before it left still
 * reaches Postgres and is done, as it would be without us between them; the answers are dropped.
 */
export function letFinish(postgres: Socket): void {
  postgres.end()
  postgres.resume()
  setTimeout(() => postgres.destroy(), LINGER_MS).unref()
}
