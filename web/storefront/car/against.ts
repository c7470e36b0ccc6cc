import { BODY_WORDS } from "../../../src/contract/car-words.ts"
import type { Car } from "../../../src/contract/car.ts"
import { count, money, plural } from "../../ui/format.ts"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"

/** Less than this is no difference to speak of: BRL and km. */
const NO_MONEY = 500
const NO_KM = 3000
const SAID = 3

/** What one has of a car instead of another: "R$ 3.000 mais barato, 1 ano mais novo, 12 mil km a menos". */
export function against(car: Car, than: Car): string {
  const price = car.price - than.price
  const years = car.modelYear - than.modelYear
  const km = car.km === undefined || than.km === undefined ? 0 : car.km - than.km
  const manual = car.gearbox === undefined || than.gearbox === undefined ? undefined : car.gearbox === "manual"
  const said = [
    Math.abs(price) < NO_MONEY ? "" : `${money(Math.abs(price))} mais ${price < 0 ? "barato" : "caro"}`,
    years === 0 ? "" : `${plural(Math.abs(years), "ano", "anos")} mais ${years > 0 ? "novo" : "velho"}`,
    Math.abs(km) < NO_KM ? "" : `${count(Math.round(Math.abs(km) / 1000))} mil km a ${km < 0 ? "menos" : "mais"}`,
    car.body === undefined || car.body === than.body ? "" : lowerFirst(BODY_WORDS[car.body]),
    manual === undefined || manual === (than.gearbox === "manual") ? "" : manual ? "manual" : "automático",
  ]
  return said.filter(Boolean).slice(0, SAID).join(", ") || "quase igual no preço, no ano e na quilometragem"
}

/** "Há 3 parecidos à venda, de R$ 84.500 a R$ 91.000". */
export function rangeOf(cars: readonly Pick<Car, "price">[]): string {
  if (cars.length === 0) return "Nenhum parecido à venda hoje"
  return `Há ${plural(cars.length, "parecido", "parecidos")} à venda, ${pricesOf(cars)}`
}

/** Whom a price is held against: "3 outros Onix no nosso estoque, de R$ 84.500 a R$ 91.000"; `model` where all are of it. */
export function comparedWith(cars: readonly Pick<Car, "price">[], model: string | undefined): string {
  const who =
    model === undefined
      ? plural(cars.length, "parecido", "parecidos")
      : plural(cars.length, `outro ${model}`, `outros ${model}`)
  return `${who} no nosso estoque, ${pricesOf(cars)}`
}

function pricesOf(cars: readonly Pick<Car, "price">[]): string {
  const prices = cars.map(({ price }) => price)
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  return low === high ? `por ${money(low)}` : `de ${money(low)} a ${money(high)}`
}
