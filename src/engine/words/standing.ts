import type { Figure } from "../knowledge/figures.ts"
import type { Judged } from "../ranking/judge.ts"
import { whole } from "../text/figures.ts"
import { count, list } from "../text/portuguese.ts"

/** Nobody is told of a place further down. */
const RANKED = 10

/** How a figure stands among the cars that fit. */
export interface Standing {
  /** Cars that fit and whose figure is known, and their mean. */
  readonly known: number
  readonly mean: number
  /** 1 is the best; equal figures share a rank. Exact up to `RANKED`; whatever is further down is one after it. */
  rank(value: number): number
  /** How many have this figure, up to `RANKED`. */
  equal(value: number): number
  /**
   * "os 46 que servem", "os 30 que servem com consumo conhecido" where some figures are missing, "os 3 que chegam mais
   * perto" where wishes had to be relaxed.
   */
  readonly group: string
}

/** The cars that a car is held against, by index in the stock and rising, and what they are called. */
export interface Among {
  readonly cars: Uint32Array
  readonly serving: string
}

/** Those that fit one shopper. */
export function thoseThatFit({ fitting, allowance }: Judged): Among {
  return { cars: fitting, serving: allowance.cost > 0 ? "que chegam mais perto" : "que servem" }
}

/** Standings are worked out once a figure and list. */
export class Standings {
  readonly #judged: Judged
  readonly #cars: Uint32Array
  readonly #serving: string
  #shared: Uint32Array | undefined
  readonly #made = new Map<Figure, Standing>()

  constructor(judged: Judged, { cars, serving }: Among) {
    this.#judged = judged
    this.#cars = cars
    this.#serving = serving
  }

  /** For each concept of equipment how many cars that fit have it. */
  shared(): Uint32Array {
    if (this.#shared) return this.#shared
    const { codes } = this.#judged.stock.columns.equipment()
    const { lists } = this.#judged.features.facts
    const carsOf = new Uint32Array(lists.length)
    for (const i of this.#cars) carsOf[codes[i]!] = carsOf[codes[i]!]! + 1
    const shared = new Uint32Array(32)
    lists.forEach(({ concepts }, k) => {
      const cars = carsOf[k]!
      if (cars === 0) return
      for (let rest = concepts; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest)
        shared[bit] = shared[bit]! + cars
      }
    })
    return (this.#shared = shared)
  }

  of(figure: Figure): Standing {
    const made = this.#made.get(figure) ?? this.#make(figure)
    this.#made.set(figure, made)
    return made
  }

  #make({ values, better, what }: Figure): Standing {
    const cars = this.#cars
    const best = new Float64Array(RANKED).fill(-Infinity)
    let known = 0
    let sum = 0
    for (let r = 0; r < cars.length; r++) {
      const value = values[cars[r]!]!
      if (Number.isNaN(value)) continue
      known++
      sum += value
      if (value * better > best[RANKED - 1]!) insert(best, value * better)
    }
    return {
      known,
      // Rounded, so that the order in which it was summed cannot show in a text.
      mean: Math.round((sum / Math.max(1, known)) * 1e6) / 1e6,
      rank: (value) => 1 + best.filter((other) => other > value * better).length,
      equal: (value) => best.filter((other) => other === value * better).length,
      group: `os ${whole(known)} ${this.#serving}${known === cars.length ? "" : ` com ${what}`}`,
    }
  }
}

/** Puts a value in its place among falling ones; the last falls off. */
function insert(best: Float64Array, value: number): void {
  let at = best.length - 1
  for (; at > 0 && best[at - 1]! < value; at--) best[at] = best[at - 1]!
  best[at] = value
}

/** A mean of fewer cars, or a place among them, says nothing. */
export const ENOUGH = 3

/** "melhor" and "melhores". */
export type Superlative = readonly [one: string, many: string]

/**
 * "o 4º melhor entre os 46 que servem"; nothing beyond the tenth place or the better half, or among too few. Where others
 * have the best figure too, it is "um dos 2 melhores".
 */
export function placing(standing: Standing, value: number, [one, many]: Superlative): string | undefined {
  const rank = standing.rank(value)
  const among = `entre ${standing.group}`
  if (standing.known < ENOUGH || rank > RANKED || rank * 2 > standing.known) return undefined
  if (rank > 1) return `o ${rank}º ${one} ${among}`
  const equal = standing.equal(value)
  if (equal === 1) return `o ${one} ${among}`
  return equal < RANKED && equal * 2 <= standing.known ? `um dos ${equal} ${many} ${among}` : undefined
}

/** "3 itens de conforto, entre eles ar digital e teto solar", "2 itens de conforto: ar digital e teto solar". */
export function naming(labels: readonly string[], one: string, many: string): string {
  const named = labels.slice(0, 2)
  return `${count(labels.length, one, many)}${labels.length > 2 ? ", entre eles" : ":"} ${list(named)}`
}
