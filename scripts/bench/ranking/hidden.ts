import type { Car } from "../../../src/contract/car.ts"
import { uniforms } from "../../../src/engine/chance.ts"
import { pointsOf, wordFacts } from "../../../src/engine/knowledge/equipment.ts"
import { enteredYear } from "../../../src/engine/knowledge/merits.ts"
import { usualKm } from "../../../src/engine/knowledge/reference.ts"
import { crashPoints } from "../../../src/engine/knowledge/safety.ts"

/** A fact that a listing may leave out, as one number (more is better), and a car with another such number or none. */
interface Fact {
  readonly value: (car: Car) => number | undefined
  readonly set: (car: Car, value: number | undefined) => Car
}

const number = (name: "trunkLitres" | "powerHp"): Fact => ({
  value: (car) => car[name],
  set: ({ [name]: _, ...car }, value) => (value === undefined ? car : { ...car, [name]: value }),
})

const usual = (car: Car): number => usualKm(car.modelYear, enteredYear(Date.parse(car.enteredAt)))

const FACTS: Readonly<Record<string, Fact>> = {
  km: {
    value: (car) => car.km && -car.km / usual(car),
    set: ({ km: _, ...car }, value) => (value === undefined ? car : { ...car, km: Math.round(-value * usual(car)) }),
  },
  fipe: {
    value: ({ fipePrice, price }) => fipePrice && fipePrice / price,
    set: ({ fipePrice: _, ...car }, value) => (value === undefined ? car : { ...car, fipePrice: value * car.price }),
  },
  consumption: {
    value: ({ consumption }) => consumption?.gasoline?.city,
    set: ({ consumption, ...car }, city) => {
      if (city === undefined) return car
      const scale = city / (consumption?.gasoline?.city ?? NaN)
      const ethanol = car.fuel === "flex" ? { ethanol: { city: city * 0.69, highway: city * 0.82 } } : {}
      if (scale === 1) return { ...car, consumption: consumption! }
      return { ...car, consumption: { gasoline: { city, highway: city * 1.18 }, ...ethanol } }
    },
  },
  trunk: number("trunkLitres"),
  power: number("powerHp"),
  crashTest: {
    value: ({ safety }) => safety && crashPoints(safety.year, safety.stars),
    set: ({ safety: _, ...car }, value) =>
      value === undefined ? car : { ...car, safety: { stars: 5 * value, year: 2021 } },
  },
}

/** Parts of the list of equipment are taken from the list of a car: it is no number, its points are. */
function equipmentOf(cars: readonly Car[]): Fact {
  const points = ({ equipment }: Car): number => {
    const bits = equipment.reduce((all, text) => all | wordFacts(text).concepts, 0)
    return pointsOf(bits, "comfort") + pointsOf(bits, "technology") + pointsOf(bits, "safety")
  }
  const lists = new Map(cars.map((car) => [points(car), car.equipment]))
  return {
    value: (car) => (car.equipment.length === 0 ? undefined : points(car)),
    set: (car, value) => ({ ...car, equipment: value === undefined ? [] : lists.get(value)! }),
  }
}

/**
 * What a rule takes an unknown fact for, as a percentile of the cars of its body; and whether the known count for no
 * less.
 */
export interface Rule {
  readonly percentile: number
  readonly floor: boolean
}

/** The engine's own rule, and others by the facts that they fill in; `worse` than which percentile it would pay to hide. */
export const RULES: Readonly<Record<string, { readonly rule?: Rule; readonly worse: number }>> = {
  ours: { worse: 10 },
  mean: { rule: { percentile: 50, floor: false }, worse: 50 },
  thirtieth: { rule: { percentile: 30, floor: false }, worse: 30 },
  tenth: { rule: { percentile: 10, floor: true }, worse: 10 },
  worst: { rule: { percentile: 0, floor: false }, worse: 0 },
}

/** A stock's facts as numbers with what is usual of each body. */
export class Hideable {
  readonly cars: readonly Car[]
  readonly #facts: readonly Fact[]
  readonly #usual: readonly ReadonlyMap<string, readonly number[]>[]

  constructor(cars: readonly Car[]) {
    this.cars = cars
    this.#facts = [...Object.values(FACTS), equipmentOf(cars)]
    this.#usual = this.#facts.map(({ value }) => {
      const groups = new Map<string, number[]>()
      for (const car of cars) {
        const known = value(car)
        if (known !== undefined) groups.set(kind(car), [...(groups.get(kind(car)) ?? []), known])
      }
      for (const values of groups.values()) values.sort((a, b) => a - b)
      return groups
    })
  }

  /** The same stock after each fact was hidden by chance, from the same chance for whatever is done with it. */
  byChance(share: number): Car[] {
    const uniform = uniforms("hidden facts")
    return this.#each(this.cars, (car, fact) => (uniform() < share ? fact.set(car, undefined) : car))
  }

  /** The same stock after every dealer hid what is worse than an unknown fact is taken for. */
  onPurpose(percentile: number): Car[] {
    return this.#each(this.cars, (car, fact, usual) => {
      const value = fact.value(car)
      return value !== undefined && value < at(usual, percentile) ? fact.set(car, undefined) : car
    })
  }

  /** Cars as a rule sees them: the unknown facts filled in, the known ones raised where they count for no less. */
  seenBy({ percentile, floor }: Rule, cars: readonly Car[]): Car[] {
    return this.#each(cars, (car, fact, usual) => {
      const own = fact.value(car)
      const assumed = at(usual, percentile)
      // What nobody of the stock knows stays unknown.
      if (Number.isNaN(assumed)) return car
      return own === undefined || (floor && own < assumed) ? fact.set(car, assumed) : car
    })
  }

  #each(cars: readonly Car[], change: (car: Car, fact: Fact, usual: readonly number[]) => Car): Car[] {
    return cars.map((car) =>
      this.#facts.reduce((now, fact, k) => change(now, fact, this.#usual[k]!.get(kind(car)) ?? []), car),
    )
  }
}

function kind({ body, fuel }: Car): string {
  return `${body} ${fuel === "flex" || fuel === "gasoline" || fuel === "diesel" ? "" : fuel}`
}

/** The value at a percentile of a rising list; NaN of none. */
function at(sorted: readonly number[], percentile: number): number {
  return sorted[Math.round((percentile / 100) * (sorted.length - 1))] ?? NaN
}
