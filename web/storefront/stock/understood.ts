import { FIGURES } from "../../../src/engine/search/figures.ts"
import { saidIn } from "../../../src/engine/search/said.ts"
import { type StockWish, valuesOf, withFilter } from "./search.ts"

/** The wish with what its text says moved into the filters and the order, as the search reads it; what is on stays. */
export function understood(wish: StockWish): StockWish {
  const { q } = wish.filters
  if (q === undefined) return wish
  const { words, figures, has, sort } = saidIn(q)
  if (words === q) return wish
  const filters = { ...wish.filters }
  for (const figure of FIGURES) {
    const value = figures[figure]
    if (value !== undefined) filters[figure] ??= String(value)
  }
  if (has.length > 0) filters.has = [...new Set([...valuesOf(wish, "has"), ...has])].join(",")
  const ordered = sort !== undefined && wish.sort === "newest" ? sort : wish.sort
  return { ...withFilter({ ...wish, filters }, "q", words), page: wish.page, sort: ordered }
}
