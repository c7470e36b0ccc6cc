import { withModelFacts } from "../../src/catalog/knowledge.ts"
import { matchModel } from "../../src/catalog/matching/known-models.ts"
import type { Car } from "../../src/contract/car.ts"
import { AUTOCENTER } from "../demo/autocenter.ts"
import { ROBUSTCAR } from "../demo/robustcar.ts"

/**
 * A stock of any size out of the demonstration cars: each repeated with another price and km, always the same; with
 * what is known of their models, as a dealer's cars have it.
 */
export function benchCars(size: number): Car[] {
  const models = [...ROBUSTCAR, ...AUTOCENTER]
  const repeated = Array.from({ length: Math.ceil(size / models.length) }, () => models)
    .flat()
    .slice(0, size)
  return repeated.map((from, n): Car => {
    const { externalRef: _ref, origem: _origin, fipeSource: _source, enteredDaysAgo, ...model } = from
    const { priceBRL, equipment, description: _text, ...facts } = model
    const id = `01930000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
    const spread = 0.8 + ((n * 7919) % 401) / 1000
    const enteredAt = new Date(Date.UTC(2026, 9, 30) - enteredDaysAgo * 86_400_000).toISOString()
    const car: Car = {
      ...facts,
      id,
      url: `/carros/carro-${id}`,
      title: `${model.make} ${model.model} ${model.version}`,
      price: Math.round((priceBRL * spread) / 10) * 10,
      km: Math.round(model.km * (1.6 - 0.6 * spread)),
      equipment: [...equipment],
      photos: [],
      status: "available",
      enteredAt,
      updatedAt: enteredAt,
      recordVersion: 1,
    }
    return withModelFacts(car, matchModel)
  })
}
