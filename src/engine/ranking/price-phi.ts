import type { Ranked } from "../knowledge/ranked.ts"
import { priceMerit } from "../shopper/personal.ts"

/** Of so many prices a car in question, it does not pay to work all out. */
const FEW = 4

/**
 * φ of the price under one budget. No column of it is kept with the stock, as budgets differ; but cars share prices,
 * and of rising ones the processor knows beforehand which are within the budget: so many cars' are worked out by price.
 */
export class PricePhi {
  readonly #budget: number
  readonly #ranked: () => Ranked
  #byCode: Float32Array | undefined

  /** `budget` in BRL; `ranked`: the stock's prices. */
  constructor(budget: number, ranked: () => Ranked) {
    this.#budget = budget
    this.#ranked = ranked
  }

  /** Of the car at an index of the stock. */
  at(i: number): number {
    const { codes, values } = this.#ranked()
    return Math.fround(priceMerit(values[codes[i]!]! / this.#budget))
  }

  /** Of each of some cars. */
  of(cars: Uint32Array): Float32Array {
    const { codes, values } = this.#ranked()
    const phi = new Float32Array(cars.length)
    if (!this.#byCode && values.length > FEW * cars.length) {
      for (let k = 0; k < cars.length; k++) phi[k] = priceMerit(values[codes[cars[k]!]!]! / this.#budget)
      return phi
    }
    const byCode = this.#known()
    for (let k = 0; k < cars.length; k++) phi[k] = byCode[codes[cars[k]!]!]!
    return phi
  }

  /** Mean over some cars, to the millionth; 0 over none. */
  mean(cars: Uint32Array): number {
    const { codes } = this.#ranked()
    const byCode = this.#known()
    let sum = 0
    for (let k = 0; k < cars.length; k++) sum += byCode[codes[cars[k]!]!]!
    return cars.length === 0 ? 0 : Math.round((sum / cars.length) * 1e6) / 1e6
  }

  #known(): Float32Array {
    if (this.#byCode) return this.#byCode
    const { values } = this.#ranked()
    const byCode = new Float32Array(values.length)
    for (let code = 0; code < values.length; code++) byCode[code] = priceMerit(values[code]! / this.#budget)
    return (this.#byCode = byCode)
  }
}
