import { shuffled, uniforms } from "../../../src/engine/chance.ts"
import { encode } from "../../../src/engine/learn/attributes.ts"
import { type Contest, contestOf } from "../../../src/engine/learn/choice.ts"
import { fitPopulation } from "../../../src/engine/learn/fit.ts"
import { diagonal } from "../../../src/engine/learn/matrix.ts"
import { beliefAfter, normalPoints, pickChances } from "../../../src/engine/learn/pick.ts"
import { foreseen, type Foreseen, type PickScore, scorePicks } from "./picks.ts"

type Row = Readonly<Record<string, string>>

const SEED = "helveston 1"
const FOLDS = 5
const REVEALED = 10
const COUNTS = [0, 1, 3, 5, 10]
const STATED = Float64Array.of(1)
const ROUNDS = 25

/** One question: the car that was chosen first. */
interface Question {
  readonly alternatives: readonly Float64Array[]
  readonly contest: Contest
}

/**
 * Helveston and others 2015: three cars, price in the game. People in five groups; of each held-out person's fifteen
 * questions ten are in random reveal order and five are judged. The headline is after ten answers.
 */
export function helveston(rows: readonly Row[]): PickScore & { readonly byAnswers: Record<string, PickScore> } {
  const { people, variance } = read(rows)
  const uniform = uniforms(SEED)
  const order = shuffled([...people.keys()], uniform)
  const points = normalPoints(variance.length)
  const made = new Map(COUNTS.map((count): [number, Foreseen[]] => [count, []]))
  for (let fold = 0; fold < FOLDS; fold++) {
    const training = order.filter((_, k) => k % FOLDS !== fold).flatMap((k) => people.slice(k, k + 1))
    const population = fitPopulation(
      training.map((questions) => ({ contests: questions.map(({ contest }) => contest), stated: STATED })),
      { standing: { covariance: diagonal(variance), people: 4, ridge: 1 }, lapse: 0, rounds: ROUNDS },
    )
    for (const questions of order.filter((_, k) => k % FOLDS === fold).flatMap((k) => people.slice(k, k + 1))) {
      const seen = shuffled(questions, uniform)
      for (const [count, foreseenAfter] of made) {
        const contests = seen.slice(0, count).map(({ contest }) => contest)
        const belief = beliefAfter(population, STATED, contests)
        for (const { alternatives } of seen.slice(REVEALED)) {
          foreseenAfter.push(foreseen(pickChances(belief, alternatives, points)))
        }
      }
    }
  }
  const byAnswers = Object.fromEntries([...made].map(([count, all]) => [count, scorePicks(all)]))
  return { ...scorePicks(made.get(REVEALED) ?? []), byAnswers }
}

function read(rows: readonly Row[]): { people: Question[][]; variance: Float64Array } {
  const { vectors, variance } = encode(
    rows.map(({ person_id: _p, question_id: _q, choice: _c, weight: _w, ...attributes }) => attributes),
    { interactions: false, effects: false },
  )
  const people = Object.values(Object.groupBy([...rows.keys()], (i) => rows[i]?.["person_id"] ?? ""))
  const questionOf = (places: readonly number[]): Question => {
    const chosenFirst = places.toSorted((a, b) => Number(rows[b]?.["choice"]) - Number(rows[a]?.["choice"]))
    const alternatives = chosenFirst.flatMap((i) => vectors.slice(i, i + 1))
    return { alternatives, contest: contestOf({ alternatives, sharpness: 1 }) }
  }
  return {
    variance,
    people: people.map((places = []) =>
      Object.values(Object.groupBy(places, (i) => rows[i]?.["question_id"] ?? "")).map((each = []) => questionOf(each)),
    ),
  }
}
