import { Link } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { km, money } from "../format.ts"
import { carPath, nameOf } from "../links.ts"
import { Heart } from "./heart.tsx"
import { FipeLine } from "./price.tsx"
import { Stage } from "./stage.tsx"

interface Props {
  readonly car: Car
  readonly full?: boolean
  readonly eager?: boolean
  /** What sets it apart from the car beside which it stands. */
  readonly note?: string
}

const STATUS: Partial<Record<Car["status"], string>> = {
  reserved: "Reservado, ainda pode perguntar",
  sold: "Vendido",
  removed: "Saiu do estoque",
}

/** A car in a row or grid. The name is the link and its area the whole card; the heart stays above it. */
export function CarTile({ car, full = false, eager = false, note }: Props) {
  const rest = [car.km === undefined ? undefined : km(car.km), car.city].filter(Boolean).join(" · ")
  const status = STATUS[car.status]
  return (
    <article className="card tile">
      <Stage car={car} eager={eager} />
      {full ? <Heart car={car} /> : null}
      <div className="tile__text">
        <h3 className="tile__name">
          <Link href={carPath(car)} className="cover">
            {nameOf(car)} {car.modelYear}
          </Link>
        </h3>
        <p className="small second">{car.version}</p>
        <p className="small second">{rest}</p>
        <p className="tile__price tabular">{money(car.price)}</p>
        {full ? <FipeLine car={car} /> : null}
        {note === undefined ? null : <p className="tile__note small">{note}</p>}
        {status === undefined ? null : <p className="small">{status}</p>}
      </div>
    </article>
  )
}
