import { X } from "lucide-react"
import { Link } from "wouter"
import type { FilterChip } from "./chips.ts"
import type { StockWish } from "./search.ts"

/** What is on, one chip each; a tap takes it off. */
export function FilterChips({ chips, onTake }: { chips: readonly FilterChip[]; onTake: (wish: StockWish) => void }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filtros ligados">
      {chips.map(({ key, text, without }) => (
        <li key={key}>
          <button type="button" className="chip chip--on" aria-label={`Tirar: ${text}`} onClick={() => onTake(without)}>
            {text} <X size={16} strokeWidth={2} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Link href="/estoque" className="button button--text">
          Limpar
        </Link>
      </li>
    </ul>
  )
}
