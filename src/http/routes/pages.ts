import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { CarsQuery } from "../../contract/cars.ts"
import type { TenantContext } from "../../storage/context.ts"
import { carContent, resultsContent, startContent, stockContent } from "../page/contents.ts"
import { rankedAtOnce, rankedLater, stockIfAny } from "../page/ranked.ts"
import { originOf, servePage } from "../page/serve.ts"
import { answersAs } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

/**
 * Pages of what one browser holds: there is nothing in them for anybody else, so no search engine is to keep them. The
 * privacy page alone says the same to all.
 */
const FIXED = [
  {
    path: "/perguntas",
    title: "Perguntas",
    description: "Responda a poucas perguntas e veja os carros que servem para você.",
    modules: ["storefront/questions/questions.tsx"],
    ranked: rankedLater,
    noindex: true,
  },
  {
    path: "/comparar",
    title: "Comparar",
    description: "Dois a quatro carros lado a lado.",
    modules: ["storefront/compare/compare.tsx"],
    ranked: rankedLater,
    noindex: true,
  },
  {
    path: "/visita",
    title: "Lista de visita",
    description: "Os carros escolhidos e o que perguntar na loja, para imprimir.",
    modules: ["storefront/visit/visit-list.tsx"],
    ranked: rankedAtOnce,
    noindex: true,
  },
  {
    path: "/privacidade",
    title: "Privacidade",
    description: "O que fazemos com os seus dados, e como apagá-los.",
    modules: ["storefront/privacy/privacy.tsx"],
    ranked: rankedLater,
    noindex: false,
  },
] as const

const page = (summary: string) => describeRoute(answersAs("text/html", summary, "pages"))

/** The storefront's addresses; each reaches the shopper with its title and first data in it. */
export function pages(parts: Parts) {
  const { pages: assets } = parts
  const stockOf = (ctx: TenantContext) => parts.stocks.get(ctx)
  const app = new Hono<AppEnv>()
  app.get("/", page("The first question"), async (c) => servePage(c, assets, startContent(await stockOf(c.var.tenant))))
  for (const { ranked, ...fixed } of FIXED) {
    app.get(fixed.path, page(fixed.title), async (c) =>
      servePage(c, assets, {
        ...fixed,
        ...ranked(await stockIfAny(parts.stocks, c.var.tenant), c.var.tenant),
        data: {},
      }),
    )
  }
  app.get("/resultados", page("The list that suits a shopper"), async (c) =>
    servePage(c, assets, resultsContent(await stockIfAny(parts.stocks, c.var.tenant), c.var.tenant)),
  )
  app.get("/estoque", page("The stock list; takes the query of /api/cars"), async (c) =>
    servePage(
      c,
      assets,
      stockContent(
        await stockOf(c.var.tenant),
        CarsQuery.safeParse(c.req.query()).data,
        new URL(c.req.url).searchParams,
      ),
    ),
  )
  app.get("/carros/:name", page("A car's page; the name ends in its id"), async (c) => {
    const origin = originOf(c.req.url, c.var.tenant.tenant.domain)
    return servePage(c, assets, carContent(await stockOf(c.var.tenant), c.req.param("name"), origin))
  })
  return app
}
