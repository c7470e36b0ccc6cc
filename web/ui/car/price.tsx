import type { Car } from "../../../src/contract/car.ts"
import { count, fipeMonth, money } from "../format.ts"

/** The price against FIPE, always with FIPE's month; nothing where FIPE is not known. `short` stands in a line. */
export function FipeLine({ car, short = false }: { car: Car; short?: boolean }) {
  if (car.fipePrice === undefined || car.fipeMonth === undefined) return null
  const difference = Math.round(car.price - car.fipePrice)
  const month = fipeMonth(car.fipeMonth)
  const good = difference <= -100
  const className = `fipe ${good ? "fipe--good" : ""}`
  if (short) {
    const side = good ? "abaixo" : "acima"
    const words = Math.abs(difference) < 100 ? "igual à" : `${count(Math.abs(difference))} ${side} da`
    return (
      <span className={className}>
        {words} FIPE {month.replace("/20", "/")}
      </span>
    )
  }
  if (Math.abs(difference) < 100) return <p className={className}>Igual à FIPE de {month}</p>
  return (
    <p className={className}>
      {money(Math.abs(difference))} {good ? "abaixo" : "acima"} da FIPE de {month}
    </p>
  )
}
