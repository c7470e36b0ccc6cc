import type { ReactNode } from "react"
import { Link } from "wouter"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { km, money } from "../format.ts"
import { carPath, nameOf } from "../links.ts"
import { Heart } from "./heart.tsx"
import { Match } from "./match.tsx"
import { FipeLine } from "./price.tsx"
import { Stage } from "./stage.tsx"

interface Props {
  readonly item: RecommendedCar
  /** Written before the name. */
  readonly place?: string
  /** The match stands elsewhere in the row. */
  readonly matchless?: boolean
  /** What is said of the car. */
  readonly children: ReactNode
}

/** A car in a list on a phone, or in a list for two; the whole card opens it, the heart stays above. */
export function CarRow({ item, place, matchless = false, children }: Props) {
  const { car } = item
  return (
    <article className="card row">
      <Stage car={car} />
      <div className="row__head">
        <h3 className="row__name">
          <Link href={carPath(car)} className="cover">
            {place === undefined ? null : `${place} `}
            {nameOf(car)}
          </Link>
        </h3>
        <p className="small second">{car.version}</p>
        <p className="small second">{carLine(item)}</p>
      </div>
      <Heart car={car} />
      <div className="row__rest">
        <div className="price-row">
          <p className="row__price tabular">{money(car.price)}</p>
          {matchless ? null : <Match score={item.score} />}
        </div>
        <FipeLine car={car} />
        {children}
      </div>
    </article>
  )
}

/** "2022 · 38.400 km · São Paulo". */
export function carLine({ car }: RecommendedCar, ...more: (string | undefined)[]): string {
  return [String(car.modelYear), car.km === undefined ? "km não informada" : km(car.km), ...more, car.city]
    .filter(Boolean)
    .join(" · ")
}
