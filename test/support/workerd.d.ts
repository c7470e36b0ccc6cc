/** What tests inside workerd find in `cloudflare:workers`: the worker's own bindings and exports. */
import type { Env as WorkerEnv } from "../../src/env.ts"
import type * as worker from "../../src/worker.ts"

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {}
    interface GlobalProps {
      mainModule: typeof worker
    }
  }
}
