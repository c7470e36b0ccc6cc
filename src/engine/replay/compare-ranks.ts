/** Where two lists of one occasion had the car that was clicked or led to a lead; undefined where it was not shown. */
export interface Ranks {
  /** Whose occasion it was: one shopper's clicks are no independent ones. */
  readonly sessionId: string
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
  /** How many shoppers they are of; each counts once, by the mean of their occasions. */
  readonly sessions: number
  /** Share of the cars that stood among the first three, and among the first ten. */
  readonly hits3: Compared
  readonly hits10: Compared
  /** Mean of 1/rank, 0 where it was not shown. */
  readonly reciprocalRank: Compared
}

/**
 * Two engines on the same occasions, a shopper counting once. Intervals are for paired differences within ±1, Wald's
 * with two sessions added that differ by half each way (Agresti and Min 2005): it keeps its 95% from one session on,
 * and where all that were seen agree, which a bootstrap over clicks does not (it covered 70% of simulated truths). NaN
 * never: without occasions all figures are 0 and nothing is known of the difference.
 */
export function compareRanks(occasions: readonly Ranks[]): RankReport {
  const sessions = [...Map.groupBy(occasions, ({ sessionId }) => sessionId).values()]
  const within = (most: number) => (rank: number | undefined) => (rank !== undefined && rank <= most ? 1 : 0)
  const figure = (of: (rank: number | undefined) => number): Compared => {
    const [a, b] = (["a", "b"] as const).map((engine) =>
      sessions.map((own) => mean(own.map((each) => of(each[engine])))),
    )
    return { a: mean(a!), b: mean(b!), ...interval(b!.map((value, k) => value - a![k]!)) }
  }
  return {
    n: occasions.length,
    sessions: sessions.length,
    hits3: figure(within(3)),
    hits10: figure(within(10)),
    reciprocalRank: figure((rank) => (rank === undefined ? 0 : 1 / rank)),
  }
}

/** The standard normal's 97.5% quantile. */
const NORMAL = 1.96

function interval(differences: readonly number[]): Pick<Compared, "difference" | "low" | "high"> {
  const n = differences.length + 2
  const sum = differences.reduce((total, value) => total + value, 0)
  const squares = differences.reduce((total, value) => total + value * value, 2 * 0.5)
  const half = (NORMAL * Math.sqrt(squares - (sum * sum) / n)) / n
  const difference = mean(differences)
  // All differing alike is likelier than the two added sessions have it.
  const [low, high] = [Math.min(difference, sum / n - half), Math.max(difference, sum / n + half)]
  return { difference, low: Math.max(-1, low), high: Math.min(1, high) }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
