import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { CarsQuery } from "../../contract/cars.ts"
import type { TenantContext } from "../../storage/context.ts"
import { carContent, startContent, stockContent } from "../page/contents.ts"
import { originOf, servePage } from "../page/serve.ts"
import { answersAs } from "../openapi.ts"
import type { AppEnv, Parts } from "../parts.ts"

const PLAIN = [
  [
    "/perguntas",
    "Perguntas",
    "Responda a poucas perguntas e veja os carros que servem para você.",
    ["storefront/questions/questions.tsx"],
  ],
  [
    "/resultados",
    "Seus carros",
    "Os carros da loja na ordem do que serve para você.",
    ["storefront/results/results.tsx", "ranking/ranker.ts"],
  ],
  ["/comparar", "Comparar", "Dois a quatro carros lado a lado.", ["storefront/compare/compare.tsx"]],
  [
    "/visita",
    "Lista de visita",
    "Os carros escolhidos e o que perguntar na loja, para imprimir.",
    ["storefront/visit/visit-list.tsx", "ranking/ranker.ts"],
  ],
  [
    "/privacidade",
    "Privacidade",
    "O que fazemos com os seus dados, e como apagá-los.",
    ["storefront/privacy/privacy.tsx"],
  ],
] as const

const page = (summary: string) => describeRoute(answersAs("text/html", summary, "pages"))

/** The storefront's addresses; each reaches the shopper with its title and first data in it. */
export function pages(parts: Parts) {
  const { pages: assets } = parts
  const stockOf = (ctx: TenantContext) => parts.stocks.get(ctx)
  const app = new Hono<AppEnv>()
  app.get("/", page("The first question"), async (c) => servePage(c, assets, startContent(await stockOf(c.var.tenant))))
  for (const [path, title, description, modules] of PLAIN) {
    app.get(path, page(title), (c) =>
      servePage(c, assets, { title, description, path, modules, data: {}, noindex: path !== "/privacidade" }),
    )
  }
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
