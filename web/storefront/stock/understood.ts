import { FIGURES, saidIn } from "../../../src/engine/search/said.ts"
import { type StockWish, withFilter } from "./search.ts"

/** The wish with what its text says in figures moved into the filters, as the search reads it; what is on stays. */
export function understood(wish: StockWish): StockWish {
  const { q } = wish.filters
  if (q === undefined) return wish
  const { words, figures } = saidIn(q)
  if (Object.keys(figures).length === 0) return wish
  const filters = { ...wish.filters }
  for (const figure of FIGURES) {
    const value = figures[figure]
    if (value !== undefined) filters[figure] ??= String(value)
  }
  return { ...withFilter({ ...wish, filters }, "q", words), page: wish.page }
}
