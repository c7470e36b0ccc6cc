import { shuffled, uniforms } from "../chance.ts"
import type { Witness } from "./choice.ts"
import { type FitOptions, fitPopulation } from "./fit.ts"
import type { Population, Standing } from "./population.ts"
import { stack } from "./stack.ts"

export interface StackOptions<P> extends Omit<FitOptions, "standing"> {
  readonly folds: number
  /** The probability that a population gives to what somebody it was not learnt from has chosen. */
  readonly chance: (population: Population, person: P) => number
}

/** Populations of the same people under several standing priors, and how much each is heard. */
export interface StackedPopulations {
  readonly populations: readonly Population[]
  readonly shares: Float64Array
}

/**
 * How far people differ, and how far what they state shifts them, is chosen by what serves people who taught nothing, in
 * cross-validation inside `people`: one answer each cannot tell, so the likelihood of a population alone would not either.
 */
export function stackStandings<P extends Witness>(
  people: readonly P[],
  standings: readonly Standing[],
  { folds, chance, ...fit }: StackOptions<P>,
): StackedPopulations {
  const order = shuffled(people, uniforms("standing folds"))
  const learnt = (from: readonly P[]): Population[] =>
    standings.map((standing) => fitPopulation(from, { standing, ...fit }))
  const foreseen = Array.from({ length: folds }, (_, fold) => {
    const populations = learnt(order.filter((_person, k) => k % folds !== fold))
    return order
      .filter((_person, k) => k % folds === fold)
      .map((person) => Float64Array.from(populations, (population) => chance(population, person)))
  })
  return { populations: learnt(people), shares: stack(foreseen.flat(), standings.length) }
}
