import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { WorkerVariables } from "../../environment.ts"
import { type Built, bundleWorker } from "../../start/build.ts"
import { type Order, runInWorkerd } from "../../start/runtime.ts"
import { childPids } from "./cpu.ts"

const FLOOR = fileURLToPath(new URL("floor.ts", import.meta.url))

/** A worker in a workerd of its own. */
export interface Served {
  readonly port: number
  /** workerd's process. */
  readonly pid: number
  /** How often each event was logged, as a warning or an error, since it was last asked. */
  readonly logged: () => Record<string, number>
  stop(): Promise<void>
}

/** Serves the deployed bundle with nothing in front that would be measured with it. */
export function serveBundle(built: Built, variables: WorkerVariables): Promise<Served> {
  return serve({ built, variables: { ...variables }, port: 0 })
}

/** Serves the bare worker under the same options, with the same assets in front of it. */
export async function serveFloor(folder: string, pages: string, variables: WorkerVariables): Promise<Served> {
  const built = { pages, worker: join(folder, "worker") }
  await bundleWorker(built, FLOOR)
  return serve({ built, variables: { ...variables }, port: 0, script: "floor.js" })
}

async function serve(order: Order): Promise<Served> {
  const before = new Set(childPids(process.pid))
  let logged: Record<string, number> = {}
  const miniflare = runInWorkerd(order, ({ level, message }) => {
    if (level !== "warn" && level !== "error") return
    const name = /"event":"(\w+)"/.exec(message)?.[1] ?? message.slice(0, 80)
    logged[name] = (logged[name] ?? 0) + 1
  })
  const taken = () => {
    const past = logged
    logged = {}
    return past
  }
  const { port } = await miniflare.ready
  const pid = childPids(process.pid).find((child) => !before.has(child))
  if (pid === undefined) throw new Error("workerd's process was not found")
  return { port: Number(port), pid, logged: taken, stop: () => miniflare.dispose() }
}
