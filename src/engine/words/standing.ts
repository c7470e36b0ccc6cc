import type { Judged } from "../ranking/judge.ts"
import { count, list } from "../text/portuguese.ts"

/** A figure that can be named of a car: the higher (1) or the lower (−1) the better. */
export interface Figure {
  known(i: number): boolean
  value(i: number): number
  readonly better: 1 | -1
  /** What is known of the cars that count: "consumo conhecido". */
  readonly what: string
}

/** How a figure stands among the cars that fit. */
export interface Standing {
  /** Cars that fit and whose figure is known, and their mean. */
  readonly known: number
  readonly mean: number
  /** 1 is the best; equal figures share a rank. */
  rank(value: number): number
  /** "os 46 que servem", or "os 30 com consumo conhecido" where some figures are missing. */
  readonly group: string
}

/** Standings are worked out once a figure and list. */
export class Standings {
  readonly #fitting: readonly number[]
  readonly #made = new Map<Figure, Standing>()

  constructor({ features, fits }: Judged) {
    this.#fitting = Array.from(features.facts.rows).filter((_, row) => fits[row] === 1)
  }

  get fitting(): number {
    return this.#fitting.length
  }

  of(figure: Figure): Standing {
    const made = this.#made.get(figure) ?? this.#make(figure)
    this.#made.set(figure, made)
    return made
  }

  #make(figure: Figure): Standing {
    const values = this.#fitting.filter((i) => figure.known(i)).map((i) => figure.value(i))
    const all = values.length === this.#fitting.length
    return {
      known: values.length,
      mean: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length),
      rank: (value) => 1 + values.filter((other) => (other - value) * figure.better > 0).length,
      group: all ? `os ${values.length} que servem` : `os ${values.length} com ${figure.what}`,
    }
  }
}

/** "o 4º melhor entre os 46 que servem"; nothing beyond the tenth place or the better half, or among fewer than 3. */
export function placing(standing: Standing, value: number, superlative: string): string | undefined {
  const rank = standing.rank(value)
  if (standing.known < 3 || rank > 10 || rank * 2 > standing.known) return undefined
  return rank === 1 ? `o ${superlative} entre ${standing.group}` : `o ${rank}º ${superlative} entre ${standing.group}`
}

/** "2 itens de conforto, entre eles ar digital e teto solar". */
export function naming(labels: readonly string[], one: string, many: string): string {
  const named = labels.slice(0, 2)
  if (labels.length === 1) return `${count(1, one, many)}: ${named[0]}`
  return `${count(labels.length, one, many)}, ${labels.length === 2 ? "" : "entre eles "}${list(named)}`
}
