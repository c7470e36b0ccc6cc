/** The chance given to what was picked, and whether anything else was likelier. */
export interface Foreseen {
  readonly chance: number
  readonly right: boolean
}

export interface PickScore {
  readonly accuracy: number
  readonly logLoss: number
  readonly n: number
}

/** The first alternative is the one that was picked; a tie counts as wrong. */
export function foreseen(chances: Float64Array): Foreseen {
  const [chance = 0, ...others] = chances
  return { chance, right: others.every((other) => other < chance) }
}

export function scorePicks(made: readonly Foreseen[]): PickScore {
  const n = made.length
  if (made.some(({ chance }) => !(chance >= 0 && chance <= 1))) throw new Error("a probability is none")
  return {
    accuracy: made.filter(({ right }) => right).length / n,
    logLoss: made.reduce((sum, { chance }) => sum - Math.log(Math.max(1e-6, chance)), 0) / n,
    n,
  }
}
