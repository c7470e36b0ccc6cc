import { USES, type Profile } from "../../contract/profile.ts"
import type { Gaussian } from "../learn/laplace.ts"
import type { LearntPrior } from "../learn/learnt-prior.ts"
import { diagonal, factor, inverse } from "../learn/matrix.ts"
import { type Population, priorOf, type Standing } from "../learn/population.ts"
import { MERITS } from "../knowledge/parts.ts"
import { meritSpread, spreadLeft } from "./priorities.ts"
import { type Prior, priorFor, TASTE_SPREAD } from "./prior.ts"
import { BODIES, FUELS } from "../../contract/car.ts"
import type { Stock } from "../snapshot.ts"
import { DESIGN_PRIOR } from "../version.ts"
import { AUTOMATIC_AT, BODY_AT, FUEL_AT, SIZE } from "./vector.ts"

/** Stated answers by which B shifts: x₀ = 1, then each use. */
export const WIDTH = 1 + USES.length
export const TRIANGLE = (SIZE * (SIZE + 1)) / 2
const THOUSAND = 1000

/** Σ before anybody was seen: the design's spreads where nothing was stated; worth 30 sessions. */
export function standingPrior(): Standing {
  const { spread } = designFor({ budget: { max: 1 }, uses: [] })
  return { covariance: diagonal(spread.map((value) => value * value)), people: 30, ridge: 10 }
}

/** The stated answers as EM sees them; two uses say more than one, but not twice as much. */
export function statedBy({ uses }: Profile): Float64Array {
  const share = 1 / Math.sqrt(Math.max(1, uses.length))
  return Float64Array.of(1, ...USES.map((use) => (uses.includes(use) ? share : 0)))
}

/** Mean and standard deviations by design. */
export function designFor(profile: Profile): { mean: Float64Array; spread: Float64Array } {
  const prior = priorFor(profile)
  const spread = new Float64Array(SIZE).fill(TASTE_SPREAD)
  MERITS.forEach((merit, k) => (spread[k] = meritSpread(prior.own[merit]) * spreadLeft(profile, merit)))
  return { mean: meanOf(prior), spread }
}

function meanOf(prior: Prior): Float64Array {
  const mean = new Float64Array(SIZE)
  MERITS.forEach((merit, k) => (mean[k] = prior.merits[merit]))
  BODIES.forEach((body, k) => (mean[BODY_AT + k] = prior.bodies[body] ?? 0))
  FUELS.forEach((fuel, k) => (mean[FUEL_AT + k] = prior.fuels[fuel] ?? 0))
  mean[AUTOMATIC_AT] = prior.automatic
  return mean
}

/** A shopper's prior: by design, or as learnt where the stock carries a learnt one of this engine's attributes. */
export function shopperPrior(profile: Profile, learnt: LearntPrior | undefined): Gaussian {
  return { mean: shopperMean(profile, learnt), precision: shopperPrecision(profile, learnt) }
}

/** Its mean alone: what stated answers shift. */
export function shopperMean(profile: Profile, learnt: LearntPrior | undefined): Float64Array {
  const mean = meanOf(priorFor(profile))
  if (learnt === undefined) return mean
  const { population, precision } = opened(learnt)
  const shift = priorOf(population, statedBy(profile), precision)
  return mean.map((value, k) => value + shift.mean[k]!)
}

/** Its precision alone; a learnt one is of what people's answers had left open, so it is the same for all. */
export function shopperPrecision(profile: Profile, learnt: LearntPrior | undefined): Float64Array {
  if (learnt !== undefined) return opened(learnt).precision
  return diagonal(designFor(profile).spread.map((value) => 1 / (value * value)))
}

/** The learnt prior that a stock carries; one over another engine's attributes, or that is none, is passed over. */
export function learntOf({ prior }: Stock): LearntPrior | undefined {
  return prior !== undefined && openedOrNot(prior) !== undefined ? prior : undefined
}

/** The name of the prior that ranks this stock. */
export function priorVersion(stock: Stock): string {
  return learntOf(stock)?.version ?? DESIGN_PRIOR
}

interface Opened {
  readonly population: Population
  readonly precision: Float64Array
}

const kept = new WeakMap<LearntPrior, Opened | "none">()

/** A pivot of a covariance's factor is no less, or the weights are no Gaussian. */
const LEAST_PIVOT = 1e-4

/** The population and its precision, inverted once for each prior; undefined for numbers that are none. */
function openedOrNot(learnt: LearntPrior): Opened | undefined {
  const found = kept.get(learnt) ?? open(learnt) ?? "none"
  kept.set(learnt, found)
  return found === "none" ? undefined : found
}

function open(learnt: LearntPrior): Opened | undefined {
  if (learnt.shift.length !== SIZE * WIDTH || learnt.covariance.length !== TRIANGLE) return undefined
  const population = populationOf(learnt)
  const l = factor(population.covariance.slice(), SIZE)
  const definite = Array.from({ length: SIZE }, (_, k) => l[k * SIZE + k]!).every((pivot) => pivot > LEAST_PIVOT)
  if (!definite || !population.shift.every(Number.isFinite)) return undefined
  return { population, precision: inverse(population.covariance, SIZE) }
}

function opened(learnt: LearntPrior): Opened {
  const found = openedOrNot(learnt)
  if (found === undefined) throw new RangeError(`${learnt.version} is no prior`)
  return found
}

export function populationOf({ shift, covariance }: LearntPrior): Population {
  const whole = new Float64Array(SIZE * SIZE)
  let next = 0
  for (let r = 0; r < SIZE; r++) {
    for (let c = 0; c <= r; c++) {
      const value = covariance[next++]! / THOUSAND
      whole[r * SIZE + c] = value
      whole[c * SIZE + r] = value
    }
  }
  return { shift: Float64Array.from(shift, (value) => value / THOUSAND), covariance: whole }
}

/** Thousandths more on the diagonal: rounding SIZE entries a row by half a thousandth each cannot cost more. */
const KEPT_DEFINITE = Math.ceil(SIZE / 2)

export function learntFrom(version: string, { shift, covariance }: Population): LearntPrior {
  const triangle: number[] = []
  for (let r = 0; r < SIZE; r++) {
    for (let c = 0; c <= r; c++) {
      triangle.push(Math.round(covariance[r * SIZE + c]! * THOUSAND) + (r === c ? KEPT_DEFINITE : 0))
    }
  }
  return { version, shift: Array.from(shift, (value) => Math.round(value * THOUSAND)), covariance: triangle }
}
