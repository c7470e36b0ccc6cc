import type { CarSort, CarsQuery } from "../../../src/contract/cars.ts"
import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import { FEATURE_WORDS } from "../../../src/engine/search/feature-words.ts"
import { FIGURES } from "../../../src/engine/search/figures.ts"

/** The filters that the address can hold, in the order they are written. */
export const FILTERS = ["q", "make", "model", "body", "fuel", "gearbox", ...FIGURES, "has"] as const
export type Filter = (typeof FILTERS)[number]
export const MULTIPLE: readonly Filter[] = ["make", "model", "body", "fuel", "gearbox", "has"]

const AMOUNTS: readonly Filter[] = FIGURES
const WORDS: Partial<Record<Filter, readonly string[]>> = {
  body: Object.keys(BODY_WORDS),
  fuel: Object.keys(FUEL_WORDS),
  gearbox: Object.keys(GEARBOX_WORDS),
  has: Object.keys(FEATURE_WORDS),
}

/** What the stock page shows, as the address says it. */
export interface StockWish {
  readonly filters: Partial<Record<Filter, string>>
  readonly sort: CarSort
  readonly page: number
}

const SORTS: readonly CarSort[] = ["newest", "price_asc", "price_desc", "km_asc", "year_desc"]

export function readStockWish(search: string): StockWish {
  const asked = new URLSearchParams(search)
  const filters: Partial<Record<Filter, string>> = {}
  for (const filter of FILTERS) {
    const value = meant(filter, asked.getAll(filter).join(",").trim())
    if (value !== "") filters[filter] = value
  }
  const page = Math.floor(Number(asked.get("page")))
  return {
    filters,
    sort: SORTS.find((sort) => sort === asked.get("sort")) ?? "newest",
    page: page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** What an address can mean by a filter: a hand-made or outdated one must not make the whole page fail. */
function meant(filter: Filter, text: string): string {
  const words = WORDS[filter]
  if (words !== undefined) {
    return text
      .split(",")
      .filter((word) => words.includes(word))
      .join(",")
  }
  if (AMOUNTS.includes(filter)) return /^\d{1,8}$/.test(text) ? text : ""
  return text.slice(0, filter === "q" ? 200 : 400)
}

/** One spelling for one wish: known names only, in a fixed order, defaults left out. */
export function writeStockWish(wish: StockWish): string {
  const written = new URLSearchParams()
  for (const filter of FILTERS) {
    const value = wish.filters[filter]
    if (value) written.set(filter, value)
  }
  if (wish.sort !== "newest") written.set("sort", wish.sort)
  if (wish.page > 1) written.set("page", String(wish.page))
  return written.toString()
}

/** The stock page's address for a wish. */
export function stockPath(wish: StockWish): string {
  const search = writeStockWish(wish)
  return search === "" ? "/estoque" : `/estoque?${search}`
}

/** The address's search in that one spelling, which is also the API's query and the cache's key. */
export const stockSearch = (search: string) => writeStockWish(readStockWish(search))

const PAGE_SIZE = 24

/** The API's query as the server would understand it, for the stock that this browser holds. */
export function carsQuery(search: string): CarsQuery {
  const { filters, sort, page } = readStockWish(search)
  const given: [Filter, string | number | string[]][] = FILTERS.flatMap((filter) => {
    const text = filters[filter]
    if (text === undefined) return []
    return [[filter, AMOUNTS.includes(filter) ? Number(text) : filter in WORDS ? text.split(",") : text]]
  })
  const pageSize = Number(new URLSearchParams(search).get("pageSize") ?? PAGE_SIZE)
  return { ...Object.fromEntries(given), sort, page, pageSize }
}

/** Whether an address says nothing but what was understood: only then is the worker's first list the one asked for. */
export function isPlain(search: string): boolean {
  const asked = new URLSearchParams(search)
  const understood = new URLSearchParams(stockSearch(search))
  asked.sort()
  understood.sort()
  return asked.toString() === understood.toString()
}

/** The names in an address whose values say nothing that we know, as people call them; other names are not ours. */
export function notUnderstood(search: string): readonly string[] {
  const wish = readStockWish(search)
  const asked = new URLSearchParams(search)
  const lost = FILTERS.filter((filter) => {
    const text = asked.getAll(filter).join(",").trim()
    return text !== "" && text.split(",").length !== (wish.filters[filter]?.split(",").length ?? 0)
  }).map((filter) => FILTER_NAMES[filter])
  const sort = asked.get("sort")
  return [...new Set([...lost, ...(sort && sort !== wish.sort ? ["ordem"] : [])])]
}

const FILTER_NAMES: Record<Filter, string> = {
  q: "busca",
  make: "marca",
  model: "modelo",
  body: "carroceria",
  fuel: "combustível",
  gearbox: "câmbio",
  priceMin: "preço",
  priceMax: "preço",
  yearMin: "ano",
  yearMax: "ano",
  kmMax: "quilometragem",
  seatsMin: "lugares",
  airbagsMin: "airbags",
  powerMin: "potência",
  has: "característica",
}

/** Any change of filter starts at the first page. */
export function withFilter(wish: StockWish, filter: Filter, value: string | undefined): StockWish {
  return { ...wish, page: 1, filters: { ...wish.filters, [filter]: value || undefined } }
}

/** Ticks or unticks one value of a filter that takes several. */
export function toggled(wish: StockWish, filter: Filter, value: string): StockWish {
  const on = valuesOf(wish, filter)
  const next = on.includes(value) ? on.filter((v) => v !== value) : [...on, value]
  return withFilter(wish, filter, next.join(","))
}

export function valuesOf(wish: StockWish, filter: Filter): string[] {
  return wish.filters[filter]?.split(",").filter(Boolean) ?? []
}
