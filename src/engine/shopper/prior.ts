import type { Body, Fuel } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import { type Merit, MERITS } from "../knowledge/parts.ts"
import { hearPriorities } from "./priorities.ts"
import { FOR_USE } from "./uses.ts"

/**
 * The prior over a shopper's weights, w ~ N(μ + M·x, diag σ²), in units of a duel's log-odds: a duel between cars
 * that differ by the whole scale of one merit (φ 2 apart) and in nothing else is won with odds e^(2w). Set by hand
 * (`design-3`) until it is learnt from sessions.
 */
const MEAN: Record<Merit, number> = {
  price: 0.8,
  fipe: 0.45,
  newness: 0.7,
  km: 0.6,
  economy: 0.55,
  space: 0.4,
  comfort: 0.45,
  performance: 0.25,
  safety: 0.45,
  technology: 0.3,
  resale: 0.25,
  condition: 0.6,
}

/** Tastes before any use is named: flex is what people know, a pure ethanol car hardly sells. */
const FUEL_TASTE: Partial<Record<Fuel, number>> = { flex: 0.15, hybrid: 0.1, ethanol: -0.3, cng: -0.15 }
const AUTOMATIC_TASTE = 0.15

export interface Prior {
  /** Means before the priorities were heard: the spread is told by them. */
  readonly own: Record<Merit, number>
  readonly merits: Record<Merit, number>
  readonly bodies: Partial<Record<Body, number>>
  readonly fuels: Partial<Record<Fuel, number>>
  /** Weight of an automatic gearbox over a manual one, φ being ±1. */
  readonly automatic: number
}

/** Standard deviation of every taste. */
export const TASTE_SPREAD = 0.5

/** A weight of a merit is never less: nobody prefers more km or a higher price, whatever the evidence seems to say. */
export const LEAST_WEIGHT = 0.03

/** The prior's mean for a shopper's stated answers. What a wish already judges is left out of the tastes. */
export function priorFor(profile: Profile): Prior {
  const shifts = profile.uses.map((use) => FOR_USE[use])
  // Two uses say more than one, but not twice as much.
  const share = shifts.length === 0 ? 0 : 1 / Math.sqrt(shifts.length)
  const merits = { ...MEAN }
  for (const { merits: shift } of shifts) addShares(merits, shift, share)
  if (profile.people !== undefined) merits.space += profile.people >= 5 ? 0.25 : profile.people <= 2 ? -0.15 : 0
  for (const merit of MERITS) merits[merit] = Math.max(merits[merit], 0.1)
  const bodies: Prior["bodies"] = {}
  const fuels: Prior["fuels"] = profile.fuels?.length ? {} : { ...FUEL_TASTE }
  for (const shift of shifts) {
    if (!profile.bodies?.length) addShares(bodies, shift.bodies, share)
    if (!profile.fuels?.length) addShares(fuels, shift.fuels, share)
  }
  return {
    own: merits,
    merits: hearPriorities(profile, merits, MEAN),
    bodies,
    fuels,
    automatic: profile.gearbox
      ? 0
      : shifts.reduce((total, shift) => total + share * (shift.automatic ?? 0), AUTOMATIC_TASTE),
  }
}

/** Each sum of `sums` grows by a share of what `shift` says. */
function addShares<K extends string>(
  sums: Partial<Record<K, number>>,
  shift: Partial<Record<K, number>> | undefined,
  share: number,
): void {
  for (const key in shift) sums[key] = (sums[key] ?? 0) + share * (shift[key] ?? 0)
}
