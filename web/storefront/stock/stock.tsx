import { SlidersHorizontal } from "lucide-react"
import { useEffect, useState } from "react"
import { useLocation, useSearch } from "wouter"
import type { CarPage } from "../../../src/contract/cars.ts"
import { useCars } from "../../data.ts"
import { plural } from "../../ui/format.ts"
import { Failure } from "../../ui/notice.tsx"
import { SkeletonTiles } from "../../ui/skeleton.tsx"
import { useWide } from "../../ui/wide.ts"
import { list, SORT_WORDS } from "../../ui/words.ts"
import { usePage } from "../page.tsx"
import { Cars } from "./cars.tsx"
import { chipsFor } from "./chips.ts"
import { Facets } from "./facets.tsx"
import { FilterChips } from "./filter-chips.tsx"
import { FilterSheet } from "./filter-sheet.tsx"
import { SearchBox } from "./search-box.tsx"
import { useSearchNoted } from "./search-noted.ts"
import { notUnderstood, readStockWish, stockPath, type StockWish, withFilter, writeStockWish } from "./search.ts"
import { understood } from "./understood.ts"

/** Everything for sale; the address bar holds the whole state. */
export function Stock() {
  const address = useSearch()
  const typed = readStockWish(address)
  const wish = understood(typed)
  const search = writeStockWish(wish)
  const [, navigate] = useLocation()
  const { data, error, refetch, isPlaceholderData } = useCars(search)
  const wide = useWide()
  const [filtering, setFiltering] = useState(false)
  useSearchNoted(typed.filters.q, isPlaceholderData ? undefined : data?.total)
  usePage("Estoque")
  const dropped = useDropped(address, wish, isPlaceholderData ? undefined : data)
  // A choice can be taken back with the browser's own button; what is typed is one step, however many letters.
  const go = (next: StockWish) => navigate(stockPath(next))
  const type = (q: string) => {
    const going = typed.filters.q !== undefined && q !== ""
    navigate(stockPath(withFilter(typed, "q", q)), { replace: going })
  }
  const chips = chipsFor(
    wish,
    data?.facets.make.map(({ value }) => value),
  )
  const empty = data?.total === 0 && chips.length === 0
  return (
    <div className="stock">
      <div className="stock__top">
        <h1 aria-live="polite">
          {data === undefined
            ? "Estoque"
            : data.total === 0
              ? `Nenhum carro ${chips.length > 0 ? "assim" : "à venda"}`
              : plural(data.total, "carro à venda", "carros à venda")}
        </h1>
        {empty ? null : (
          <>
            <SearchBox value={typed.filters.q ?? ""} onChange={type} />
            <div className="stock__tools">
              {wide ? null : (
                <button type="button" className="button" aria-haspopup="dialog" onClick={() => setFiltering(true)}>
                  <SlidersHorizontal size={20} strokeWidth={2} aria-hidden="true" />
                  Filtrar{chips.length === 0 ? "" : ` · ${chips.length}`}
                </button>
              )}
              <label className="select">
                <span className="spoken">Ordenar por</span>
                <select
                  value={wish.sort}
                  onChange={(event) => go({ ...wish, page: 1, sort: event.target.value as StockWish["sort"] })}
                >
                  {Object.entries(SORT_WORDS).map(([sort, words]) => (
                    <option key={sort} value={sort}>
                      {words}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          </>
        )}
        <FilterChips chips={chips} onTake={go} />
      </div>
      <div className="stock__body">
        {wide && !empty ? (
          <aside className="stock__facets" aria-label="Filtros">
            {data === undefined ? null : <Facets wish={wish} facets={data.facets} onChange={go} />}
          </aside>
        ) : null}
        <div className={isPlaceholderData ? "stock__cars stock__cars--old" : "stock__cars"}>
          {/* Comes with the cars it is said of: before them it would push about what stands in their place. */}
          <p role="status" className="small second stock__dropped">
            {dropped.length === 0 || data === undefined || isPlaceholderData
              ? ""
              : `O endereço pedia algo que não conhecemos (${list(dropped)}): ficou de fora.`}
          </p>
          {data !== undefined ? <Cars data={data} wish={wish} /> : null}
          {data === undefined && error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
          {data === undefined && error === null ? <SkeletonTiles count={8} label="Carregando o estoque" /> : null}
        </div>
      </div>
      {filtering ? <FilterSheet wish={wish} onUse={go} onClose={() => setFiltering(false)} /> : null}
    </div>
  )
}

/** What the address said and we do not know; it is taken out of the address, and said for as long as the page stays. */
function useDropped(address: string, wish: StockWish, data: CarPage | undefined): readonly string[] {
  const [, navigate] = useLocation()
  const [dropped, setDropped] = useState<readonly string[]>([])
  useEffect(() => {
    const lost = notUnderstood(address)
    if (lost.length === 0) return
    setDropped(lost)
    navigate(stockPath(readStockWish(address)), { replace: true })
  }, [address, navigate])
  // A page that is no more: cars were sold since the link was made.
  const beyond = data !== undefined && data.total > 0 && data.items.length === 0 ? wish.page : undefined
  const first = stockPath({ ...wish, page: 1 })
  useEffect(() => {
    if (beyond === undefined) return
    setDropped([`página ${beyond}`])
    navigate(first, { replace: true })
  }, [beyond, first, navigate])
  return dropped
}
