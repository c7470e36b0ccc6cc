import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import { explainCar } from "../../../src/engine/index.ts"
import { carId, makeCar, stockOf } from "./cars.ts"

const profile = (answers: Partial<Profile> = {}): Profile => ({ budget: { max: 90_000 }, uses: [], ...answers })

/** What the engine says of the first of `cars`, the money's hard space made plain. */
export function said(cars: readonly Car[], answers: Partial<Profile> = {}) {
  const why = explainCar(stockOf(cars), profile(answers), cars[0]!.id)!
  const plain = (statements: readonly { code: string; text: string }[]) =>
    Object.fromEntries(statements.map(({ code, text }) => [code, text.replaceAll("\u00a0", " ")]))
  return {
    reasons: plain(why.reasons),
    tradeoffs: plain(why.tradeoffs),
    facts: plain(why.facts),
    doubts: plain(why.doubts),
  }
}

export const others = (n: number, facts: Partial<Car> = {}): Car[] =>
  Array.from({ length: n }, (_, k) =>
    makeCar({ id: carId(10 + k), km: 60_000, modelYear: 2020, buildYear: 2019, ...facts }),
  )

export const plain = { km: 60_000, modelYear: 2020, buildYear: 2019 }
