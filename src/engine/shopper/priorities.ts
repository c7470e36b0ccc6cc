import { PRIORITIES, type Profile } from "../../contract/profile.ts"
import type { Merit } from "../knowledge/parts.ts"

/**
 * What a shopper says to weigh, as noisy evidence of the weights: the answer about merit k is one look o = w + e at its
 * weight, e ~ N(0, v). With the prior N(m, s²) the posterior's mean is m + K (o − m), K = s²/(s² + v), and its variance
 * (1 − K) s² (Bishop, Pattern Recognition, 2.3.3); v = s², so K = ½. o lies so many spreads s above or below what is
 * usual as the place tells that the merit was given; usual is half way between everybody and people of the same use, as
 * some compare themselves with these and some with those. So a priority that the use implied already moves its weight
 * little, and one that the use spoke for and that was not named is evidence against it: two answers that say the same
 * count about once, and it does not matter which came first.
 *
 * The spreads are regressed on 30,000 people drawn about the prior's means, log-normal by each merit's own spread, who
 * name the one to three merits that they weigh most above the usual, half of them against everybody, misjudging by 0.25
 * in the logarithm. Told in spreads they hold for every merit, whether people compare ratios or differences. As multiples
 * they would not: who names what counts for little with most (performance, resale) cares three or four times as much as
 * they, who names economy not much over twice. What 0 to 2 say is judgement: 2 is the usual.
 */
const HEARD = 0.5
const SPREADS = [-1.4, -0.7, 0, 0.55, 1.4, 3.1] as const
/** Of those not named: less with each one that was, up to three. */
const NOT_NAMED = { each: -0.29, most: 3 } as const

/**
 * Standard deviation of a merit's weight among people whose mean it is. Wider ones (0.25 + 0.35 of the mean) made a
 * handful of duels between near equals cost simulated shoppers more than they told.
 */
export function meritSpread(mean: number): number {
  return 0.18 + 0.25 * mean
}

type Merits = Record<Merit, number>

/** The merits' means once the priorities were heard. `own`: with the use known; `everybody`: without. */
export function hearPriorities({ priorities = {} }: Profile, own: Merits, everybody: Readonly<Merits>): Merits {
  const named = Object.keys(priorities).length
  if (named === 0) return own
  const others = NOT_NAMED.each * Math.min(named, NOT_NAMED.most)
  const heard = { ...own }
  for (const priority of PRIORITIES) {
    const stated = priorities[priority]
    const usual = (own[priority] + everybody[priority]) / 2
    const said = usual + meritSpread(usual) * (stated === undefined ? others : between(SPREADS, stated))
    heard[priority] += HEARD * (said - own[priority])
  }
  return heard
}

/** The share of a merit's prior spread that is left: √(1 − K) for what the answer is about. */
export function spreadLeft({ priorities = {} }: Profile, merit: Merit): number {
  const about = Object.keys(priorities).length > 0 && (PRIORITIES as readonly string[]).includes(merit)
  return about ? Math.sqrt(1 - HEARD) : 1
}

function between(table: readonly number[], at: number): number {
  const low = Math.floor(at)
  const from = table[low] ?? 0
  return from + ((table[low + 1] ?? from) - from) * (at - low)
}
