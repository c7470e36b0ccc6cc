import type { Witness } from "./choice.ts"
import { commonShift } from "./common.ts"
import { laplace } from "./laplace.ts"
import { inverse } from "./matrix.ts"
import { type Population, populationFrom, priorOf, type Standing, startingPopulation } from "./population.ts"
import { refine, ROUGHLY, type Site, sitesOf } from "./refine.ts"
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
function personOf(prior: Population, { contests, stated }: Witness, { precision, lapse, former }: Aids): Person {
  const gaussian = priorOf(prior, stated, precision)
  if (contests.every(({ rows }) => rows.length === 1)) {
    former.sites ??= sitesOf(contests)
    const moments = { mean: gaussian.mean, covariance: prior.covariance }
    return { ...refine(moments, contests, lapse, ROUGHLY, former.sites), stated }
  }
  const { mode, curvature } = laplace(gaussian, contests, former.mode)
  former.mode = mode
  return { mean: mode, covariance: inverse(curvature, mode.length), stated }
}

/** Where a person's posterior was in the round before, which saves most of the next one's work. */
export interface Former {
  mode?: Float64Array
  sites?: Site[]
}

interface Aids {
  /** Σ⁻¹, which all people share. */
  readonly precision: Float64Array
  readonly lapse: number
  readonly former: Former
}

/** One round of EM over everybody: the sums under `population`, named `name`. `former` is kept for the next round. */
export function sumsUnder(
  population: Population,
  name: string,
  people: readonly Witness[],
  lapse: number,
  former: readonly Former[] = people.map(() => ({})),
): Sums {
  const size = Math.sqrt(population.covariance.length)
  const precision = inverse(population.covariance, size)
  const persons = people.map((witness, s) => personOf(population, witness, { precision, lapse, former: former[s]! }))
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
  const former = people.map((): Former => ({}))
  for (let round = 0; round < rounds; round++) {
    population = populationFrom(sumsUnder(population, `round ${round}`, people, lapse, former), standing)
  }
  return population
}
