/**
 * The whole product for the browser: the storefront and the worker as they are deployed, in workerd, on the test run's
 * own stack with the two demo dealers.
 */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { environment } from "../../scripts/environment.ts"
import { provisionDemo } from "../../scripts/start/demo.ts"
import { uploadLogos } from "../../scripts/start/logos.ts"
import { bundleWorker } from "../../scripts/start/build.ts"
import { serveWorker } from "../../scripts/start/serve.ts"
import type { StackVariables } from "./stack.ts"

/** Where the app answers: `http://robustcar.localhost:{port}`. */
export interface AppAddress {
  readonly port: number
}

/** Provisions and serves; `stop` leaves nothing running. */
export async function startApp(
  variables: StackVariables,
  pages: string,
): Promise<AppAddress & { stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "carmatch-app-"))
  const env = environment({ ...variables }, async () => undefined)
  const built = { pages, worker: join(dataDir, "worker") }
  await Promise.all([bundleWorker(built), provisionDemo(env)])
  const worker = await serveWorker({ port: 0, dataDir, variables: env.variables, built })
  const { port } = worker
  const stop = async (): Promise<void> => {
    await worker.stop()
    await env.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await uploadLogos(port, env)
    return { port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
