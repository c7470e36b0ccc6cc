import { NODES, NODE_WEIGHTS } from "./quadrature.ts"

/**
 * Probability of an answer whose utility leads by `z`. `lapse` is the share of answers given without looking, which a
 * logit alone would read as a weak taste.
 */
export function chance(z: number, lapse: number): number {
  return lapse / 2 + (1 - lapse) / (1 + Math.exp(-z))
}

/** What an answer does to a belief z ~ N(mean, variance): its probability, and the belief's moments after it. */
export interface Answered {
  probability: number
  mean: number
  variance: number
}

/** Fills `into`, so that the many calls of a fit allocate nothing. */
export function answered(mean: number, variance: number, lapse: number, into: Answered): Answered {
  const spread = Math.sqrt(variance)
  let mass = 0
  let first = 0
  let second = 0
  for (let i = 0; i < NODES.length; i++) {
    const node = NODES[i]!
    const share = NODE_WEIGHTS[i]! * chance(mean + spread * node, lapse)
    mass += share
    first += share * node
    second += share * node * node
  }
  const shift = first / mass
  into.probability = mass
  into.mean = mean + spread * shift
  into.variance = variance * (second / mass - shift * shift)
  return into
}
