import type { Car } from "../../../src/contract/car.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"

export const CRITIQUES = [
  "cheaper",
  "newer",
  "lower_km",
  "bigger",
  "more_economical",
  "more_powerful",
  "different_make",
] as const
export type Critique = (typeof CRITIQUES)[number]

export const CRITIQUE_WORDS: Record<Critique, string> = {
  cheaper: "Mais barato",
  newer: "Mais novo",
  lower_km: "Menos rodado",
  bigger: "Maior",
  more_economical: "Mais econômico",
  more_powerful: "Mais potente",
  different_make: "De outra marca",
}

/** Whether `car` is what the shopper asked for instead of `than`; a fact that is missing never is. */
export function answers(critique: Critique, car: Car, than: Car): boolean {
  switch (critique) {
    case "cheaper":
      return car.price < than.price
    case "newer":
      return car.modelYear > than.modelYear
    case "lower_km":
      return more(than.km, car.km)
    case "bigger":
      return more(car.seats, than.seats) || more(car.trunkLitres, than.trunkLitres)
    case "more_economical":
      return more(cityKmPerLitre(car), cityKmPerLitre(than))
    case "more_powerful":
      return more(car.powerHp, than.powerHp)
    case "different_make":
      return car.make !== than.make
  }
}

/** A list reduced to what answers one critique of one car. */
export interface Narrowed {
  readonly critique: Critique
  readonly than: Car
}

export function narrow(items: readonly RecommendedCar[], { critique, than }: Narrowed): readonly RecommendedCar[] {
  return items.filter(({ car }) => answers(critique, car, than))
}

/** The critiques of `than` that some of the others answer, with how many do. */
export function openCritiques(items: readonly RecommendedCar[], than: Car): readonly (readonly [Critique, number])[] {
  return CRITIQUES.map(
    (critique) => [critique, items.filter(({ car }) => answers(critique, car, than)).length] as const,
  ).filter(([, cars]) => cars > 0)
}

export const cityKmPerLitre = (car: Car) => car.consumption?.gasoline?.city ?? car.consumption?.ethanol?.city

const more = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && a > b
