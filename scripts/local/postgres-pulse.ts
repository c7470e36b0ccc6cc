import { connect } from "node:net"
import { LOOPBACK } from "./free-port.ts"

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
const PULSE_MS = 3_000

/** Tells whether a Postgres still answers: any reply to "do you speak TLS?" will do, and needs no login. */
function hasPulse(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK }, () => socket.write(SSL_REQUEST))
    const settle = (alive: boolean): void => {
      resolve(alive)
      socket.destroy()
    }
    socket.setTimeout(PULSE_MS, () => settle(false))
    socket.once("data", () => settle(true))
    socket.on("error", () => settle(false))
    socket.on("close", () => settle(false))
  })
}

/**
 * Waits for work that Postgres does, however long it takes – as long as Postgres is alive: where
 * its pulse is gone, a server that was stopped or hangs would be waited for for ever.
 */
export async function whileAlive<Result>(
  work: Promise<Result>,
  port: number,
  patienceMs: number,
  lost: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  let done = false
  const death = new Promise<never>((_, reject) => {
    const look = async (): Promise<void> => {
      if (!(await hasPulse(port))) reject(lost())
      else if (!done) timer = setTimeout(() => void look(), patienceMs)
    }
    timer = setTimeout(() => void look(), patienceMs)
  })
  try {
    return await Promise.race([work, death])
  } finally {
    done = true
    clearTimeout(timer)
    // Whichever lost the race may still fail, with nobody left to hear it.
    work.catch(() => {})
    death.catch(() => {})
  }
}
