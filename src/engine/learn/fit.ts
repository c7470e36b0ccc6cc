import type { Contest } from "./choice.ts"
import { laplace } from "./laplace.ts"
import { diagonal, inverse } from "./matrix.ts"
import { type Population, populationFrom, priorOf, type Standing, startingPopulation } from "./population.ts"
import { refine, ROUGHLY } from "./refine.ts"
import { type Person, type Sums, sumsOf } from "./sums.ts"

/** What one person chose and stated (x₀ = 1). */
export interface Witness {
  readonly contests: readonly Contest[]
  readonly stated: Float64Array
}

export interface FitOptions {
  readonly standing: Standing
  readonly lapse: number
  readonly rounds: number
}

/**
 * The E-step for one person: mean and covariance of the posterior. Where all contests are two-way they are refined; else
 * Laplace's stand.
 */
export function personOf(prior: Population, { contests, stated }: Witness, { precision, lapse, start }: Aids): EStep {
  const gaussian = priorOf(prior, stated, precision)
  if (contests.every(({ rows }) => rows.length === 1)) {
    return {
      ...refine({ mean: gaussian.mean, covariance: prior.covariance }, contests, lapse, ROUGHLY),
      stated,
      mode: undefined,
    }
  }
  const { mode, curvature } = laplace(gaussian, contests, start)
  return { mean: mode, covariance: inverse(curvature, mode.length), stated, mode }
}

interface Aids {
  /** Σ⁻¹, which all people share. */
  readonly precision: Float64Array
  readonly lapse: number
  /** Where the mode was in the round before. */
  readonly start: Float64Array | undefined
}

type EStep = Person & { readonly mode: Float64Array | undefined }

/** One round of EM over everybody: the sums under `population`, named `name`. `modes` are kept for the next round. */
export function sumsUnder(
  population: Population,
  name: string,
  people: readonly Witness[],
  lapse: number,
  modes: (Float64Array | undefined)[] = [],
): Sums {
  const size = Math.sqrt(population.covariance.length)
  const precision = inverse(population.covariance, size)
  const persons = people.map((witness, s) => {
    const person = personOf(population, witness, { precision, lapse, start: modes[s] })
    modes[s] = person.mode
    return person
  })
  return sumsOf(name, size, population.shift.length / size, persons)
}

/** The population by EM, started from the common weights and the standing spread. No people, no change. */
export function fitPopulation(people: readonly Witness[], { standing, lapse, rounds }: FitOptions): Population {
  let population = startingPopulation(standing, people[0]?.stated.length ?? 1)
  if (people.length === 0) return population
  population = { ...population, shift: pooled(people, standing) }
  const modes: (Float64Array | undefined)[] = []
  for (let round = 0; round < rounds; round++) {
    population = populationFrom(sumsUnder(population, `round ${round}`, people, lapse, modes), standing)
  }
  return population
}

/**
 * B as if all people were one: their common weights in the intercept's column. Where each has told little, EM would take
 * hundreds of rounds to bring the mean there.
 */
function pooled(people: readonly Witness[], { variance }: Standing): Float64Array {
  const width = people[0]!.stated.length
  const precision = diagonal(variance.map((value) => 1 / value))
  const contests = people.flatMap((witness) => witness.contests)
  const { mode } = laplace({ mean: new Float64Array(variance.length), precision }, contests)
  const shift = new Float64Array(variance.length * width)
  mode.forEach((value, k) => (shift[k * width] = value))
  return shift
}
