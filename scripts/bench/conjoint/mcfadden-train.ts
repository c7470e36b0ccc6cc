import { shuffled, uniforms } from "../../../src/engine/chance.ts"
import { encode } from "../../../src/engine/learn/attributes.ts"
import { contestOf, type Witness } from "../../../src/engine/learn/choice.ts"
import { diagonal } from "../../../src/engine/learn/matrix.ts"
import { beliefAfter, normalPoints, pickChances } from "../../../src/engine/learn/pick.ts"
import type { Population, Standing } from "../../../src/engine/learn/population.ts"
import { stackStandings } from "../../../src/engine/learn/stack-standings.ts"
import { foreseen, type PickScore, scorePicks } from "./picks.ts"

type Row = Readonly<Record<string, string>>

const SEEDS = [1, 2, 3, 4, 5]
const TRAINED = 0.8
const ALTERNATIVES = [1, 2, 3, 4, 5, 6]
const ATTRIBUTES = "type fuel price range acc speed pollution size space cost station".split(" ")
const STATED = ["college", "household_gt2", "commute_lt5mi"]
const INNER_FOLDS = 4
const ROUNDS = 4
/** How little what people state shifts a weight, and how far they differ beyond, where they do at all. */
const RIDGE = 30
const SPREAD = 0.1

interface Person extends Witness {
  readonly alternatives: readonly Float64Array[]
}

interface Study {
  readonly people: readonly Person[]
  readonly covariance: Float64Array
  readonly points: readonly Float64Array[]
}

/** A population's score, seed by seed as well. */
interface SeedsScore extends PickScore {
  readonly bySeed: readonly PickScore[]
}

/**
 * McFadden and Train 2000: one question among six cars each, a test of the population prior with stated answers; 80% of
 * people train, 20% are judged, over five seeds. Besides attributes the headline knows a car's place in the question: the
 * first of each two is of a body that comes up three times, the one that the person had named, as it seems. `attributes`
 * knows no place. `pooled` is the plain logit on the same, one of those that are stacked.
 */
export function mcfaddenTrain(rows: readonly Row[]): SeedsScore & Readonly<Record<string, unknown>> {
  return { ...beside(read(rows, true)), attributes: beside(read(rows, false)) }
}

function beside(study: Study): SeedsScore & { readonly pooled: SeedsScore } {
  const [alike, ...others] = standingsOf(study)
  return { ...judge(study, [alike, ...others]), pooled: judge(study, [alike]) }
}

/** All alike; shifted by what they state; different beyond what they state. */
function standingsOf({ covariance }: Study): [Standing, ...Standing[]] {
  const alike = { covariance, people: 4, ridge: Infinity, spread: 0 }
  return [alike, { ...alike, ridge: RIDGE }, { ...alike, spread: SPREAD }]
}

function judge(study: Study, standings: readonly Standing[]): SeedsScore {
  const { points } = study
  const picks = (population: Population, { alternatives, stated }: Person): Float64Array =>
    pickChances(beliefAfter(population, stated, []), alternatives, points)
  const bySeed = SEEDS.map((seed) => {
    const order = shuffled(study.people, uniforms(`mcfadden-train ${seed}`))
    const cut = Math.floor(TRAINED * order.length)
    const { populations, shares } = stackStandings(order.slice(0, cut), standings, {
      folds: standings.length > 1 ? INNER_FOLDS : 0,
      lapse: 0,
      rounds: ROUNDS,
      chance: (population, person) => picks(population, person)[0] ?? 0,
    })
    return order.slice(cut).map((person) => {
      const each = populations.map((population) => picks(population, person))
      const together = (j: number): number => each.reduce((sum, one, k) => sum + (shares[k] ?? 0) * (one[j] ?? 0), 0)
      return foreseen(Float64Array.from(ALTERNATIVES, (_, j) => together(j)))
    })
  })
  return { ...scorePicks(bySeed.flat()), bySeed: bySeed.map(scorePicks) }
}

function read(rows: readonly Row[], places: boolean): Study {
  const cars = rows.flatMap((row) =>
    ALTERNATIVES.map((k) => ({
      ...Object.fromEntries(ATTRIBUTES.map((name) => [name, row[`${name}_${k}`] ?? ""])),
      ...(places && { place: `place ${k}` }),
    })),
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
  return { people, covariance: diagonal(variance), points: normalPoints(variance.length) }
}
