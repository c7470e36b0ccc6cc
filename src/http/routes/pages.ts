import { Hono } from "hono"
import { carIdOf } from "../../catalog/car-path.ts"
import { CarsQuery } from "../../contract/cars.ts"
import { pricesOnSale, type Stock, searchCars } from "../../engine/index.ts"
import { type PageContent, servePage } from "../page.ts"
import type { AppEnv, Parts } from "../parts.ts"

/** As many as the start page's row shows. */
const NEWEST = 9

/** The storefront's addresses; each reaches the shopper with its title and first data in it. */
export function pages(parts: Parts) {
  const { stocks, pages: assets } = parts
  const app = new Hono<AppEnv>()
  app.get("/", async (c) => servePage(c, assets, startContent(await stocks.get(c.var.tenant))))
  for (const [path, title, description] of PLAIN) {
    app.get(path, (c) => servePage(c, assets, { title, description, data: {}, noindex: path !== "/privacidade" }))
  }
  app.get("/estoque", async (c) =>
    servePage(c, assets, stockContent(await stocks.get(c.var.tenant), CarsQuery.safeParse(c.req.query()).data)),
  )
  app.get("/carros/:name", async (c) =>
    servePage(c, assets, carContent(await stocks.get(c.var.tenant), c.req.param("name"))),
  )
  return app
}

const PLAIN = [
  ["/perguntas", "Perguntas", "Responda a poucas perguntas e veja os carros que servem para você."],
  ["/resultados", "Seus carros", "Os carros da loja na ordem do que serve para você."],
  ["/comparar", "Comparar", "Dois a quatro carros lado a lado."],
  ["/privacidade", "Privacidade", "O que fazemos com os seus dados, e como apagá-los."],
] as const

/** An address that is nobody's: the dealer's own page says so. */
export const NOT_FOUND: PageContent = {
  title: "Página não encontrada",
  description: "",
  data: {},
  status: 404,
  noindex: true,
}

function startContent(stock: Stock): PageContent {
  const cars = searchCars(stock, CarsQuery.parse({ pageSize: NEWEST }))
  const description = `${cars.total} carros à venda. Diga quanto quer gastar e veja quais servem para você, e por quê.`
  return { title: "Qual carro serve para você", description, data: { cars, prices: pricesOnSale(stock) } }
}

function stockContent(stock: Stock, query: CarsQuery | undefined): PageContent {
  const cars = searchCars(stock, query ?? CarsQuery.parse({}))
  return { title: "Estoque", description: `${cars.total} carros à venda, com preço e quilometragem.`, data: { cars } }
}

function carContent(stock: Stock, name: string): PageContent {
  const id = carIdOf(name)
  const index = id === undefined ? undefined : stock.indexOf(id)
  if (index === undefined) return NOT_FOUND
  const car = stock.car(index)
  const gone = car.status === "sold" || car.status === "removed"
  const title = `${car.make} ${car.model} ${car.modelYear}`
  return { title, description: `${car.title}, ano ${car.modelYear}.`, data: { car }, noindex: gone }
}
