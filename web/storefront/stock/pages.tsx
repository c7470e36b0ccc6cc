import { Link } from "wouter"
import { count } from "../../ui/format.ts"
import { stockPath, type StockWish } from "./search.ts"

/** Links, so that each page can be opened, shared and found. */
export function Pages({ wish, total, pageSize }: { wish: StockWish; total: number; pageSize: number }) {
  const last = Math.ceil(total / pageSize)
  if (last < 2) return null
  const href = (page: number) => stockPath({ ...wish, page })
  const from = (wish.page - 1) * pageSize + 1
  const scrollUp = () => window.scrollTo(0, 0)
  return (
    <nav className="pages" aria-label="Páginas do estoque">
      {wish.page > 1 ? (
        <Link href={href(wish.page - 1)} className="button" rel="prev" onClick={scrollUp}>
          Anteriores
        </Link>
      ) : (
        <span />
      )}
      <span className="small second tabular">
        {count(Math.min(from, total))} a {count(Math.min(from + pageSize - 1, total))} de {count(total)}
      </span>
      {wish.page < last ? (
        <Link href={href(wish.page + 1)} className="button" rel="next" onClick={scrollUp}>
          Próximos
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
