import { shuffled, uniforms } from "../../../src/engine/chance.ts"
import { encode } from "../../../src/engine/learn/attributes.ts"
import { contestOf } from "../../../src/engine/learn/choice.ts"
import { fitPopulation, type Witness } from "../../../src/engine/learn/fit.ts"
import { normalPoints, beliefAfter, pickChances } from "../../../src/engine/learn/pick.ts"
import { foreseen, type PickScore, scorePicks } from "./picks.ts"

type Row = Readonly<Record<string, string>>

const SEEDS = [1, 2, 3, 4, 5]
const TRAINED = 0.8
const ALTERNATIVES = [1, 2, 3, 4, 5, 6]
const ATTRIBUTES = "type fuel price range acc speed pollution size space cost station".split(" ")
const STATED = ["college", "household_gt2", "commute_lt5mi"]
const ROUNDS = 25
/** One question a person tells little of how people differ: the standing spread is narrow. */
const NARROW = 0.1

interface Person extends Witness {
  readonly alternatives: readonly Float64Array[]
}

/**
 * McFadden and Train 2000: one question among six cars each, a test of the population prior with stated answers; 80% of
 * people train, 20% are judged, over five seeds.
 */
export function mcfaddenTrain(rows: readonly Row[]): PickScore {
  const { people, variance } = read(rows)
  const points = normalPoints(variance.length)
  const made = SEEDS.flatMap((seed) => {
    const order = shuffled(people, uniforms(`mcfadden-train ${seed}`))
    const cut = Math.floor(TRAINED * order.length)
    const population = fitPopulation(order.slice(0, cut), {
      standing: { variance: variance.map((value) => NARROW * value), people: 4, ridge: 20 },
      lapse: 0,
      rounds: ROUNDS,
    })
    return order
      .slice(cut)
      .map(({ alternatives, stated }) =>
        foreseen(pickChances(beliefAfter(population, stated, []), alternatives, points)),
      )
  })
  return scorePicks(made)
}

function read(rows: readonly Row[]): { people: Person[]; variance: Float64Array } {
  const cars = rows.flatMap((row) =>
    ALTERNATIVES.map((k) => Object.fromEntries(ATTRIBUTES.map((name) => [name, row[`${name}_${k}`] ?? ""]))),
  )
  const { vectors, variance } = encode(cars, { interactions: false, effects: false })
  const people = rows.map((row, i): Person => {
    const shown = vectors.slice(i * ALTERNATIVES.length, (i + 1) * ALTERNATIVES.length)
    const taken = Number(row["choice"]) - 1
    const alternatives = [...shown.slice(taken, taken + 1), ...shown.filter((_, k) => k !== taken)]
    return {
      alternatives,
      contests: [contestOf({ alternatives, sharpness: 1 })],
      stated: Float64Array.of(1, ...STATED.map((name) => Number(row[name]) - 0.5)),
    }
  })
  return { people, variance }
}
