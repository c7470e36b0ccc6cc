import { carIdOf } from "../../catalog/car-path.ts"
import { CarsQuery } from "../../contract/cars.ts"
import { pricesOnSale, searchCars, type Stock } from "../../engine/index.ts"
import type { TenantContext } from "../../storage/context.ts"
import type { PageContent } from "./content.ts"
import { carLd } from "./json-ld.ts"
import { briefFacts, plainCar, plainList } from "./plain.ts"
import { rankedAtOnce } from "./ranked.ts"

/** As many as the start page's row shows. */
const NEWEST = 9

const plural = (count: number) => (count === 1 ? "1 carro à venda" : `${count} carros à venda`)

/** The first question, with the stock's prices and newest cars. */
export function startContent(stock: Stock): PageContent {
  const cars = searchCars(stock, CarsQuery.parse({ pageSize: NEWEST }))
  return {
    title: "Qual carro serve para você",
    description: `${plural(cars.total)}. Diga quanto quer gastar e veja quais servem para você, e por quê.`,
    path: "/",
    stockVersion: stock.version,
    data: { cars, prices: pricesOnSale(stock) },
    // One page of its own: the rest is the stock list's.
    plain: plainList(`${plural(cars.total)}: os que chegaram há pouco`, { ...cars, total: cars.items.length }),
  }
}

/** The list; a query that does not hold shows the whole stock. `search` is the query as the address has it. */
export function stockContent(stock: Stock, query: CarsQuery | undefined, search: URLSearchParams): PageContent {
  const cars = searchCars(stock, query ?? CarsQuery.parse({}))
  const description = `${plural(cars.total)}, com preço, ano e quilometragem.`
  return {
    title: "Estoque",
    description,
    path: "/estoque",
    modules: ["storefront/stock/stock.tsx"],
    stockVersion: stock.version,
    data: { cars },
    plain: plainList(plural(cars.total), cars, search),
  }
}

/**
 * The list that suits a shopper, whose answers only the browser knows: to a search engine it is the stock in another
 * order, and counts as that page. Without a stock the browser asks for the list all the same.
 */
export function resultsContent(stock: Stock | undefined, ctx: TenantContext): PageContent {
  const cars = stock && searchCars(stock, CarsQuery.parse({}))
  return {
    title: "Os carros para você",
    description: `${cars === undefined ? "Os carros da loja" : plural(cars.total)}, na ordem do que serve para você: com nota, motivos e o que pesa contra.`,
    path: "/estoque",
    modules: ["storefront/results/results.tsx"],
    ...rankedAtOnce(stock, ctx),
    data: {},
    plain: cars && plainList(plural(cars.total), cars),
  }
}

/** A car's page, also of one sold of late: it says so and is not indexed. */
export function carContent(stock: Stock, name: string, origin: string): PageContent {
  const id = carIdOf(name)
  const index = id === undefined ? undefined : stock.indexOf(id)
  if (index === undefined) return NOT_FOUND
  const car = stock.car(index)
  const gone = car.status === "sold" || car.status === "removed"
  return {
    title: `${car.make} ${car.model} ${car.version} ${car.modelYear}`,
    description: `${car.make} ${car.model} ${car.version}: ${briefFacts(car)}. Ficha, equipamentos e o que perguntar na loja.`,
    path: car.url,
    modules: ["storefront/car/car-page.tsx"],
    stockVersion: stock.version,
    data: { car },
    noindex: gone,
    jsonLd: [carLd(car, origin)],
    plain: plainCar(car),
  }
}

/** An address that is nobody's: the dealer's own page says so. */
export const NOT_FOUND: PageContent = {
  title: "Página não encontrada",
  description: "",
  path: "/",
  data: {},
  status: 404,
  noindex: true,
}
