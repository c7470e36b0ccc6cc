import { type Context, Hono } from "hono"
import { DomainError } from "../../base/errors.ts"
import { carIdOf } from "../../catalog/car-path.ts"
import { CarsQuery } from "../../contract/cars.ts"
import { type Stock, searchCars } from "../../engine/index.ts"
import { type PageContent, servePage } from "../page.ts"
import type { AppEnv, Parts } from "../parts.ts"

const NEWEST = 8

/** The storefront's addresses. Each gets its title and first data at the edge; any other address is a themed 404. */
export function pages(parts: Parts) {
  const { stocks } = parts
  const app = new Hono<AppEnv>()
  const serve = (c: Context<AppEnv>, content: PageContent) => servePage(c, parts.pages, content)
  app.get("/", async (c) => {
    const cars = searchCars(await stocks.get(c.var.tenant), CarsQuery.parse({ pageSize: NEWEST }))
    return serve(c, { title: "Qual carro serve para você", data: { cars } })
  })
  for (const [path, title] of [
    ["/perguntas", "Perguntas"],
    ["/resultados", "Seus carros"],
    ["/comparar", "Comparar"],
    ["/privacidade", "Privacidade"],
  ] as const) {
    app.get(path, (c) => serve(c, { title, data: {} }))
  }
  app.get("/estoque", async (c) => {
    const query = CarsQuery.safeParse(
      Object.fromEntries(Object.entries(c.req.queries()).map(([k, v]) => [k, v.join(",")])),
    )
    const cars = searchCars(await stocks.get(c.var.tenant), query.success ? query.data : CarsQuery.parse({}))
    return serve(c, { title: "Estoque", data: { cars } })
  })
  app.get("/carros/:name", async (c) => {
    const content = carContent(await stocks.get(c.var.tenant), c.req.param("name"))
    if (content === undefined) throw new DomainError("not_found", { detail: "Este carro não está nesta loja." })
    return serve(c, content)
  })
  return app
}

function carContent(stock: Stock, name: string): PageContent | undefined {
  const id = carIdOf(name)
  const index = id === undefined ? undefined : stock.indexOf(id)
  if (index === undefined) return undefined
  const car = stock.car(index)
  const gone = car.status === "sold" || car.status === "removed"
  return { title: `${car.make} ${car.model} ${car.modelYear}`, data: { car }, noindex: gone }
}
