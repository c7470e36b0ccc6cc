import type { Stock } from "../snapshot.ts"
import { type Facts, gatherFacts } from "./facts.ts"
import { StockFigures } from "./figures.ts"
import { type Kinds, kindsOf } from "./kinds.ts"
import { type FixedMerits, fixedMerits } from "./merits.ts"
import { FIXED_MERITS, type FixedMerit } from "./parts.ts"
import { type Running, runningCosts } from "./running.ts"

/** All that the engine derives from a stock before it knows a shopper. */
export interface Features {
  readonly facts: Facts
  readonly merits: FixedMerits
  /** Mean φ of the cars on sale. */
  readonly means: Readonly<Record<FixedMerit, number>>
  readonly running: Running
  readonly figures: StockFigures
  readonly kinds: Kinds
  /** Columns of φ that many shoppers share, by what shapes them: shares of city driving, numbers of people. */
  readonly shaped: Map<string, { readonly phi: Float32Array; readonly mean: number }>
}

const known = new WeakMap<Stock, Features>()

/** Made on a stock's first use and kept as long as the stock is. */
export function featuresOf(stock: Stock): Features {
  const made = known.get(stock) ?? make(stock)
  known.set(stock, made)
  return made
}

/** Notes what another stock's features are, where they follow from one's that are known. */
export function keepFeatures(stock: Stock, features: Features): void {
  known.set(stock, features)
}

function make(stock: Stock): Features {
  const facts = gatherFacts(stock)
  const merits = fixedMerits(stock, facts)
  return {
    facts,
    merits,
    means: Object.fromEntries(FIXED_MERITS.map((merit) => [merit, meanOver(facts.rows, merits[merit])])) as Record<
      FixedMerit,
      number
    >,
    running: runningCosts(stock, facts),
    figures: new StockFigures(stock, facts),
    kinds: kindsOf(stock, facts),
    shaped: new Map(),
  }
}

/** Mean of a column over some cars, to the millionth (so that their order cannot show); 0 over none. */
export function meanOver(cars: Uint32Array, column: ArrayLike<number>): number {
  let sum = 0
  for (let r = 0; r < cars.length; r++) sum += column[cars[r]!]!
  return cars.length === 0 ? 0 : Math.round((sum / cars.length) * 1e6) / 1e6
}
