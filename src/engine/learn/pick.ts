import { normals } from "../chance.ts"
import { type Contest, softmax } from "./choice.ts"
import { laplace } from "./laplace.ts"
import { dot, factor, inverse } from "./matrix.ts"
import { type Population, priorOf } from "./population.ts"
import type { Moments } from "./refine.ts"

const DRAWS = 200

/** What is believed of a person after some choices among any number of alternatives: Laplace's Gaussian. */
export function beliefAfter(population: Population, stated: Float64Array, contests: readonly Contest[]): Moments {
  // Where nobody differs, or nobody has answered, there is nothing to learn of a person.
  if (contests.length === 0 || population.covariance.every((value) => value === 0)) {
    return { mean: priorOf(population, stated, population.covariance).mean, covariance: population.covariance }
  }
  const { mode, curvature } = laplace(priorOf(population, stated), contests)
  return { mean: mode, covariance: inverse(curvature, mode.length) }
}

/** Standard normal vectors, the same for the same size; each with its opposite, so that their mean is 0. */
export function normalPoints(size: number, count = DRAWS): Float64Array[] {
  const normal = normals(`points ${size}`)
  return Array.from({ length: count / 2 }, () => Float64Array.from({ length: size }, normal)).flatMap((point) => [
    point,
    point.map((value) => -value),
  ])
}

/**
 * Probability of each alternative, the mean over the belief by fixed draws (Train, Discrete Choice Methods, ch. 6);
 * `temperature` multiplies all utilities.
 */
export function pickChances(
  { mean, covariance }: Moments,
  alternatives: readonly Float64Array[],
  points: readonly Float64Array[],
  temperature = 1,
): Float64Array {
  const size = mean.length
  const l = factor(covariance.slice(), size)
  // Utilities under a draw mean + L z are x·mean + (Lᵀx)·z.
  const sides = alternatives.map((x) =>
    x.map((_, c) => {
      let sum = 0
      for (let r = c; r < size; r++) sum += l[r * size + c]! * x[r]!
      return sum
    }),
  )
  const middle = alternatives.map((x) => dot(x, mean))
  const chances = new Float64Array(alternatives.length)
  for (const point of points) {
    const drawn = softmax(Float64Array.from(sides, (side, j) => temperature * (middle[j]! + dot(side, point))))
    for (let j = 0; j < chances.length; j++) chances[j] = chances[j]! + drawn[j]! / points.length
  }
  return chances
}
