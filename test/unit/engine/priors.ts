import { BODIES } from "../../../src/contract/car.ts"
import { learntFrom, type LearntPrior, standingPrior, startingPopulation, WIDTH } from "../../../src/engine/learning.ts"
import { BODY_AT } from "../../../src/engine/shopper/vector.ts"

/** Everybody likes one body better than designed by so much. */
export function liking(body: (typeof BODIES)[number], by: number): LearntPrior {
  const population = startingPopulation(standingPrior(), WIDTH)
  const shift = population.shift.slice()
  shift[(BODY_AT + BODIES.indexOf(body)) * WIDTH] = by
  return learntFrom("learnt-7", { ...population, shift })
}
