import type { Profile } from "../../contract/profile.ts"
import { shuffled, uniforms } from "../chance.ts"
import { MERITS } from "../knowledge/parts.ts"
import { softmax } from "../learn/choice.ts"
import type { Judged } from "../ranking/judge.ts"
import { keptShare } from "../ranking/scores.ts"
import { learntOf, shopperMean, shopperPrecision } from "../shopper/learnt.ts"
import { posteriorFor } from "../shopper/posterior.ts"
import { LEAST_WEIGHT } from "../shopper/prior.ts"
import { AUTOMATIC_AT, BODY_AT, FUEL_AT } from "../shopper/vector.ts"
import type { Cars } from "./cars.ts"
import { drawerFrom } from "./draw.ts"
import { OPTIONS, type Stated } from "./options.ts"

/** Shoppers that this one could be, drawn from the posterior under each answer and weighed by how it fits the evidence. */
export interface Believed {
  readonly count: number
  /** Probabilities. */
  readonly chance: Float64Array
  /** For each open question which option each would answer. */
  readonly answers: ReadonlyMap<Stated, Uint8Array>
  /** Of shopper `s` and car `c`: `[s * cars + c]`: the score, 0 to 1, that a list would show with all answers known. */
  readonly scores: Float64Array
  /** The same as plain utility, a duel's log-odds. */
  readonly utilities: Float64Array
}

/** Enough for the gain of the last answers to show; few enough for a phone. */
const DRAWN = 192
/** As in the score: wishes kept weigh as much as half of all else. */
const WISH_WEIGHT = 0.5
const [ECONOMY, SPACE] = [MERITS.indexOf("economy"), MERITS.indexOf("space")]

export function believedBy(judged: Judged, cars: Cars, open: readonly Stated[]): Believed {
  const { stock, features, personal, profile, weights: ranked } = judged
  const answers = new Map(open.map((question) => [question, drawAnswers(question)]))
  const all = cars.indexes.length
  const scores = new Float64Array(DRAWN * all)
  const utilities = new Float64Array(DRAWN * all)
  const fits = new Float64Array(DRAWN)
  const learnt = learntOf(stock)
  const draw = drawerFrom(
    ranked.posterior ?? posteriorFor(stock, features, personal, profile),
    "shoppers",
    // Each draw has priorities, whatever they are: what they tell is known there, so less is left open.
    shopperPrecision(open.includes("priorities") ? { ...profile, priorities: { economy: 2 } } : profile, learnt),
  )
  for (let s = 0; s < DRAWN; s++) {
    const option = (question: Stated): number | undefined => answers.get(question)?.[s]
    const said = open.map((question) => OPTIONS[question][option(question)!]!.answer)
    const drawn = draw(shopperMean(Object.assign({}, profile, ...said) as Profile, learnt))
    const weights = drawnWeights(drawn.weights)
    fits[s] = drawn.fit
    const economy = choose(cars, "uses", option("uses"))?.economy
    const space = choose(cars, "people", option("people"))?.space
    const broken = (["people", "bodies", "mustHave"] as const).flatMap((q) => choose(cars, q, option(q))?.costs ?? [])
    for (let c = 0; c < all; c++) {
      const utility = utilityOf(weights, cars, c, economy, space)
      utilities[s * all + c] = utility
      let cost = cars.costs[c]!
      for (const costs of broken) cost += costs[c]!
      const share = (utility + weights.size * (1 + 2 * WISH_WEIGHT)) / (2 * weights.size * (1 + WISH_WEIGHT))
      scores[s * all + c] = share * keptShare(cost)
    }
  }
  return { count: DRAWN, chance: softmax(fits), answers, scores, utilities }
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

function drawnWeights(weights: Float64Array): Drawn {
  const merits = weights.slice(0, BODY_AT).map((weight) => Math.max(LEAST_WEIGHT, weight))
  const bodies = Float64Array.of(0, ...weights.subarray(BODY_AT, FUEL_AT))
  const fuels = Float64Array.of(0, ...weights.subarray(FUEL_AT, AUTOMATIC_AT))
  const automatic = weights[AUTOMATIC_AT]!
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
