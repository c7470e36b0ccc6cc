import type { Wish } from "./wish.ts"

/** Cars that break the same wishes at the same levels. */
export interface Group {
  readonly levels: readonly number[]
  readonly cost: number
  /** Its rows stand in `order`, rising, from here on. */
  readonly from: number
  readonly count: number
}

export interface Grouping {
  readonly groups: readonly Group[]
  /** For each row the index of its group. */
  readonly groupOf: Uint32Array
  /** The rows, one group after another. */
  readonly order: Uint32Array
}

/** Level vectors are told apart by a table of at most so many places, unless there are more groups than that. */
const TABLE = 16_384

/**
 * Sorts cars into groups of equal level vectors; there are few hundred even of 20,000 cars. A row's key is its levels
 * as the digits of one number; where that would outgrow the table, what there is so far is numbered anew first.
 */
export function groupByLevels(wishes: readonly Wish[], rows: Uint32Array): Grouping {
  const keys = new Uint32Array(rows.length)
  let known: Numbered = rows.length === 0 ? { levels: [], counts: [] } : { levels: [[]], counts: [rows.length] }
  let digits: number[] = []
  let radix = 1
  // Tables of one column are added up before they are looked into: one pass over the cars for all of them.
  let pending = new Map<Uint32Array, Uint32Array>()
  const settle = (): void => {
    for (const [codes, sums] of pending) addByCode(keys, rows, codes, sums)
    pending = new Map()
    known = renumber(keys, radix, known, digits)
    digits = []
    radix = known.levels.length
  }
  for (const { costs, table, addLevels } of wishes) {
    const made = table?.()
    const size = made ? 1 + made.highest : costs.length
    if (radix * size > TABLE && digits.length > 0) settle()
    // A wish that no car breaks needs no pass.
    if (made && size > 1) {
      const { codes, levels } = made
      const sums = pending.get(codes) ?? new Uint32Array(levels.length)
      for (let code = 0; code < sums.length; code++) sums[code] = sums[code]! + radix * levels[code]!
      pending.set(codes, sums)
    }
    addLevels?.(rows, radix, keys)
    digits.push(size)
    radix *= size
  }
  settle()
  let from = 0
  const groups = known.levels.map((levels, g): Group => {
    const count = known.counts[g]!
    from += count
    return { levels, cost: costOf(levels, wishes), from: from - count, count }
  })
  return { groups, groupOf: keys, order: orderOf(keys, groups) }
}

function addByCode(keys: Uint32Array, rows: Uint32Array, codes: Uint32Array, sums: Uint32Array): void {
  for (let r = 0; r < rows.length; r++) keys[r] = keys[r]! + sums[codes[rows[r]!]!]!
}

/** Of each number the levels and how many rows have it. */
interface Numbered {
  readonly levels: number[][]
  readonly counts: number[]
}

/** Makes of keys below `radix` the numbers of the distinct ones, and says each one's levels. */
function renumber(keys: Uint32Array, radix: number, known: Numbered, digits: readonly number[]): Numbered {
  if (radix === known.levels.length) {
    // All that came since has but one level: the keys are the numbers still.
    return { levels: known.levels.map((levels) => [...levels, ...digits.map(() => 0)]), counts: known.counts }
  }
  const numbers = new Uint32Array(radix)
  const distinct: number[] = []
  const counts: number[] = []
  for (let r = 0; r < keys.length; r++) {
    const key = keys[r]!
    let number = numbers[key]!
    if (number === 0) {
      numbers[key] = number = distinct.push(key)
      counts.push(0)
    }
    keys[r] = --number
    counts[number]!++
  }
  const levels = distinct.map((key) => {
    const all = known.levels[key % known.levels.length]!.slice()
    let rest = Math.floor(key / known.levels.length)
    for (const size of digits) {
      all.push(rest % size)
      rest = Math.floor(rest / size)
    }
    return all
  })
  return { levels, counts }
}

function orderOf(groupOf: Uint32Array, groups: readonly Group[]): Uint32Array {
  const order = new Uint32Array(groupOf.length)
  const next = new Uint32Array(groups.length)
  for (let g = 0; g < groups.length; g++) next[g] = groups[g]!.from
  for (let r = 0; r < groupOf.length; r++) order[next[groupOf[r]!]!++] = r
  return order
}

/** The rows of some groups, one group after another; those of a single one are not copied. */
export function rowsOf({ order }: Grouping, groups: readonly Group[]): Uint32Array {
  const [first] = groups
  if (first && groups.length === 1) return order.subarray(first.from, first.from + first.count)
  const rows = new Uint32Array(groups.reduce((sum, { count }) => sum + count, 0))
  let next = 0
  for (const { from, count } of groups) {
    rows.set(order.subarray(from, from + count), next)
    next += count
  }
  return rows
}

/** The cars of some rows, by index in the stock: `all` are those of every row. */
export function carsAt(rows: Uint32Array, all: Uint32Array): Uint32Array {
  const cars = new Uint32Array(rows.length)
  for (let k = 0; k < rows.length; k++) cars[k] = all[rows[k]!]!
  return cars
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

/** What lets both through. */
export function joined(a: readonly number[], b: readonly number[]): number[] {
  return a.map((level, d) => Math.max(level, b[d]!))
}
