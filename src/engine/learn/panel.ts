import { shuffled, uniforms } from "../chance.ts"
import type { Attributes } from "./attributes.ts"
import { peerPreference, type Peers, peersOf } from "./peers.ts"
import { together, weigh } from "./pool.ts"
import type { Foreseen } from "./stack.ts"
import { type Answer, learnTaste, type Opinion, opinionAfter, preference, type Taste } from "./taste.ts"
import { type View, viewsOf } from "./views.ts"

/** The view in which the panel's own people are seen, where the items allow it. */
const PEERS_VIEW = 2
const FOLDS = 4
/** With so many people, two folds tell enough. */
const MANY_PEOPLE = 100
/** So many of the people are tried, each with their answers in so many orders. */
const MOST_TRIED = 96
const ORDERS = 2
/** With fewer people there is nothing to choose settings by. */
const FEWEST_PEOPLE = 8
/** Answers judged of each person in the inner round; with fewer left, fewer are given. */
const JUDGED = 25
const FEWEST_JUDGED = 8

/** How firmly voices are held to be worth the same, and after any number of answers what they are after all. */
const HELD_ALIKE = 600
const HELD_USUAL = 1800

/** All who have a say: a population for each view, and the people of the panel themselves. */
interface Voices {
  readonly tastes: readonly Taste[]
  readonly peers: Peers
}

/** What was learnt from a panel of people about choosing between some items. */
export interface Panel extends Voices {
  /** How much each voice is heard, the tastes', then the peers': usually, and by number of answers. */
  readonly usual: Float64Array
  readonly weights: ReadonlyMap<number, Float64Array>
}

/** A person seen through the panel: probability that the one item is preferred to the other. */
export interface Forecast {
  readonly opinions: readonly Opinion[]
  /** How much each opinion is heard. */
  readonly weights: Float64Array
  prefers(one: number, other: number): number
}

/**
 * Learns from people's answers alone: the population of each view, and how much each is heard after each number of
 * answers in `counts`, by cross-validation inside these people.
 */
export function learnPanel(
  items: readonly Attributes[],
  people: readonly (readonly Answer[])[],
  counts: readonly number[],
): Panel {
  const views = viewsOf(items)
  const voices = voicesOf(views, people)
  const trials = people.length < FEWEST_PEOPLE ? [] : crossValidated(views, people, counts)
  const foreseen = (some: readonly Trial[]): Foreseen[] => some.map(({ chances }) => chances)
  const alike = new Float64Array(views.length + 1).fill(1 / (views.length + 1))
  const usual = weigh(foreseen(trials), alike, HELD_ALIKE)
  // A number of answers that nobody could be tried with has no weights of its own: the nearest one's count.
  const weights = new Map(
    [...Map.groupBy(trials, ({ count }) => count)].map(([count, same]): [number, Float64Array] => [
      count,
      weigh(foreseen(same), usual, HELD_USUAL),
    ]),
  )
  return { ...voices, usual, weights }
}

function voicesOf(views: readonly View[], people: readonly (readonly Answer[])[]): Voices {
  const tastes = views.map(({ encoding, reserve }) => learnTaste(encoding, people, reserve))
  const seen = tastes[PEERS_VIEW] ?? tastes[0]
  return { tastes, peers: seen === undefined ? { utilities: [] } : peersOf(seen, people) }
}

/** What each voice says of a person after these answers. */
function listen({ tastes, peers }: Voices, answers: readonly Answer[]) {
  const opinions = tastes.map((taste) => opinionAfter(taste, answers))
  const peer = peerPreference(peers, answers)
  const chances = (one: number, other: number): Float64Array =>
    Float64Array.of(...opinions.map((opinion) => preference(opinion, one, other)), peer(one, other))
  return { opinions, chances }
}

export function forecastAfter(panel: Panel, answers: readonly Answer[]): Forecast {
  const { opinions, chances } = listen(panel, answers)
  const weights = nearest(panel.weights, answers.length) ?? panel.usual
  return { opinions, weights, prefers: (one, other) => together(weights, chances(one, other)) }
}

interface Trial {
  readonly count: number
  readonly chances: Foreseen
}

/** The outer protocol inside the training people: what each way would have given to their unseen answers. */
function crossValidated(
  views: readonly View[],
  people: readonly (readonly Answer[])[],
  counts: readonly number[],
): Trial[] {
  const uniform = uniforms("inner folds")
  const order = shuffled([...people.keys()], uniform)
  const folds = people.length < MANY_PEOPLE ? FOLDS : 2
  const trials: Trial[] = []
  for (let fold = 0; fold < folds; fold++) {
    const held = order.filter((_, k) => k % folds === fold).slice(0, MOST_TRIED / folds)
    const rest = order.filter((_, k) => k % folds !== fold).map((s) => people[s]!)
    const voices = voicesOf(views, rest)
    for (const s of held.flatMap((each) => new Array<number>(ORDERS).fill(each))) {
      const answers = shuffled(people[s]!, uniform)
      const most = Math.max(0, ...counts.filter((count) => count <= answers.length - FEWEST_JUDGED))
      const judged = answers.slice(most, most + JUDGED)
      for (const count of counts.filter((each) => each <= most)) {
        const { chances } = listen(voices, answers.slice(0, count))
        for (const { winner, loser } of judged) {
          trials.push({ count, chances: chances(winner, loser) })
        }
      }
    }
  }
  return trials
}

/** The value at the nearest key, the larger one of two. */
function nearest<T>(values: ReadonlyMap<number, T>, at: number): T | undefined {
  let best: T | undefined
  let distance = Infinity
  for (const [key, value] of values) {
    if (Math.abs(key - at) > distance) continue
    distance = Math.abs(key - at)
    best = value
  }
  return best
}
