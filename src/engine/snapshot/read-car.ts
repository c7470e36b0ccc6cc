import type { Car, Photo } from "../../contract/car.ts"
import { type Columns, type EnumName, type FlagName, type NumberName, type TextName, wordOf, YES } from "./columns.ts"
import type { Ids } from "./ids.ts"
import type { Photos } from "./photos.ts"
import { fillTemplate } from "./template.ts"

interface Parts {
  readonly ids: () => Ids
  readonly columns: Columns
  /** 0 no consumption; else 1 and bits for the fuels it names. */
  readonly consumptionShapes: () => Uint32Array
  readonly photos: () => Photos
  /** Index of each car's first photo. */
  readonly firstPhotos: () => Uint32Array
}

/** Builds one `Car` at a time, equal to the one that was encoded; what it does not have is a missing key. */
export function carReader({ ids, columns, consumptionShapes, photos, firstPhotos }: Parts): (i: number) => Car {
  const number = (name: NumberName, i: number): number => columns.number(name)[i]!
  const text = (name: TextName, i: number): string | undefined => columns.text(name).text(i)
  const time = (text: string | undefined, millis: number): string => text ?? new Date(millis).toISOString()

  const consumptionOf = (i: number): Car["consumption"] => {
    const shape = consumptionShapes()[i]!
    if (shape === 0) return undefined
    const rates = (city: NumberName, highway: NumberName) => ({ city: number(city, i), highway: number(highway, i) })
    return {
      ...((shape - 1) & 2 ? { gasoline: rates("gasolineCity", "gasolineHighway") } : {}),
      ...((shape - 1) & 4 ? { ethanol: rates("ethanolCity", "ethanolHighway") } : {}),
    }
  }
  const photosOf = (i: number, fill: (template: string) => string): Photo[] => {
    const count = number("photoCount", i)
    return count === 0 ? [] : photos().of(firstPhotos()[i]!, count, fill)
  }

  return (i) => {
    const quotable = {
      id: ids().at(i),
      make: text("make", i)!,
      model: text("model", i)!,
      version: text("version", i)!,
      modelYear: number("modelYear", i),
    }
    const fill = (template: string): string => fillTemplate(template, quotable)
    const car: Unfinished = {}
    const words = (...names: readonly (TextName & keyof Car)[]): void => {
      for (const name of names) set(car, name, text(name, i))
    }
    const numbers = (...names: readonly (NumberName & keyof Car)[]): void => {
      for (const name of names) set(car, name, known(number(name, i)))
    }
    const enums = (...names: readonly (EnumName & keyof Car)[]): void => {
      for (const name of names) set(car, name, wordOf(name, columns.code(name)[i]!))
    }
    const flags = (...names: readonly (FlagName & keyof Car)[]): void => {
      for (const name of names) {
        const code = columns.flag(name)[i]!
        if (code !== 0) set(car, name, code === YES)
      }
    }
    car.id = quotable.id
    car.url = fill(text("url", i)!)
    car.title = fill(text("title", i)!)
    car.make = quotable.make
    car.model = quotable.model
    car.version = quotable.version
    car.modelYear = quotable.modelYear
    numbers("buildYear", "km", "price", "fipePrice")
    words("fipeMonth")
    enums("fuel", "gearbox", "body")
    words("color")
    numbers("doors", "powerHp", "trunkLitres", "seats")
    set(car, "consumption", consumptionOf(i))
    numbers("rangeKm", "lengthMm")
    const stars = known(number("safetyStars", i))
    if (stars !== undefined) car.safety = { stars, year: number("safetyYear", i) }
    car.equipment = columns.equipment().texts(i)
    words("city", "state")
    car.photos = photosOf(i, fill)
    enums("status")
    words("plateEnd")
    flags("oneOwner", "ipvaPaid", "acceptsTrade", "armored")
    words("inspection")
    flags("auctionOrClaim")
    words("warranty")
    flags("spareKey")
    words("description")
    car.enteredAt = time(text("enteredAtText", i), number("enteredAt", i))
    car.updatedAt = time(text("updatedAtText", i), number("updatedAt", i))
    numbers("recordVersion")
    return car as Car
  }
}

type Unfinished = { [K in keyof Car]?: unknown }

/** A missing fact is a missing key. */
function set(car: Unfinished, name: keyof Car, value: unknown): void {
  if (value !== undefined) car[name] = value
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value
}
