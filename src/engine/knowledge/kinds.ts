import type { Facts } from "./facts.ts"
import type { Stock } from "../snapshot.ts"

/** Cars that no taste and few wishes tell apart: of one body, fuel, gearbox, make, colour and number of seats; far fewer than cars. */
export interface Kinds {
  /** By index of the stock. */
  readonly codes: Uint32Array
  /** A car of each kind, by its index. */
  readonly firsts: Uint32Array
  /** How many of each kind are on sale. */
  readonly onSale: Uint32Array
}

/** How many there are of each kind among some cars. */
export function countKinds({ codes, firsts }: Pick<Kinds, "codes" | "firsts">, cars: Uint32Array): Uint32Array {
  const counts = new Uint32Array(firsts.length)
  for (let r = 0; r < cars.length; r++) counts[codes[cars[r]!]!]!++
  return counts
}

export function kindsOf({ columns, size }: Stock, facts: Facts): Kinds {
  const parts: readonly ArrayLike<number>[] = [
    columns.code("body"),
    columns.code("fuel"),
    columns.code("gearbox"),
    columns.text("make").codes,
    columns.text("color").codes,
    facts.seats,
  ]
  const codes = new Uint32Array(size)
  let firsts = new Uint32Array()
  // One column after another splits the kinds that the ones before it make.
  for (const part of parts) {
    const known = new Map<number, number>()
    const split: number[] = []
    const wide = 1 + most(part)
    for (let i = 0; i < size; i++) {
      const key = codes[i]! * wide + part[i]!
      const kind = known.get(key)
      codes[i] = kind ?? split.push(i) - 1
      if (kind === undefined) known.set(key, codes[i]!)
    }
    firsts = Uint32Array.from(split)
  }
  return { codes, firsts, onSale: countKinds({ codes, firsts }, facts.rows) }
}

function most(values: ArrayLike<number>): number {
  let found = 0
  for (let k = 0; k < values.length; k++) found = Math.max(found, values[k]!)
  return found
}
