import type { Stock } from "../snapshot.ts"
import { type Facts, gatherFacts } from "./facts.ts"
import { type FixedMerits, fixedMerits } from "./merits.ts"
import { type Running, runningCosts } from "./running.ts"

/** All that the engine derives from a stock before it knows a shopper. */
export interface Features {
  readonly facts: Facts
  readonly merits: FixedMerits
  readonly running: Running
}

const known = new WeakMap<Stock, Features>()

/** Made on a stock's first use and kept as long as the stock is. */
export function featuresOf(stock: Stock): Features {
  const made = known.get(stock) ?? make(stock)
  known.set(stock, made)
  return made
}

function make(stock: Stock): Features {
  const facts = gatherFacts(stock)
  return { facts, merits: fixedMerits(stock, facts), running: runningCosts(stock, facts) }
}
