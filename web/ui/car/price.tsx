import type { Car } from "../../../src/contract/car.ts"
import { fipeMonth, money } from "../format.ts"

/** The price against FIPE, always with FIPE's month; nothing where FIPE is not known. */
export function FipeLine({ car }: { car: Car }) {
  if (car.fipePrice === undefined || car.fipeMonth === undefined) return null
  const difference = Math.round(car.price - car.fipePrice)
  const month = fipeMonth(car.fipeMonth)
  if (Math.abs(difference) < 100) return <p className="fipe">Igual à FIPE de {month}</p>
  return (
    <p className={difference < 0 ? "fipe fipe--good" : "fipe"}>
      {money(Math.abs(difference))} {difference < 0 ? "abaixo" : "acima"} da FIPE de {month}
    </p>
  )
}
