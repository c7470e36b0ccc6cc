import { ask } from "./serve.ts"

const MINUTE_MS = 60_000

/** Cron does not fire locally: calls the worker's schedule each minute, as Cloudflare does. */
export function runCron(port: number): NodeJS.Timeout {
  return setInterval(() => {
    // An answer other than 200 is the worker's to log.
    void ask(port, "localhost", "/cdn-cgi/local/scheduled?cron=*+*+*+*+*")
  }, MINUTE_MS)
}
