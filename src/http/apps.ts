import { trimTrailingSlash } from "hono/trailing-slash"
import { DomainError } from "../base/errors.ts"
import { baseApp, type NotFound } from "./base-app.ts"
import { addressLimit } from "./middleware/rate-limit.ts"
import { tenant } from "./middleware/tenant.ts"
import { documentApp } from "./openapi.ts"
import { NOT_FOUND } from "./page/contents.ts"
import { servePage } from "./page/serve.ts"
import type { Parts } from "./parts.ts"
import { respondWithProblem, wantsPage } from "./problem.ts"
import { compare } from "./routes/compare.ts"
import { discovery } from "./routes/discovery.ts"
import { dealer } from "./routes/dealer.ts"
import { events } from "./routes/events.ts"
import { leads } from "./routes/leads.ts"
import { media } from "./routes/media.ts"
import { pages } from "./routes/pages.ts"
import { platform } from "./routes/platform.ts"
import { platformPage } from "./routes/platform-page.ts"
import { privacy } from "./routes/privacy.ts"
import { replay } from "./routes/replay.ts"
import { share } from "./routes/share.ts"
import { storefront } from "./routes/storefront.ts"
import { why } from "./routes/why.ts"

/** A dealer's host. */
export function dealerApp(parts: Parts) {
  const app = baseApp(parts, themedNotFound(parts))
  app.use(tenant(parts))
  // "/estoque/" is typed and linked as often as "/estoque".
  app.use(trimTrailingSlash())
  app.use("/api/*", addressLimit(parts))
  app.route("/", storefront(parts))
  app.route("/", why(parts))
  app.route("/", compare(parts))
  app.route("/", share(parts))
  app.route("/", leads(parts))
  app.route("/", events(parts))
  app.route("/", privacy(parts))
  app.route("/", dealer(parts))
  app.route("/", discovery(parts))
  app.route("/", media())
  app.route("/", pages(parts))
  documentApp(app, "CarMatch: a dealer's storefront")
  return app
}

/** Within a dealer's storefront a lost person stays in it. */
function themedNotFound(parts: Parts): NotFound {
  return async (c) => {
    if (!wantsPage(c)) return respondWithProblem(new DomainError("not_found"), c)
    return servePage(c, parts.pages, NOT_FOUND)
  }
}

/** `admin.BASE_DOMAIN`: staff only. */
export function adminApp(parts: Parts) {
  const app = baseApp(parts)
  app.route("/", platform(parts))
  app.route("/", replay(parts))
  documentApp(app, "CarMatch: the platform")
  return app
}

/** `BASE_DOMAIN` and `www`: what CarMatch is. */
export function platformApp(parts: Parts) {
  const app = baseApp(parts)
  app.route("/", platformPage())
  documentApp(app, "CarMatch")
  return app
}

/** Any other host: health for the machine that asks by address, 404 for the rest. */
export function unknownApp(parts: Parts) {
  const app = baseApp(parts)
  app.all("*", () => {
    throw new DomainError("tenant_not_found")
  })
  return app
}
