import type { Stock } from "../snapshot.ts"
import { type Facts, gatherFacts, KNOWN } from "./facts.ts"
import { StockFigures } from "./figures.ts"
import { type Kinds, kindsOf } from "./kinds.ts"
import { type FixedMerits, fixedMerits } from "./merits.ts"
import { FIXED_MERITS, type FixedMerit, type Part } from "./parts.ts"
import { type Running, runningCosts } from "./running.ts"

/** All that the engine derives from a stock before it knows a shopper. */
export interface Features {
  readonly facts: Facts
  readonly merits: FixedMerits
  /** Mean φ of the cars on sale whose fact is known. */
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
    means: Object.fromEntries(
      FIXED_MERITS.map((merit) => [merit, meanWhereTold(facts, merit, facts.rows, merits[merit])]),
    ) as Record<FixedMerit, number>,
    running: runningCosts(stock, facts),
    figures: new StockFigures(stock, facts),
    kinds: kindsOf(stock, facts),
    shaped: new Map(),
  }
}

/** The fact that a part hangs on, where it is one: what an unknown one counts as is no figure to hold a car against. */
const TOLD_BY: Partial<Record<Part, number>> = {
  fipe: KNOWN.fipe,
  km: KNOWN.km,
  economy: KNOWN.gasoline | KNOWN.ethanol,
  space: KNOWN.trunk,
  performance: KNOWN.power,
  comfort: KNOWN.equipment,
  technology: KNOWN.equipment,
}
/** These two are measured against what is usual of the car itself (φ 0): one that does not tell is taken to be usual. */
const AGAINST_USUAL: readonly Part[] = ["fipe", "km"]

/** Mean φ of a part over those of some cars whose fact is known, rounded so that their order cannot show; 0 over none. */
export function meanWhereTold({ known }: Facts, part: Part, cars: Uint32Array, phi: ArrayLike<number>): number {
  const bits = TOLD_BY[part] ?? 0
  let [sum, told] = [0, 0]
  for (let r = 0; r < cars.length; r++) {
    const i = cars[r]!
    if (bits !== 0 && (known[i]! & bits) === 0) continue
    sum += phi[i]!
    told++
  }
  const count = AGAINST_USUAL.includes(part) ? cars.length : told
  return count === 0 ? 0 : Math.round((sum / count) * 1e6) / 1e6
}
