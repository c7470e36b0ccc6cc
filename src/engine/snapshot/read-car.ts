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
  const maybeText = <N extends TextName>(name: N, i: number) => present(name, text(name, i))
  const maybeNumber = <N extends NumberName>(name: N, i: number) => {
    const value = number(name, i)
    return present(name, Number.isNaN(value) ? undefined : value)
  }
  const maybeFlag = (name: FlagName, i: number) => {
    const code = columns.flag(name)[i]!
    return present(name, code === 0 ? undefined : code === YES)
  }
  const maybeWord = <N extends EnumName>(name: N, i: number) => present(name, wordOf(name, columns.code(name)[i]!))
  const time = (text: string | undefined, millis: number): string => text ?? new Date(millis).toISOString()

  const consumption = (i: number): Pick<Car, "consumption"> => {
    const shape = consumptionShapes()[i]!
    if (shape === 0) return {}
    const rates = (city: NumberName, highway: NumberName) => ({ city: number(city, i), highway: number(highway, i) })
    return {
      consumption: {
        ...((shape - 1) & 2 ? { gasoline: rates("gasolineCity", "gasolineHighway") } : {}),
        ...((shape - 1) & 4 ? { ethanol: rates("ethanolCity", "ethanolHighway") } : {}),
      },
    }
  }
  const safety = (i: number): Pick<Car, "safety"> => {
    const stars = number("safetyStars", i)
    return Number.isNaN(stars) ? {} : { safety: { stars, year: number("safetyYear", i) } }
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
    return {
      id: quotable.id,
      url: fill(text("url", i)!),
      title: fill(text("title", i)!),
      make: quotable.make,
      model: quotable.model,
      version: quotable.version,
      modelYear: quotable.modelYear,
      buildYear: number("buildYear", i),
      ...maybeNumber("km", i),
      price: number("price", i),
      ...maybeNumber("fipePrice", i),
      ...maybeText("fipeMonth", i),
      ...maybeWord("fuel", i),
      ...maybeWord("gearbox", i),
      ...maybeWord("body", i),
      ...maybeText("color", i),
      ...maybeNumber("doors", i),
      ...maybeNumber("powerHp", i),
      ...maybeNumber("trunkLitres", i),
      ...maybeNumber("seats", i),
      ...consumption(i),
      ...maybeNumber("rangeKm", i),
      ...maybeNumber("lengthMm", i),
      ...safety(i),
      equipment: columns.equipment().texts(i),
      ...maybeText("city", i),
      ...maybeText("state", i),
      photos: photosOf(i, fill),
      status: wordOf("status", columns.code("status")[i]!)!,
      ...maybeText("plateEnd", i),
      ...maybeFlag("oneOwner", i),
      ...maybeFlag("ipvaPaid", i),
      ...maybeFlag("acceptsTrade", i),
      ...maybeFlag("armored", i),
      ...maybeText("inspection", i),
      ...maybeFlag("auctionOrClaim", i),
      ...maybeText("warranty", i),
      ...maybeFlag("spareKey", i),
      ...maybeText("description", i),
      enteredAt: time(text("enteredAtText", i), number("enteredAt", i)),
      updatedAt: time(text("updatedAtText", i), number("updatedAt", i)),
      recordVersion: number("recordVersion", i),
    }
  }
}

/** `{}` or `{name: value}`: a missing fact is a missing key. */
function present<N extends string, V>(name: N, value: V | undefined): { [K in N]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [K in N]?: V }
}
