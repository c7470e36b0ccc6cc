import type { CarPage, CarSort, CarsQuery } from "../contract/cars.ts"
import { facetsOf } from "./search/facets.ts"
import { failures } from "./search/filter.ts"
import { withSaid } from "./search/said.ts"
import type { Stock } from "./snapshot.ts"

/** The stock list: cars on show (available or reserved) that pass every filter, typed figures among them, one page of them, with facets. */
export function searchCars(stock: Stock, asked: CarsQuery): CarPage {
  const query = withSaid(asked)
  const failed = failures(stock, query)
  const hits: number[] = []
  for (let i = 0; i < stock.size; i++) if (failed[i] === 0) hits.push(i)
  const key = sortKeys(stock, query.sort)
  hits.sort((a, b) => key[a]! - key[b]! || stock.ids.compare(a, b))
  const first = (query.page - 1) * query.pageSize
  return {
    items: hits.slice(first, first + query.pageSize).map((i) => stock.car(i)),
    total: hits.length,
    page: query.page,
    pageSize: query.pageSize,
    facets: facetsOf(stock, failed),
  }
}

/** Smallest first; what is unknown comes last. */
function sortKeys({ columns }: Stock, sort: CarSort): Float64Array {
  const last = Number.MAX_VALUE
  const rising = (value: number): number => (Number.isNaN(value) ? last : value)
  const falling = (value: number): number => (Number.isNaN(value) ? last : -value)
  switch (sort) {
    case "newest": {
      const { codes, table } = columns.text("enteredAtText")
      const odd = table.all().map((text) => Date.parse(text))
      return columns.number("enteredAt").map((millis, i) => falling(codes[i] ? odd[codes[i] - 1]! : millis))
    }
    case "price_asc":
      return columns.number("price").map(rising)
    case "price_desc":
      return columns.number("price").map(falling)
    case "km_asc":
      return columns.number("km").map(rising)
    case "year_desc":
      return columns.number("modelYear").map(falling)
  }
}
