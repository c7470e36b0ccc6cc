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
  const engine = theEngine(car, model.engines)
  const seats = only(model.seats)
  const doors = only(model.doors)
  return {
    body: model.body,
    ...(seats === undefined ? {} : { seats }),
    ...(doors === undefined ? {} : { doors }),
    ...(typeof trunkLitres === "number" ? { trunkLitres } : {}),
    ...(typeof lengthMm === "number" ? { lengthMm } : {}),
    ...(latinNcap ? { safety: latinNcap } : {}),
    ...(engine?.powerHp === undefined ? {} : { powerHp: engine.powerHp }),
    ...consumptionOf(engine),
    ...(engine?.rangeKm === undefined ? {} : { rangeKm: engine.rangeKm }),
  }
}

/** The contract speaks of gasoline and ethanol; a diesel's figures stay with the model. */
function consumptionOf(engine: ModelEngine | undefined): Pick<Car, "consumption"> {
  const { gasoline, ethanol } = engine?.consumption ?? {}
  if (gasoline === undefined && ethanol === undefined) return {}
  return { consumption: { ...(gasoline && { gasoline }), ...(ethanol && { ethanol }) } }
}

function only(values: readonly number[]): number | undefined {
  return values.length === 1 ? values[0] : undefined
}

/**
 * The engine that fuel and gearbox, then the stated power, else the version's words leave; none if more than one is
 * left, or if they differ in what matters.
 */
function theEngine(car: Car, engines: readonly ModelEngine[]): ModelEngine | undefined {
  const possible = engines.filter(
    ({ fuel, gearbox }) =>
      (car.fuel === undefined || fuel === car.fuel) &&
      (gearbox === undefined || car.gearbox === undefined || gearbox === car.gearbox),
  )
  const asStrong = possible.filter(({ powerHp }) => powerHp === car.powerHp)
  const version = words(car.version)
  const fits = (asStrong.length > 0 ? asStrong : possible).filter(({ engine }) =>
    asStrong.length === 1 ? true : words(engine).every((word) => version.includes(word)),
  )
  // "1.0" also fits a "1.0 turbo" ad: the engine that says more wins, and one for this very gearbox before one for any.
  const said = ({ engine, gearbox }: ModelEngine) => words(engine).length * 2 + (gearbox === undefined ? 0 : 1)
  const most = Math.max(...fits.map(said))
  const closest = fits.filter((engine) => said(engine) === most)
  return closest.length === 1 ? closest[0] : undefined
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter(Boolean)
}
