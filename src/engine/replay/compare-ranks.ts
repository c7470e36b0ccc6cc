import { uniforms } from "../chance.ts"

/** Where two lists of one occasion had the car that was clicked or led to a lead; undefined where it was not shown. */
export interface Ranks {
  readonly a: number | undefined
  readonly b: number | undefined
}

/** A figure of each engine and their difference with its 95% interval. */
export interface Compared {
  readonly a: number
  readonly b: number
  readonly difference: number
  readonly low: number
  readonly high: number
}

export interface RankReport {
  readonly n: number
  /** Share of the cars that stood among the first three, and among the first ten. */
  readonly hits3: Compared
  readonly hits10: Compared
  /** Mean of 1/rank, 0 where it was not shown. */
  readonly reciprocalRank: Compared
}

const RESAMPLES = 1000

/**
 * Two engines on the same occasions. Intervals by the percentile bootstrap over occasions (Efron 1979), paired and
 * seeded: the same occasions give the same interval. NaN never: without occasions all figures are 0.
 */
export function compareRanks(occasions: readonly Ranks[]): RankReport {
  const within = (most: number) => (rank: number | undefined) => (rank !== undefined && rank <= most ? 1 : 0)
  const figure = (of: (rank: number | undefined) => number): Compared => {
    const [a, b] = [occasions.map((each) => of(each.a)), occasions.map((each) => of(each.b))]
    return { a: mean(a), b: mean(b), ...interval(b.map((value, k) => value - a[k]!)) }
  }
  return {
    n: occasions.length,
    hits3: figure(within(3)),
    hits10: figure(within(10)),
    reciprocalRank: figure((rank) => (rank === undefined ? 0 : 1 / rank)),
  }
}

function interval(differences: readonly number[]): Pick<Compared, "difference" | "low" | "high"> {
  const n = differences.length
  if (n === 0) return { difference: 0, low: 0, high: 0 }
  const uniform = uniforms(`bootstrap ${n}`)
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let k = 0; k < n; k++) sum += differences[Math.floor(uniform() * n)]!
    return sum / n
  }).sort()
  const at = (share: number): number => means[Math.floor(share * (RESAMPLES - 1))]!
  return { difference: mean(differences), low: at(0.025), high: at(0.975) }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
