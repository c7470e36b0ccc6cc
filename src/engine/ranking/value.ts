import type { Profile } from "../../contract/profile.ts"
import { featuresOf } from "../knowledge/features.ts"
import { type Part, PARTS } from "../knowledge/parts.ts"
import { personalMerits, shapedColumns } from "../shopper/personal.ts"
import { type Weights, weightsFor } from "../shopper/weights.ts"
import type { Stock } from "../snapshot.ts"
import { partSizes, type Phis, sharesByKind, tastesOf } from "./phi.ts"
import { PricePhi } from "./price-phi.ts"

/** A stock in the eyes of one shopper before any wish is looked at: what each part is worth. */
export interface Valued extends Phis {
  readonly profile: Profile
  readonly weights: Weights
  /** Share of the score that each part can give, all with the wishes' adding up to 1. */
  readonly shares: Readonly<Record<Part, number>>
  readonly wishShare: number
  /** What the tastes and kept wishes give, by kind of car. */
  readonly byKind: Float64Array
}

/** Wishes kept weigh as much as this share of all that the shopper cares about. */
const WISH_WEIGHT = 0.5

/** What counts for a shopper; from `like`, the same stock valued before, is taken what the answers that differ leave alone. */
export function value(stock: Stock, profile: Profile, like?: Valued): Valued {
  const features = featuresOf(stock)
  const same = like === undefined ? "nothing" : alike(profile, like.profile)
  if (like && same === "all") return { ...like, profile }
  const personal = personalMerits(stock, features, profile)
  const prices = new PricePhi(personal.budget, () => features.facts.ranked("price"))
  if (like && same === "weights") return { ...like, profile, personal, prices }
  const weights = weightsFor(stock, features, personal, profile)
  const sizes = partSizes(weights)
  const all = PARTS.reduce((sum, part) => sum + sizes[part], 0)
  const whole = all * (1 + WISH_WEIGHT)
  const shares = Object.fromEntries(PARTS.map((part) => [part, sizes[part] / whole])) as Record<Part, number>
  const wishShare = (all * WISH_WEIGHT) / whole
  const tastes = tastesOf(stock, weights)
  return {
    stock,
    profile,
    features,
    personal,
    weights,
    prices,
    tastes,
    columns: shapedColumns(personal, features, profile, stock.size),
    shares,
    wishShare,
    byKind: sharesByKind(features, tastes, shares, wishShare),
  }
}

/** What two profiles have in common: how they value every car, all but the price against the budget, or nothing sure. */
export function alike(a: Profile, b: Profile): "all" | "weights" | "nothing" {
  const weighAlike =
    a.people === b.people &&
    a.uses === b.uses &&
    a.priorities === b.priorities &&
    a.makesLiked === b.makesLiked &&
    a.colors === b.colors &&
    a.evidence === b.evidence &&
    // Whether these were answered shifts the tastes; what was answered is for the wishes.
    !a.bodies?.length === !b.bodies?.length &&
    !a.fuels?.length === !b.fuels?.length &&
    (a.gearbox === undefined) === (b.gearbox === undefined)
  if (!weighAlike) return "nothing"
  if (a.budget.max === b.budget.max) return "all"
  // Evidence is weighed with the price's merit, hence with the budget.
  return a.evidence?.length ? "nothing" : "weights"
}
