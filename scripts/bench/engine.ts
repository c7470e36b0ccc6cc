import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { bundle } from "../cli/bundle.ts"

const SIZES = [200, 2000, 20_000]

const THREAD = `
  import { parentPort, workerData } from "node:worker_threads"
  const { figuresOf } = await import(workerData.code)
  parentPort.postMessage(await figuresOf(workerData.size))`

/**
 * Time and size of the engine's steps on this machine, for stocks of three sizes. They are taken as the worker and the
 * browser run the engine, bundled and in a thread of its own for each size: here types are stripped by WebAssembly, whose
 * growing memory detaches buffers, after which V8 checks every access to any typed array (passes take thrice as long).
 */
export async function engine(): Promise<object> {
  const code = dataUrl(await bundle("scripts/bench/engine/figures.ts"))
  const figures: [number, unknown][] = []
  for (const size of SIZES) {
    const thread = new Worker(new URL(dataUrl(THREAD)), { workerData: { code, size }, execArgv: [] })
    const [found] = (await once(thread, "message")) as [unknown]
    figures.push([size, found])
  }
  return Object.fromEntries(figures)
}

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`
}
