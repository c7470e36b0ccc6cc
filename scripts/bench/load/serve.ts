import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { convertV4MiniflareOptions, Miniflare } from "miniflare"
import { unstable_getMiniflareWorkerOptions } from "wrangler"
import type { WorkerVariables } from "../../environment.ts"
import { bundleWorker } from "../../start/serve.ts"
import { childPids } from "./cpu.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))

/** A worker in a workerd of its own. */
export interface Served {
  readonly port: number
  /** workerd's process. */
  readonly pid: number
  stop(): Promise<void>
}

/** Serves the deployed bundle, without `wrangler dev`, whose own proxy would be what is measured. */
export function serveBundle(bundle: string, pages: string, variables: WorkerVariables): Promise<Served> {
  return serve(readFileSync(bundle, "utf8"), pages, { ...variables })
}

/** Serves the bare worker under the same options, with the same assets in front of it. */
export async function serveFloor(folder: string, pages: string, variables: WorkerVariables): Promise<Served> {
  const entry = join(ROOT, "scripts/bench/load/floor.ts")
  await bundleWorker(folder, pages, entry)
  return serveBundle(join(folder, "worker", "floor.js"), pages, variables)
}

async function serve(script: string, pages: string, bindings: Record<string, string>): Promise<Served> {
  const read = unstable_getMiniflareWorkerOptions(join(ROOT, "wrangler.toml"), undefined, {})
  const workerOptions = read.workerOptions as { assets: object; bindings: object }
  const before = new Set(childPids(process.pid))
  const options = {
    ...workerOptions,
    assets: { ...workerOptions.assets, directory: resolve(pages) },
    bindings: { ...workerOptions.bindings, ...bindings },
    modules: [{ type: "ESModule", path: "worker.js", contents: script }],
    host: "127.0.0.1",
    port: 0,
    cf: false,
  }
  const miniflare = new Miniflare(convertV4MiniflareOptions(options as never))
  const { port } = await miniflare.ready
  const pid = childPids(process.pid).find((child) => !before.has(child))
  if (pid === undefined) throw new Error("workerd's process was not found")
  return { port: Number(port), pid, stop: () => miniflare.dispose() }
}
