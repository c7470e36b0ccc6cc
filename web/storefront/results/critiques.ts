import type { Car } from "../../../src/contract/car.ts"
import { CRITIQUES, type Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { LIST_LIMIT } from "../../ranking/first-list.ts"
import type { Ranker, Recommendation } from "../../ranking/ranker.ts"
import { fittingItems } from "./explanation.ts"

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

/** A list reduced to what answers one critique of one car. */
export interface Narrowed {
  readonly critique: Critique
  readonly than: Car
}

/** Whether the counts are of all that fit: the server's list alone knows only the cars in it. */
export const countsAll = ({ ranker, list }: Judge) => ranker !== undefined || list.total <= list.items.length

/** Where a critique is judged: by the engine over the whole stock, else over the server's list. */
export interface Judge {
  readonly ranker: Ranker | undefined
  readonly profile: Profile
  readonly list: Recommendation
}

/** The critiques of `than` that some of the others answer, with how many do. */
export function openCritiques(judge: Judge, than: Car): readonly (readonly [Critique, number])[] {
  return CRITIQUES.map((critique) => [critique, countOf(judge, { critique, than })] as const).filter(
    ([, cars]) => cars > 0,
  )
}

/** The cars that answer a critique, ranked with it as a wish. */
export function narrow(judge: Judge, narrowed: Narrowed): readonly RecommendedCar[] {
  const { ranker, profile, list } = judge
  if (ranker === undefined || list.relaxed.length > 0) return answering(judge, narrowed)
  const cars = countOf(judge, narrowed)
  return ranker.recommend(withCritique(profile, narrowed), Math.max(LIST_LIMIT, cars)).items.slice(0, cars)
}

function countOf(judge: Judge, narrowed: Narrowed): number {
  const { ranker, profile, list } = judge
  // Where a wish had to be relaxed no car meets all of them: what is shown is gone through instead.
  if (ranker === undefined || list.relaxed.length > 0) return answering(judge, narrowed).length
  return ranker.count(withCritique(profile, narrowed))
}

function withCritique(profile: Profile, { critique, than }: Narrowed): Profile {
  const evidence = [...(profile.evidence ?? []), { kind: "critique" as const, carId: than.id, direction: critique }]
  return { ...profile, evidence }
}

const answering = ({ list }: Judge, { critique, than }: Narrowed) =>
  fittingItems(list).filter(({ car }) => answers(critique, car, than))

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

export const cityKmPerLitre = (car: Car) => car.consumption?.gasoline?.city ?? car.consumption?.ethanol?.city

const more = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && a > b
