import type { Car } from "../../../src/contract/car.ts"
import type { Profile } from "../../../src/contract/profile.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import type { Ranker } from "../../ranking/ranker.ts"

/** Looked for among the best so many; further down the choice would say little about the top. */
const AMONG = 12
/** Further apart in score one is simply the better car. */
const CLOSE = 0.05
/** A pair whose prices are further apart than this share is only taken where there is no other. */
const SIMILAR_PRICE = 0.25

/**
 * Two cars that the engine holds for nearly as good as each other and that differ most in what they are good at: the
 * pair whose choice says most about the weights. Undefined where no two such cars fit.
 */
export function duelPair(ranker: Ranker, profile: Profile): readonly [Car, Car] | undefined {
  const { items, total } = ranker.recommend(profile, AMONG)
  const fitting = items.slice(0, total)
  let best: { pair: readonly [Car, Car]; apart: number } | undefined
  fitting.forEach((one, i) => {
    for (const other of fitting.slice(i + 1)) {
      const alike = one.car.make === other.car.make && one.car.model === other.car.model
      if (alike || Math.abs(one.score - other.score) > CLOSE) continue
      const apart = difference(one, other) + (alikeInPrice(one.car, other.car) ? ALL_PARTS : 0)
      if (best === undefined || apart > best.apart) best = { pair: [one.car, other.car], apart }
    }
  })
  return best?.pair
}

/** More than the parts of any two scores differ by. */
const ALL_PARTS = 2

const alikeInPrice = (a: Car, b: Car) => Math.abs(a.price - b.price) <= Math.max(a.price, b.price) * SIMILAR_PRICE

/** How much the parts of two scores differ, what they have in common set aside. */
function difference(one: RecommendedCar, other: RecommendedCar): number {
  const parts = [...new Set([...Object.keys(one.parts), ...Object.keys(other.parts)])]
  return parts.reduce((sum, part) => sum + Math.abs((one.parts[part] ?? 0) - (other.parts[part] ?? 0)), 0)
}

/** The two cars of a duel, as long as both are for sale. */
export function carsOf(ranker: Ranker, pair: readonly string[]): readonly [Car, Car] | undefined {
  const [one, other] = pair.map((id) => ranker.car(id))
  return one?.status === "available" && other?.status === "available" ? [one, other] : undefined
}

/** How many places of the list the choice decides. */
export function placesAtStake(ranker: Ranker, profile: Profile, [one, other]: readonly [Car, Car]): number {
  const order = (winner: Car, loser: Car) => {
    const evidence = [...(profile.evidence ?? []), { kind: "duel" as const, winner: winner.id, loser: loser.id }]
    const { items, total } = ranker.recommend({ ...profile, evidence }, STAKE)
    return items.slice(0, total).map(({ car }) => car.id)
  }
  const ifOne = order(one, other)
  const ifOther = order(other, one)
  return ifOne.filter((id, place) => ifOther[place] !== id).length
}

const STAKE = 50
