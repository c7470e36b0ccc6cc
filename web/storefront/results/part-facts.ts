import type { Car } from "../../../src/contract/car.ts"
import { count, decimals, fipeMonth, km, money } from "../../ui/format.ts"
import { cityKmPerLitre } from "./critiques.ts"

/** The fact behind a part: this car's figure and the mean of those it is compared with. */
export function partFact(part: string, car: Car, cars: readonly Car[]): string | undefined {
  switch (part) {
    case "price":
      return against(car, cars, (one) => one.price, money)
    case "fipe":
      return againstFipe(car)
    case "newness":
      return against(
        car,
        cars,
        (one) => one.modelYear,
        (year) => String(Math.round(year)),
      )
    case "km":
      return against(car, cars, (one) => one.km, km)
    case "economy":
      return against(car, cars, cityKmPerLitre, (value) => `${decimals(value)} km/l`, " na cidade")
    case "space":
      return against(
        car,
        cars,
        (one) => one.trunkLitres,
        (value) => `${count(value)} litros`,
        " de porta-malas",
      )
    case "performance":
      return against(
        car,
        cars,
        (one) => one.powerHp,
        (value) => `${count(value)} cv`,
      )
    case "safety":
      return against(
        car,
        cars,
        (one) => one.safety?.stars,
        (value) => `${decimals(value)} estrelas`,
      )
    default:
      return undefined
  }
}

function against(
  car: Car,
  cars: readonly Car[],
  figure: (car: Car) => number | undefined,
  words: (value: number) => string,
  after = "",
): string {
  const own = figure(car)
  const known = cars.map(figure).filter((value) => value !== undefined)
  const mean = known.reduce((a, b) => a + b, 0) / known.length
  const said = known.length === 0 ? "" : `; média ${words(mean > 9999 ? Math.round(mean / 100) * 100 : mean)}`
  return own === undefined ? `Não informado${said}` : `${words(own)}${after}${said}`
}

function againstFipe(car: Car): string | undefined {
  if (car.fipePrice === undefined || car.fipeMonth === undefined) return undefined
  const difference = Math.round(car.price - car.fipePrice)
  const side = difference < 0 ? "abaixo" : "acima"
  return `${money(Math.abs(difference))} ${side} da FIPE de ${fipeMonth(car.fipeMonth)}`
}
