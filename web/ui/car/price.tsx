import type { Car } from "../../../src/contract/car.ts"
import { isApart } from "../../../src/engine/text/fipe.ts"
import { count, fipeMonth, money } from "../format.ts"

/** The price against FIPE, always with FIPE's month; nothing where FIPE is not known. `short` stands in a line. */
export function FipeLine({ car, short = false }: { car: Car; short?: boolean }) {
  if (car.fipePrice === undefined || car.fipeMonth === undefined) return null
  const difference = Math.round(car.price - car.fipePrice)
  const month = fipeMonth(car.fipeMonth)
  const approximate = car.fipeApproximate === true
  const apart = isApart({ gap: difference, fipePrice: car.fipePrice, approximate })
  const good = apart && difference < 0
  const className = `fipe ${good ? "fipe--good" : ""}`
  if (short) {
    const side = good ? "abaixo" : "acima"
    const level = approximate ? "perto da" : "igual à"
    const words = apart ? `${approximate ? "cerca de " : ""}${count(Math.abs(difference))} ${side} da` : level
    return (
      <span className={className}>
        {words} FIPE {month.replace("/20", "/")}
      </span>
    )
  }
  if (!apart) {
    return (
      <p className={className}>
        {approximate ? "Perto da" : "Igual à"} FIPE de {month}
      </p>
    )
  }
  return (
    <p className={className}>
      {approximate ? "Cerca de " : null}
      {money(Math.abs(difference))} {good ? "abaixo" : "acima"} da FIPE de {month}
    </p>
  )
}
