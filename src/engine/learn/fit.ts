import type { Witness } from "./choice.ts"
import { commonShift } from "./common.ts"
import { laplace } from "./laplace.ts"
import { inverse } from "./matrix.ts"
import { type Population, populationFrom, priorOf, type Standing, startingPopulation } from "./population.ts"
import { refine, ROUGHLY } from "./refine.ts"
import { type Person, type Sums, sumsOf } from "./sums.ts"

export interface FitOptions {
  readonly standing: Standing
  readonly lapse: number
  readonly rounds: number
}

/**
 * The E-step for one person: mean and covariance of the posterior. Where all contests are two-way they are refined; else
 * Laplace's stand.
 */
function personOf(prior: Population, { contests, stated }: Witness, { precision, lapse, start }: Aids): EStep {
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

/**
 * The population by EM, started from what people share and the standing spread. Where each has told little, EM alone would
 * take hundreds of rounds to bring the mean there. No people, no change; no spread, no EM.
 */
export function fitPopulation(people: readonly Witness[], { standing, lapse, rounds }: FitOptions): Population {
  let population = startingPopulation(standing, people[0]?.stated.length ?? 1)
  if (people.length === 0) return population
  population = { ...population, shift: commonShift(people, standing) }
  if (standing.spread === 0) return population
  const modes: (Float64Array | undefined)[] = []
  for (let round = 0; round < rounds; round++) {
    population = populationFrom(sumsUnder(population, `round ${round}`, people, lapse, modes), standing)
  }
  return population
}
