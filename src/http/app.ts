import type { ExecutionContext } from "hono"
import { readHost } from "../tenancy/host.ts"
import { adminApp, dealerApp, platformApp, unknownApp } from "./apps.ts"
import { hostOf } from "./host-of.ts"
import type { Parts } from "./parts.ts"

/** What the door calls for each request. */
export interface App {
  fetch(request: Request, execution: ExecutionContext): Response | Promise<Response>
}

/** One app a kind of host; the host alone chooses. */
export function createApp(parts: Parts): App {
  const apps = {
    tenant: dealerApp(parts),
    admin: adminApp(parts),
    platform: platformApp(parts),
    unknown: unknownApp(parts),
  }
  return {
    fetch(request, execution) {
      const target = readHost(hostOf(request), parts.baseDomain)
      return apps[target.kind].fetch(request, { target, baseDomain: parts.baseDomain }, execution)
    },
  }
}
