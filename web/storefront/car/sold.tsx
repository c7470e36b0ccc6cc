import { Link } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { useSimilar } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { dayOf } from "../../ui/format.ts"
import { Notice } from "../../ui/notice.tsx"
import { rangeOf } from "./against.ts"
import { SIMILAR } from "./similar.tsx"

/** A car that has left: since when, and what the ones like it cost. */
export function Sold({ car }: { car: Car }) {
  const { config } = useShop()
  const similar = useSimilar(car.id).data
  const day = dayOf(car.updatedAt, config.timezone)
  return (
    <Notice
      title={car.status === "sold" ? `Vendido em ${day}` : `Saiu do estoque em ${day}`}
      actions={
        <>
          {similar === undefined || similar.length === 0 ? null : (
            <a href={`#${SIMILAR}`} className="button button--solid">
              {similar.length === 1 ? "Ver o parecido" : `Ver os ${similar.length}`}
            </a>
          )}
          <Link href="/estoque" className="button">
            Ver o estoque
          </Link>
        </>
      }
    >
      <p>{similar === undefined ? "Procurando os parecidos" : rangeOf(similar)}.</p>
    </Notice>
  )
}
