import { randomUUID } from "node:crypto"
import { neonConfig } from "@neondatabase/serverless"
import { inject } from "vitest"
import { WebSocket } from "ws"
import type { StackVariables } from "../support/stack.ts"

/** The stack that runs for the tests: started once, by the global set-up. */
export function stack(): StackVariables {
  return inject("stack")
}

/** Points Neon's driver at a loopback server: the only settings that differ from production's. */
export function useLoopback(): void {
  neonConfig.fetchEndpoint = (host, port) => `http://${host}:${port}/sql`
  neonConfig.wsProxy = (host, port) => `${host}:${port}/v2`
  neonConfig.useSecureWebSocket = false
  neonConfig.webSocketConstructor = WebSocket
}

export interface SqlAnswer {
  status: number
  headers: Headers
  body: Record<string, unknown> & { message?: string; code?: string; rows?: unknown[]; results?: { rows: unknown[] }[] }
}

/** Posts to /sql as it stands, without any driver. */
export async function postSql(
  url: string,
  body: object | string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  init: RequestInit = {},
): Promise<SqlAnswer> {
  const response = await fetch(`http://${new URL(url).host}/sql`, {
    method: "POST",
    headers: { "neon-connection-string": url, ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
    ...init,
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as SqlAnswer["body"] }
}

/** Calls the REST server as it stands, without any client. */
export async function callRest(
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = stack()
  const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) }
  const response = await fetch(`${url}${path}`, { method: "POST", ...init, headers })
  return { status: response.status, body: await response.json().catch(() => null), headers: response.headers }
}

/** Posts a JSON body, or a text that may be none. */
export function postRest(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): ReturnType<typeof callRest> {
  return callRest(path, { body: typeof body === "string" ? body : JSON.stringify(body), headers })
}

/** Runs one command and answers its body. */
export async function runRest(...command: unknown[]): Promise<unknown> {
  return (await postRest("/", command)).body
}

/** A Redis key nobody else uses. */
export function freshKey(): string {
  return `proto:${randomUUID()}`
}
