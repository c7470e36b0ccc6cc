import { chance } from "./answered.ts"
import { dot, factor } from "./matrix.ts"
import { normalPoints } from "./pick.ts"
import { type Answer, inOrder, LAPSE, opinionAfter, type Taste } from "./taste.ts"

/** People of the panel as they may be: utilities of all items in draws from around each one's posterior. */
export interface Peers {
  readonly utilities: readonly Float64Array[]
}

/** Draws of all people together, and the least of each. */
const DRAWS = 2000
const FEWEST_EACH = 10
/** The kernel: so much wider than a person's own posterior, since the next person is not the same. */
const WIDER = 1.5

export function peersOf(taste: Taste, people: readonly (readonly Answer[])[]): Peers {
  const size = taste.prior.mean.length
  const each = 2 * Math.ceil(Math.max(FEWEST_EACH, DRAWS / Math.max(1, people.length)) / 2)
  // Each person takes the next draws, so that no two share theirs.
  const points = normalPoints(size, each * people.length)
  const utilities = people.flatMap((answers, s) => {
    const { mean, covariance } = opinionAfter(taste, answers).belief
    const l = factor(covariance.slice(), size)
    return points.slice(s * each, (s + 1) * each).map((point) => {
      const weights = mean.map(
        (value, r) => value + WIDER * dot(l.subarray(r * size, r * size + r + 1), point.subarray(0, r + 1)),
      )
      return Float64Array.from(taste.frame.vectors, (x) => dot(weights, x))
    })
  })
  return { utilities }
}

/**
 * What those people of the panel would say who are most like somebody with these answers: the prior that is a mixture
 * of the people themselves, which no Gaussian need fit (nearest neighbours, weighed by likelihood).
 */
export function peerPreference(
  { utilities }: Peers,
  answers: readonly Answer[],
): (one: number, other: number) => number {
  const sorted = inOrder(answers)
  const likelihoods = Float64Array.from(utilities, (u) =>
    sorted.reduce((product, { winner, loser }) => product * chance(u[winner]! - u[loser]!, LAPSE), 1),
  )
  const total = likelihoods.reduce((sum, value) => sum + value, 0)
  return (one, other) => {
    if (!(total > 0)) return 0.5
    let sum = 0
    for (let i = 0; i < utilities.length; i++) {
      const share = likelihoods[i]!
      if (share > 1e-9 * total) sum += share * chance(utilities[i]![one]! - utilities[i]![other]!, LAPSE)
    }
    return Math.min(1, sum / total)
  }
}
