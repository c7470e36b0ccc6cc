import { chance } from "./answered.ts"
import type { Encoding } from "./attributes.ts"
import type { Contest } from "./choice.ts"
import { fitPopulation } from "./fit.ts"
import { type Frame, frameOf } from "./frame.ts"
import { between } from "./matrix.ts"
import { priorOf, type Standing } from "./population.ts"
import { normalMean } from "./quadrature.ts"
import { type Moments, refine } from "./refine.ts"

/** One item was preferred to another; both by their place in the list of items. */
export interface Answer {
  readonly winner: number
  readonly loser: number
}

/** A population learnt over items encoded in one way. */
export interface Taste {
  readonly frame: Frame
  readonly prior: Moments
}

/** What is believed about a person's utility differences. */
export interface Opinion {
  readonly taste: Taste
  readonly belief: Moments
}

/** Share of answers given without looking: people repeat themselves in nine of ten, not in all. */
export const LAPSE = 0.03
const ROUNDS = 15
/** How firmly the standing prior is held: as so many more people would, who differ by so much of what is expected. */
export interface Reserve {
  readonly people: number
  readonly spread: number
}
export const OPEN: Reserve = { people: 4, spread: 1 }
/** For many attributes and few answers, where what looks like a difference between people is mostly noise. */
export const RESERVED: Reserve = { people: 16, spread: 0.3 }
const NOTHING_STATED = Float64Array.of(1)

export function learnTaste(encoding: Encoding, people: readonly (readonly Answer[])[], reserve = OPEN): Taste {
  const frame = frameOf(encoding)
  const standing: Standing = { covariance: frame.covariance, ridge: 1, ...reserve }
  const witnesses = people.map((answers) => ({ contests: duelsOf(frame, answers), stated: NOTHING_STATED }))
  const population = fitPopulation(witnesses, { standing, lapse: LAPSE, rounds: ROUNDS })
  return {
    frame,
    prior: { mean: priorOf(population, NOTHING_STATED).mean, covariance: population.covariance },
  }
}

export function opinionAfter(taste: Taste, answers: readonly Answer[]): Opinion {
  return { taste, belief: refine(taste.prior, duelsOf(taste.frame, inOrder(answers)), LAPSE) }
}

/** So that the order in which answers were given leaves no trace in the last digits. */
export function inOrder(answers: readonly Answer[]): Answer[] {
  return answers.toSorted((a, b) => a.winner - b.winner || a.loser - b.loser)
}

/** Probability that this person prefers the one item to the other. */
export function preference({ taste, belief }: Opinion, one: number, other: number): number {
  const row = difference(taste.frame, one, other)
  let lead = 0
  for (let k = 0; k < row.length; k++) lead += row[k]! * belief.mean[k]!
  return normalMean(lead, Math.max(0, between(row, belief.covariance, row)), (z) => chance(z, LAPSE))
}

function duelsOf(frame: Frame, answers: readonly Answer[]): Contest[] {
  return answers.map(({ winner, loser }) => ({
    rows: [difference(frame, loser, winner)],
    offsets: new Float64Array(1),
  }))
}

export function difference({ vectors }: Frame, one: number, other: number): Float64Array {
  return vectors[one]!.map((value, k) => value - vectors[other]![k]!)
}
