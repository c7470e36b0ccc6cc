import type { Wish } from "./wish.ts"

/** Cars that break the same wishes at the same levels. */
export interface Group {
  readonly levels: readonly number[]
  readonly cost: number
  readonly count: number
}

export interface Grouping {
  readonly groups: readonly Group[]
  /** For each row the index of its group. */
  readonly groupOf: Uint16Array | Uint32Array
}

/** Open addressing from key to group; twice as fast as a Map of doubles. Grows as there are more groups. */
class Slots {
  #table: Int32Array
  #shift: number

  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(2 * Math.min(most, MOST_GROUPS) + 2)))
    this.#table = new Int32Array(2 ** bits)
    this.#shift = 32 - bits
  }

  /** The group of a key; `keys.length`, which the caller must then push, for one not met before. */
  find(key: number, keys: readonly number[]): number {
    if (2 * keys.length >= this.#table.length) this.#grow(keys)
    const mask = this.#table.length - 1
    for (let slot = this.#home(key); ; slot = (slot + 1) & mask) {
      const group = this.#table[slot]! - 1
      if (group < 0) {
        this.#table[slot] = keys.length + 1
        return keys.length
      }
      if (keys[group] === key) return group
    }
  }

  #home(key: number): number {
    const high = Math.floor(key / 2 ** 32)
    return Math.imul((key - high * 2 ** 32) ^ high, 0x9e3779b1) >>> this.#shift
  }

  #grow(keys: readonly number[]): void {
    this.#table = new Int32Array(2 * this.#table.length)
    this.#shift--
    const mask = this.#table.length - 1
    keys.forEach((key, group) => {
      let slot = this.#home(key)
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask
      this.#table[slot] = group + 1
    })
  }
}

/** The table begins with room for so many groups. */
const MOST_GROUPS = 2000

/** Sorts cars into groups of equal level vectors; there are few hundred even of 20,000 cars. */
export function groupByLevels(wishes: readonly Wish[], rows: Uint32Array): Grouping {
  const keys = new Float64Array(rows.length)
  let radix = 1
  for (const wish of wishes) {
    wish.addLevels(rows, radix, keys)
    radix *= wish.costs.length
  }
  const groupOf = new Uint32Array(rows.length)
  const counts: number[] = []
  const distinct: number[] = []
  const slots = new Slots(rows.length)
  for (let r = 0; r < rows.length; r++) {
    const key = keys[r]!
    const group = slots.find(key, distinct)
    if (group === distinct.length) {
      distinct.push(key)
      counts.push(0)
    }
    groupOf[r] = group
    counts[group] = counts[group]! + 1
  }
  const groups = distinct.map((key, g) => {
    const levels = unpack(key, wishes)
    return { levels, cost: costOf(levels, wishes), count: counts[g]! }
  })
  return { groups, groupOf }
}

export function costOf(levels: readonly number[], wishes: readonly Wish[]): number {
  let sum = 0
  for (let d = 0; d < wishes.length; d++) sum += wishes[d]!.costs[levels[d]!]!
  return sum
}

/** Whether a car at `levels` passes where each wish may be broken up to `allowed`. */
export function passes(levels: readonly number[], allowed: readonly number[]): boolean {
  for (let d = 0; d < levels.length; d++) if (levels[d]! > allowed[d]!) return false
  return true
}

function unpack(key: number, wishes: readonly Wish[]): number[] {
  const levels: number[] = []
  let rest = key
  for (const { costs } of wishes) {
    const level = rest % costs.length
    rest = (rest - level) / costs.length
    levels.push(level)
  }
  return levels
}
