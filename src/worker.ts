import type { ExecutionContext, ScheduledController } from "@cloudflare/workers-types"
import { buildParts } from "./http/build-parts.ts"
import { type Env, parseEnv } from "./env.ts"
import { type App, createApp } from "./http/app.ts"
import type { Parts } from "./http/parts.ts"
import { runSchedule } from "./jobs/schedule.ts"

/** Parts and app are made by an isolate's first request and serve all that follow. */
let isolate: { readonly parts: Parts; readonly app: App } | undefined

function inIsolate(env: unknown) {
  if (isolate === undefined) {
    const parts = buildParts(parseEnv(env))
    isolate = { parts, app: createApp(parts) }
  }
  return isolate
}

/** The door. */
export default {
  fetch: (request: Request, env: Env, execution: ExecutionContext) => inIsolate(env).app.fetch(request, env, execution),
  scheduled: (_controller: ScheduledController, env: Env, execution: ExecutionContext) => {
    execution.waitUntil(runSchedule(inIsolate(env).parts, execution))
  },
}
