import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import { routePath } from "hono/route"
import { DomainError } from "../base/errors.ts"
import { errorCode, log } from "../base/log.ts"
import type { Problem } from "../contract/problem.ts"
import { isOutage } from "../storage/outage.ts"
import type { AppEnv } from "./parts.ts"
import { problemPage } from "./problem-page.ts"

/** The one place where a failure becomes a response: problem+json for programs, a page for people. */
export async function respondWithProblem(error: unknown, c: Context<AppEnv>): Promise<Response> {
  const known = toDomainError(error)
  if (known.status >= 500) {
    // The pattern of the route that answers, not the address, which may hold what a person typed.
    log("error", "request_failed", { requestId: c.var.requestId, code: errorCode(error), path: routePath(c, -1) })
  }
  const problem: Problem = {
    type: `urn:carmatch:problem:${known.code}`,
    title: known.title,
    status: known.status,
    detail: known.detail,
    code: known.code,
    requestId: c.var.requestId,
    ...(known.errors === undefined ? {} : { errors: [...known.errors] }),
  }
  const headers = new Headers({ "cache-control": "no-store", vary: "accept" })
  if (known.retryAfter !== undefined) headers.set("retry-after", String(known.retryAfter))
  if (wantsPage(c)) {
    headers.set("content-type", "text/html; charset=utf-8")
    const asked = { url: c.req.url, baseDomain: c.env.baseDomain, closed: closedOf(c) }
    return new Response(await problemPage(problem, asked), { status: known.status, headers })
  }
  headers.set("content-type", "application/problem+json; charset=utf-8")
  return new Response(JSON.stringify(problem), { status: known.status, headers })
}

function closedOf({ var: { closed } }: Context<AppEnv>) {
  return closed && { name: closed.name, contact: closed.config.contact }
}

function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof HTTPException && error.status === 404) return new DomainError("not_found", { cause: error })
  if (error instanceof HTTPException && error.status < 500) return new DomainError("malformed", { cause: error })
  if (isOutage(error)) return new DomainError("unavailable", { retryAfter: 5, cause: error })
  return new DomainError("internal", { cause: error })
}

/** A browser that opens an address gets a page; every API call gets JSON whatever it says it accepts. */
export function wantsPage(c: Context<AppEnv>): boolean {
  const { path, method } = c.req
  const navigates = method === "GET" && (c.req.header("accept") ?? "").includes("text/html")
  return navigates && !path.startsWith("/api/") && !path.startsWith("/admin/")
}
