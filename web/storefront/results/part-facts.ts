import type { Car } from "../../../src/contract/car.ts"
import { EQUIPMENT_LABELS, type EquipmentGroup } from "../../../src/contract/equipment.ts"
import { starsText } from "../../../src/engine/text/portuguese.ts"
import { fipeText } from "../../../src/engine/text/fipe.ts"
import { count, decimals, km, money } from "../../ui/format.ts"
import { GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
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
      return against(car, cars, (one) => one.safety?.stars, starsText)
    case "comfort":
      return againstItems(car, cars, "conforto")
    case "technology":
      return againstItems(car, cars, "tecnologia")
    case "gearbox":
      return gearboxFact(car, cars)
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

function againstItems(car: Car, cars: readonly Car[], group: EquipmentGroup): string {
  const items = (one: Car) => (one.equipment.length === 0 ? undefined : itemsOf(one, group))
  return against(car, cars, items, (value) => (value === 1 ? "1 item" : `${decimals(value)} itens`), ` de ${group}`)
}

const itemsOf = ({ equipment }: Car, group: EquipmentGroup) =>
  equipment.filter((code) => code in EQUIPMENT_LABELS[group]).length

/** "Manual, como 41 dos 82". */
function gearboxFact({ gearbox }: Car, cars: readonly Car[]): string | undefined {
  if (gearbox === undefined) return "Não informado"
  const alike = cars.filter((one) => one.gearbox === gearbox).length
  return cars.length < 2
    ? GEARBOX_WORDS[gearbox]
    : `${GEARBOX_WORDS[gearbox]}, como ${count(alike)} dos ${count(cars.length)}`
}

function againstFipe(car: Car): string | undefined {
  if (car.fipePrice === undefined || car.fipeMonth === undefined) return undefined
  const approximate = car.fipeApproximate === true
  return fipeText({ gap: car.price - car.fipePrice, fipePrice: car.fipePrice, month: car.fipeMonth, approximate })
}
