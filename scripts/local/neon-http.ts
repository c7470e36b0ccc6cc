import { randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from "node:http"
import { createServer as createHttp2Server, type Http2ServerRequest, type Http2ServerResponse } from "node:http2"
import { BodyTooLarge, readBody } from "./http-body.ts"
import { failureAnswer, HttpFailure } from "./neon-http-failure.ts"
import { readLogin } from "./neon-http-login.ts"
import { SessionPool } from "./neon-http-pool.ts"
import { Passwords } from "./neon-http-passwords.ts"
import { RoleSecrets } from "./neon-http-roles.ts"
import { echoedHeaders, readOptions, readPayload } from "./neon-http-request.ts"
import { MAX_BYTES, runPayload } from "./neon-http-run.ts"
import { KEEP_ALIVE_MS, listen, type RunningServer } from "./listen.ts"
import { inFrontOf } from "./neon-front.ts"
import { acceptTunnels } from "./neon-tunnel.ts"

const SETTINGS: ServerOptions = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  // The proxy takes what names no host, and long headers: connection strings can carry tokens.
  requireHostHeader: false,
  maxHeaderSize: 256 * 1024,
  // Some clients offer HTTP/2 by the same header; they mean an ordinary request.
  shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
}

type Request = IncomingMessage | Http2ServerRequest
type Response = ServerResponse | Http2ServerResponse

/** Of Postgres' 500 connections; the rest is for tunnels and direct ones. */
const MAX_SESSIONS = 100

const JSON_BODY = { "content-type": "application/json" }

const PREFLIGHT = {
  allow: "OPTIONS, POST",
  "access-control-allow-headers":
    "Authorization, Neon-Connection-String, Neon-Raw-Text-Output, Neon-Array-Mode, Neon-Pool-Opt-In, Neon-Batch-Read-Only, Neon-Batch-Isolation-Level, Neon-Batch-Deferrable",
  "access-control-max-age": "86400",
}

/**
 * Serves Neon's protocols in front of a Postgres: SQL over HTTP at POST /sql, WebSockets that
 * carry Postgres' own protocol, and that protocol itself. The superuser's password is for asking
 * whose logins still hold.
 */
export async function startNeonServer(postgresPort: number, superuserPassword: string): Promise<RunningServer> {
  const passwords = new Passwords(new RoleSecrets(postgresPort, superuserPassword))
  const pool = new SessionPool(postgresPort, MAX_SESSIONS, passwords)
  const server = createServer(SETTINGS, (request, response) => void respond(pool, request, response))
  const http2 = createHttp2Server((request, response) => void respond(pool, request, response))
  const tunnels = acceptTunnels(server, postgresPort)
  const front = inFrontOf(server, http2, postgresPort)
  return listen(front, () => {
    pool.close()
    return tunnels.close()
  })
}

async function respond(pool: SessionPool, request: Request, response: Response): Promise<void> {
  response.setHeader("neon-request-id", randomUUID())
  response.setHeader("access-control-allow-origin", "*")
  const path = request.url?.split("?")[0]
  if (path === "/sql" && request.method === "OPTIONS") {
    send(response, 200, "", PREFLIGHT)
    return
  }
  if (path !== "/sql" || request.method !== "POST") {
    // The one refusal of the proxy's that is no object.
    send(response, 400, '"query is not supported"', JSON_BODY)
    return
  }
  try {
    const { json, headers } = await answer(pool, request, response)
    send(response, 200, json, { ...JSON_BODY, ...headers })
  } catch (error) {
    const failure = failureAnswer(error instanceof BodyTooLarge ? new HttpFailure(413, error.message) : error)
    send(response, failure.status, failure.body, JSON_BODY)
  }
}

async function answer(
  pool: SessionPool,
  request: Request,
  response: Response,
): Promise<{ json: string; headers: Record<string, string> }> {
  const gone = new AbortController()
  response.on("close", () => gone.abort(new Error("the client went away")))
  const login = readLogin(request.headers)
  const options = readOptions(request.headers)
  const payload = readPayload(await readBody(request, MAX_BYTES))
  const json = await runPayload(pool, login, payload, options, gone.signal)
  return { json, headers: payload.kind === "batch" ? echoedHeaders(options) : {} }
}

/** Answers, also before the request has all come: its rest is read and dropped, so that its sender hears the answer. */
function send(response: Response, status: number, body: string, headers: Record<string, string>): void {
  if (response.destroyed) return
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.end(body)
  response.req.resume()
}
