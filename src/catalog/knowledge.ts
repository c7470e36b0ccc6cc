import type { Car } from "../contract/car.ts"
import type { Model, ModelEngine } from "../storage/schema/shared.ts"
import type { Generation, ModelMatcher } from "./matching/match-model.ts"

/** What is told of a generation, out of the database or of this release's own knowledge. */
interface ToldModel extends Generation {
  readonly seats: readonly number[]
  readonly doors: readonly number[]
  readonly trunkLitres?: number | null
  readonly lengthMm?: number | null
  readonly latinNcap?: Model["latinNcap"]
  readonly engines: readonly ModelEngine[]
}

/** A car with what its model tells and the listing left out; the listing's own facts always win. */
export function withModelFacts(car: Car, match: ModelMatcher<ToldModel>): Car {
  const model = match(car).found
  if (model === undefined) return car
  return { ...modelFacts(car, model), ...car }
}

function modelFacts(car: Car, model: ToldModel): Partial<Car> {
  const { trunkLitres, lengthMm, latinNcap } = model
  const seats = only(model.seats)
  const doors = only(model.doors)
  return {
    body: model.body,
    ...(seats === undefined ? {} : { seats }),
    ...(doors === undefined ? {} : { doors }),
    ...(typeof trunkLitres === "number" ? { trunkLitres } : {}),
    ...(typeof lengthMm === "number" ? { lengthMm } : {}),
    ...(latinNcap ? { safety: latinNcap } : {}),
    ...engineFacts(car, model.engines),
  }
}

/** The contract has one place for the fuel that is not ethanol: of a diesel car it holds the diesel. */
function consumptionOf({ consumption }: ModelEngine): Pick<Car, "consumption"> {
  const { gasoline = consumption?.diesel, ethanol } = consumption ?? {}
  if (gasoline === undefined && ethanol === undefined) return {}
  return { consumption: { ...(gasoline && { gasoline }), ...(ethanol && { ethanol }) } }
}

function only(values: readonly number[]): number | undefined {
  return values.length === 1 ? values[0] : undefined
}

type EngineFacts = Pick<Car, "powerHp" | "consumption" | "rangeKm">

/**
 * What the engines that the car may have tell alike. Year, fuel and gearbox leave those that it may have, then the
 * stated power, else the version's words. Two powers are two engines, one of them of other years: then nothing is told.
 * Of one power an engine for this very gearbox tells the consumption before one for any; two that differ tell none.
 */
function engineFacts(car: Car, engines: readonly ModelEngine[]): EngineFacts {
  const possible = engines.filter(
    ({ fuel, gearbox, yearFrom = -Infinity, yearTo = Infinity }) =>
      car.modelYear >= yearFrom &&
      car.modelYear <= yearTo &&
      (car.fuel === undefined || fuel === car.fuel) &&
      (gearbox === undefined || car.gearbox === undefined || gearbox === car.gearbox),
  )
  const asStrong = possible.filter(({ powerHp }) => powerHp === car.powerHp)
  const version = words(car.version)
  const fits = (asStrong.length > 0 ? asStrong : possible).filter(({ engine }) =>
    asStrong.length === 1 ? true : words(engine).every((word) => version.includes(word)),
  )
  // "1.0" also fits a "1.0 turbo" ad: the engine that says more wins.
  const most = Math.max(...fits.map(({ engine }) => words(engine).length))
  const closest = fits.filter(({ engine }) => words(engine).length === most)
  const powerHp = only([...new Set(closest.map((engine) => engine.powerHp))])
  if (powerHp === undefined) return {}
  const own = car.gearbox === undefined ? [] : closest.filter(({ gearbox }) => gearbox !== undefined)
  const [engine, ...others] = own.length > 0 ? own : closest
  if (engine === undefined || others.length > 0) return { powerHp }
  return { powerHp, ...consumptionOf(engine), ...(engine.rangeKm === undefined ? {} : { rangeKm: engine.rangeKm }) }
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter(Boolean)
}
