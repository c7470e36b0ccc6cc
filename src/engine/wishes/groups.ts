import type { Wish } from "./wish.ts"

/** Cars that break the same wishes at the same levels. */
export interface Group {
  readonly levels: Uint8Array
  readonly cost: number
  readonly count: number
}

export interface Grouping {
  readonly groups: readonly Group[]
  /** For each row the index of its group. */
  readonly groupOf: Uint16Array | Uint32Array
}

/** Up to so many combinations of levels are counted in a table, more in a Map. */
const TABLE = 1 << 16

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
  const admit = (key: number): number => {
    distinct.push(key)
    return counts.push(0) - 1
  }
  if (radix <= TABLE) {
    const table = new Uint32Array(radix)
    for (let r = 0; r < rows.length; r++) {
      const group = (table[keys[r]!] ||= admit(keys[r]!) + 1) - 1
      groupOf[r] = group
      counts[group] = counts[group]! + 1
    }
  } else {
    const table = new Map<number, number>()
    for (let r = 0; r < rows.length; r++) {
      const key = keys[r]!
      let group = table.get(key)
      if (group === undefined) table.set(key, (group = admit(key)))
      groupOf[r] = group
      counts[group] = counts[group]! + 1
    }
  }
  const groups = distinct.map((key, g) => {
    const levels = unpack(key, wishes)
    return { levels, cost: costOf(levels, wishes), count: counts[g]! }
  })
  return { groups, groupOf }
}

export function costOf(levels: Uint8Array, wishes: readonly Wish[]): number {
  return wishes.reduce((sum, { costs }, d) => sum + costs[levels[d]!]!, 0)
}

/** Whether a car at `levels` passes where each wish may be broken up to `allowed`. */
export function passes(levels: Uint8Array, allowed: Uint8Array): boolean {
  for (let d = 0; d < levels.length; d++) if (levels[d]! > allowed[d]!) return false
  return true
}

function unpack(key: number, wishes: readonly Wish[]): Uint8Array {
  let rest = key
  return Uint8Array.from(wishes, ({ costs }) => {
    const level = rest % costs.length
    rest = (rest - level) / costs.length
    return level
  })
}
