import type { Car } from "../../../src/contract/car.ts"
import { fipeText, isApart } from "../../../src/engine/text/fipe.ts"
import { monthText } from "../../../src/engine/text/portuguese.ts"
import { count } from "../format.ts"

/** The price against FIPE, always with FIPE's month; nothing where FIPE is not known. `short` stands in a line. */
export function FipeLine({ car, short = false }: { car: Car; short?: boolean }) {
  const month = monthText(car.fipeMonth)
  if (car.fipePrice === undefined || month === undefined) return null
  const gap = Math.round(car.price - car.fipePrice)
  const against = { gap, fipePrice: car.fipePrice, month: car.fipeMonth, approximate: car.fipeApproximate === true }
  const apart = isApart(against)
  const good = apart && gap < 0
  const className = `fipe ${good ? "fipe--good" : ""}`
  if (!short) return <p className={className}>{fipeText(against)}</p>
  const level = against.approximate ? "perto da" : "igual à"
  const about = against.approximate ? "cerca de " : ""
  const words = apart ? `${about}${count(Math.abs(gap))} ${good ? "abaixo" : "acima"} da` : level
  return (
    <span className={className}>
      {words} FIPE {month.replace("/20", "/")}
    </span>
  )
}
