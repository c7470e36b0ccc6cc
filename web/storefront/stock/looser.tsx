import { Link } from "wouter"
import { useCarCounts } from "../../data.ts"
import { count } from "../../ui/format.ts"
import { looserTexts } from "./looser.ts"
import { type StockWish, stockPath, withFilter, writeStockWish } from "./search.ts"

/** What there is by fewer of the words that were typed: "onix (3)". Nothing until it is known that there is any. */
export function Looser({ wish }: { wish: StockWish }) {
  const wishes = looserTexts(wish.filters.q ?? "").map((text) => withFilter(wish, "q", text))
  const counts = useCarCounts(wishes.map(writeStockWish))
  const found = wishes.flatMap((looser, i) => (counts[i] ? [{ looser, cars: counts[i] }] : []))
  if (found.length === 0) return null
  return (
    <section className="stock__looser" aria-labelledby="looser">
      <h2 id="looser">Com menos palavras</h2>
      <ul className="chips">
        {found.map(({ looser, cars }) => (
          <li key={looser.filters.q}>
            <Link href={stockPath(looser)} className="button">
              “{looser.filters.q}” ({count(cars)})
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
