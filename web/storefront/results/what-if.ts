import type { Profile } from "../../../src/contract/profile.ts"
import type { Ranker } from "../../ranking/ranker.ts"

/** The values that the slider can take: whole thousands (five of them where budgets are large) around the budget. */
export interface WhatIfScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

const LESS = 0.65
const MORE = 1.45

/** `prices` ascending: under the cheapest car there is nothing to see. */
export function whatIfScale(budget: number, prices: readonly number[]): WhatIfScale {
  const step = budget > 250_000 ? 5000 : 1000
  const lowest = Math.min(prices[0] ?? 0, budget)
  return {
    min: Math.max(Math.ceil(Math.max(budget * LESS, lowest) / step) * step, step),
    max: Math.floor((budget * MORE) / step) * step,
    step,
  }
}

export function withBudget(profile: Profile, max: number): Profile {
  return { ...profile, budget: { ...profile.budget, max } }
}

/** Closer than this share of the scale two points could not be told apart. */
const APART = 0.04
/** So many values are ranked before the page gets its turn. */
const AT_ONCE = 6

/**
 * The values at which the three cars in front are no longer the same three, found by ranking at each step, a few at a
 * time. Resolves to undefined where it was called off meanwhile.
 */
export async function notchesOn(
  scale: WhatIfScale,
  ranker: Ranker,
  profile: Profile,
  off: AbortSignal,
): Promise<readonly number[] | undefined> {
  const notches: number[] = []
  let before: string | undefined
  for (let at = scale.min, n = 0; at <= scale.max; at += scale.step, n++) {
    if (n % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve))
    if (off.aborted) return undefined
    const leaders = ranker.leaders(withBudget(profile, at)).join(" ")
    const apart = at - (notches.at(-1) ?? -Infinity) >= (scale.max - scale.min) * APART
    if (before !== undefined && leaders !== before && apart) notches.push(at)
    before = leaders
  }
  return notches
}
