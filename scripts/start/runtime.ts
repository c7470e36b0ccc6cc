import { readFileSync } from "node:fs"
import { join } from "node:path"
import { convertV4MiniflareOptions, Miniflare } from "miniflare"
import type { Built } from "./build.ts"

/** A build to run, and where. */
export interface Order {
  readonly built: Built
  /** The worker's text bindings; they override wrangler.toml's. */
  readonly variables: Readonly<Record<string, string>>
  /** 0: any. */
  readonly port: number
  /** Where R2 keeps its objects; nowhere for long if it is left out. */
  readonly persist?: string
  /** The bundle's name in `built.worker`. */
  readonly script?: string
}

/** Takes each line that the runtime or the worker logs; left out, they go to standard output and error. */
export type Hear = (line: { readonly level: string; readonly message: string }) => void

/**
 * Runs the built worker in workerd, as wrangler.toml asks: without `wrangler dev`, which takes seconds to start and
 * puts a slow proxy in front. Its schedule is at `/cdn-cgi/local/scheduled`.
 */
export function runInWorkerd({ built, variables, port, persist, script = "worker.js" }: Order, hear?: Hear): Miniflare {
  const asked = JSON.parse(readFileSync(join(built.worker, "options.json"), "utf8")) as {
    assets: object
    bindings: object
  }
  const options = {
    ...asked,
    assets: { ...asked.assets, directory: built.pages },
    bindings: { ...asked.bindings, ...variables },
    modules: [{ type: "ESModule", path: "worker.js", contents: readFileSync(join(built.worker, script), "utf8") }],
    host: "127.0.0.1",
    port,
    unsafeTriggerHandlers: true,
    // Its default is to ask the network where we are.
    cf: false,
    ...(hear === undefined ? {} : { handleStructuredLogs: hear }),
    ...(persist === undefined ? {} : { resourcePersistencePath: persist }),
  }
  return new Miniflare(convertV4MiniflareOptions(options as never))
}
