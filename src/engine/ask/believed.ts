import { BODIES, FUELS } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import { normals, shuffled, uniforms } from "../chance.ts"
import { MERITS } from "../knowledge/parts.ts"
import { keptShare } from "../ranking/judge.ts"
import { LEAST_WEIGHT, MERIT_SPREAD, priorFor, TASTE_SPREAD } from "../shopper/prior.ts"
import type { Cars } from "./cars.ts"
import { OPTIONS, type Stated } from "./options.ts"

/** Shoppers that this one could be, drawn from the prior under the answers so far and weighed by the evidence. */
export interface Believed {
  readonly count: number
  /** Probabilities. */
  readonly chance: Float64Array
  /** For each open question which option each would answer. */
  readonly answers: ReadonlyMap<Stated, Uint8Array>
  /** Of shopper `s` and car `c`: `[s * cars + c]`: the score, 0 to 1, that a list would show with all answers known. */
  readonly scores: Float64Array
  /** The same as plain utility, a duel's log-odds; for all cars, those of the evidence too. */
  readonly utilities: Float64Array
}

/** Enough for the gain of the last answers to show; few enough for a phone. */
const DRAWN = 192
/** As in the score: wishes kept weigh as much as half of all else. */
const WISH_WEIGHT = 0.5
const [ECONOMY, SPACE] = [MERITS.indexOf("economy"), MERITS.indexOf("space")]

export function believedBy(profile: Profile, cars: Cars, open: readonly Stated[]): Believed {
  const answers = new Map(open.map((question) => [question, drawAnswers(question)]))
  const all = cars.indexes.length
  const scores = new Float64Array(DRAWN * cars.toChooseFrom)
  const utilities = new Float64Array(DRAWN * all)
  const normal = normals("shoppers")
  for (let s = 0; s < DRAWN; s++) {
    const option = (question: Stated): number | undefined => answers.get(question)?.[s]
    const said = open.map((question) => OPTIONS[question][option(question)!]!.answer)
    const weights = drawWeights(Object.assign({}, profile, ...said) as Profile, normal)
    const economy = choose(cars, "uses", option("uses"))?.economy
    const space = choose(cars, "people", option("people"))?.space
    const broken = (["people", "bodies", "mustHave"] as const).flatMap((q) => choose(cars, q, option(q))?.costs ?? [])
    for (let c = 0; c < all; c++) {
      const utility = utilityOf(weights, cars, c, economy, space)
      utilities[s * all + c] = utility
      if (c >= cars.toChooseFrom) continue
      let cost = cars.costs[c]!
      for (const costs of broken) cost += costs[c]!
      const share = (utility + weights.size * (1 + 2 * WISH_WEIGHT)) / (2 * weights.size * (1 + WISH_WEIGHT))
      scores[s * cars.toChooseFrom + c] = share * keptShare(cost)
    }
  }
  return { count: DRAWN, chance: weighed(cars, utilities), answers, scores, utilities }
}

function choose(cars: Cars, question: Stated, option: number | undefined) {
  return option === undefined ? undefined : cars.under.get(question)?.[option]
}

/** As many of each answer as its share says, in an order of their own: fewer draws than by chance tell as much. */
function drawAnswers(question: Stated): Uint8Array {
  const options = OPTIONS[question]
  const total = options.reduce((sum, { percent }) => sum + percent, 0)
  const answers = new Uint8Array(DRAWN)
  let [upTo, option] = [options[0]!.percent, 0]
  for (let s = 0; s < DRAWN; s++) {
    while (((s + 0.5) / DRAWN) * total > upTo) upTo += options[++option]!.percent
    answers[s] = option
  }
  return Uint8Array.from(shuffled([...answers], uniforms(question)))
}

interface Drawn {
  readonly merits: Float64Array
  /** By code; 0 is unknown. */
  readonly bodies: Float64Array
  readonly fuels: Float64Array
  readonly automatic: number
  /** Σ|w| of merits and tastes. */
  readonly size: number
}

function drawWeights(profile: Profile, normal: () => number): Drawn {
  const prior = priorFor(profile)
  const merits = Float64Array.from(MERITS, (merit) => {
    const mean = prior.merits[merit]
    return Math.max(LEAST_WEIGHT, mean + (MERIT_SPREAD.base + MERIT_SPREAD.perMean * mean) * normal())
  })
  const bodies = Float64Array.of(0, ...BODIES.map((body) => (prior.bodies[body] ?? 0) + TASTE_SPREAD * normal()))
  const fuels = Float64Array.of(0, ...FUELS.map((fuel) => (prior.fuels[fuel] ?? 0) + TASTE_SPREAD * normal()))
  const automatic = prior.automatic + TASTE_SPREAD * normal()
  const largest = (tastes: Float64Array): number => tastes.reduce((most, taste) => Math.max(most, Math.abs(taste)), 0)
  const size = merits.reduce((sum, weight) => sum + weight, largest(bodies) + largest(fuels) + Math.abs(automatic))
  return { merits, bodies, fuels, automatic, size }
}

function utilityOf(
  { merits, bodies, fuels, automatic }: Drawn,
  { phi, body, fuel, gearbox, liked }: Cars,
  c: number,
  economy: Float64Array | undefined,
  space: Float64Array | undefined,
): number {
  let sum = bodies[body[c]!]! + fuels[fuel[c]!]! + automatic * gearbox[c]! + liked[c]!
  for (let k = 0; k < merits.length; k++) {
    const own = k === ECONOMY && economy ? economy[c]! : k === SPACE && space ? space[c]! : phi[c * merits.length + k]!
    sum += merits[k]! * own
  }
  return sum
}

/** Bayes' rule over the draws: a duel won is as likely as the logit of the difference says. */
function weighed(cars: Cars, utilities: Float64Array): Float64Array {
  const chance = new Float64Array(DRAWN).fill(1 / DRAWN)
  const all = cars.indexes.length
  for (const [winner, loser] of cars.duels) {
    for (let s = 0; s < DRAWN; s++) {
      chance[s] = chance[s]! / (1 + Math.exp(utilities[s * all + loser]! - utilities[s * all + winner]!))
    }
  }
  const total = chance.reduce((sum, one) => sum + one, 0)
  return chance.map((one) => one / total)
}
