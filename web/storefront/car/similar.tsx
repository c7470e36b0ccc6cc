import type { Car } from "../../../src/contract/car.ts"
import { useSimilar } from "../../data.ts"
import { CarTile } from "../../ui/car/tile.tsx"
import { SkeletonTiles } from "../../ui/skeleton.tsx"
import { against } from "./against.ts"

/** Where they stand on the page. */
export const SIMILAR = "parecidos"

/** The cars most like this one that are still for sale, and what each has instead of it. */
export function Similar({ car }: { car: Car }) {
  const { data, isPending } = useSimilar(car.id)
  const cars = data ?? []
  if (!isPending && cars.length === 0) return null
  return (
    <section className="car__similar" aria-labelledby={SIMILAR}>
      <h2 id={SIMILAR}>Parecidos, à venda aqui</h2>
      {isPending ? (
        <SkeletonTiles count={4} label="Carregando os parecidos" />
      ) : (
        <ul className="shelf">
          {cars.slice(0, 8).map((other) => (
            <li key={other.id}>
              <CarTile car={other} note={against(other, car)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
