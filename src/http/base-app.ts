import { type Context, Hono } from "hono"
import { DomainError } from "../base/errors.ts"
import { requestFrame } from "./middleware/request-frame.ts"
import type { AppEnv, Parts } from "./parts.ts"
import { respondWithProblem } from "./problem.ts"
import { health } from "./routes/health.ts"

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const

/** What every host's app has: request id, timing, security headers, health, errors as problems, 405 beside 404. */
export function baseApp(parts: Parts, notFound: NotFound = plainNotFound): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(requestFrame())
  app.onError(respondWithProblem)
  app.notFound(async (c) => {
    const allowed = METHODS.filter((method) => answers(app, method, c.req.path))
    if (allowed.length === 0) return notFound(c)
    const response = await respondWithProblem(new DomainError("method_not_allowed"), c)
    response.headers.set("allow", allowed.join(", "))
    return response
  })
  app.route("/", health(parts))
  return app
}

/** What answers an address that is nobody's. */
export type NotFound = (c: Context<AppEnv>) => Promise<Response>

const plainNotFound: NotFound = (c) => respondWithProblem(new DomainError("not_found"), c)

/** Whether a route, not only middleware, takes this method there. */
function answers(app: Hono<AppEnv>, method: string, path: string): boolean {
  const [handlers] = app.router.match(method, path)
  return handlers.some(([[, route]]) => route.method === method)
}
