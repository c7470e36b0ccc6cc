import { Hono } from "hono"
import { describeRoute, resolver } from "hono-openapi"
import { ShareAnswer, SharedList, ShareRequest } from "../../contract/share.ts"
import { isOpen, openSharedList, shareList } from "../../recommendation/share.ts"
import { jsonBody } from "../middleware/json-body.ts"
import { rateLimit } from "../middleware/rate-limit.ts"
import { answers, answersAs, takes } from "../openapi.ts"
import type { TenantContext } from "../../storage/context.ts"
import type { PageContent } from "../page/content.ts"
import { rankedAtOnce, rankedLater, stockIfAny } from "../page/ranked.ts"
import { originOf, servePage } from "../page/serve.ts"
import type { AppEnv, Parts } from "../parts.ts"

const PAGE = {
  title: "Carros compartilhados com você",
  description: "Uma lista de carros da loja, com o que mudou desde que foi enviada.",
  path: "/resultados",
  data: {},
  modules: ["storefront/share/shared.tsx"],
  noindex: true,
}

/** A list to pass on: a signed link that ranks anew and says what changed. */
export function share(parts: Parts) {
  return new Hono<AppEnv>()
    .post(
      "/api/share",
      describeRoute({ ...answers("A link to this list", ShareAnswer), ...takes(resolver(ShareRequest)) }),
      jsonBody(ShareRequest),
      rateLimit(parts),
      async (c) => {
        const { token, expiresAt } = await shareList(c.var.tenant, parts, c.req.valid("json"))
        return c.json({ url: `${originOf(c.req.url, c.var.tenant.tenant.domain)}/v/${token}`, expiresAt })
      },
    )
    .get("/api/share/:token", describeRoute(answers("The list then and now", SharedList)), async (c) => {
      c.header("cache-control", "no-store")
      return c.json(await openSharedList(c.var.tenant, parts, c.req.param("token")))
    })
    .get("/v/:token", describeRoute(answersAs("text/html", "A shared list", "pages")), async (c) =>
      servePage(c, parts.pages, await contentOf(parts, c.var.tenant, c.req.param("token"))),
    )
}

/** The page says what is wrong with a link that does not open; a machine learns it by the status. */
async function contentOf(parts: Parts, ctx: TenantContext, token: string): Promise<PageContent> {
  const [opens, stock] = await Promise.all([isOpen(ctx, parts.sessionKey, token), stockIfAny(parts.stocks, ctx)])
  return opens ? { ...PAGE, ...rankedAtOnce(stock, ctx) } : { ...PAGE, ...rankedLater(stock), status: 404 }
}
