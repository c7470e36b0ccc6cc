import type { Body, Fuel } from "../../../src/contract/car.ts"
import type { Feature } from "../../../src/contract/cars.ts"
import { FEATURE_WORDS } from "../../../src/engine/search/feature-words.ts"
import { count, km, shortMoney } from "../../ui/format.ts"
import { BODY_WORDS, FUEL_WORDS, GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import { partsOf } from "./typed-words.ts"
import { FILTERS, type Filter, MULTIPLE, type StockWish, toggled, valuesOf, withFilter } from "./search.ts"

export interface FilterChip {
  readonly key: string
  readonly text: string
  /** What is asked for once this chip is taken off. */
  readonly without: StockWish
}

/** What is on, one chip each; `makes` are those that a typed word may name. */
export function chipsFor(wish: StockWish, makes: readonly string[] = []): readonly FilterChip[] {
  return FILTERS.filter((filter) => wish.filters[filter] !== undefined).flatMap((filter) => {
    if (filter === "q") {
      return partsOf(wish.filters.q ?? "", makes).map(({ text, without }, k) => ({
        key: `q:${k}`,
        text,
        without: withFilter(wish, "q", without),
      }))
    }
    if (MULTIPLE.includes(filter)) {
      return valuesOf(wish, filter).map((value) => ({
        key: `${filter}:${value}`,
        text: valueWords(filter, value),
        without: toggled(wish, filter, value),
      }))
    }
    const text = valueWords(filter, wish.filters[filter] ?? "")
    return [{ key: filter, text, without: withFilter(wish, filter, undefined) }]
  })
}

/** A filter's value as shoppers call it. */
export function valueWords(filter: Filter, value: string): string {
  const number = Number(value)
  switch (filter) {
    case "body":
      return BODY_WORDS[value as Body] ?? value
    case "fuel":
      return FUEL_WORDS[value as Fuel] ?? value
    case "gearbox":
      return GEARBOX_WORDS[value as keyof typeof GEARBOX_WORDS] ?? value
    case "priceMin":
      return `A partir de ${shortMoney(number)}`
    case "priceMax":
      return `Até ${shortMoney(number)}`
    case "yearMin":
      return `De ${number} em diante`
    case "yearMax":
      return `Até ${number}`
    case "seatsMin":
      return `${number} lugares ou mais`
    case "airbagsMin":
      return number === 1 ? "Com airbag" : `${number} airbags ou mais`
    case "powerMin":
      return `${number} cv ou mais`
    case "has":
      return FEATURE_WORDS[value as Feature].label
    case "kmMax":
      return number >= 1000 ? `Até ${count(number / 1000)} mil km` : `Até ${km(number)}`
    default:
      return value
  }
}
