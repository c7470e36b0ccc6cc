import { GEARBOXES } from "../../contract/car.ts"
import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import { type Merit, MERITS, type TastePart } from "../knowledge/parts.ts"
import type { Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { learntOf, shopperMean } from "./learnt.ts"
import type { PersonalMerits } from "./personal.ts"
import { posteriorFor, type ShopperPosterior } from "./posterior.ts"
import { LEAST_WEIGHT } from "./prior.ts"
import { AUTOMATIC_AT, BODY_AT, FUEL_AT, gearboxSign } from "./vector.ts"

/** What a shopper cares about, in a duel's log-odds. Tastes are utilities by code of their column, and the
 * largest of their sizes that any stock could have, so that a score does not move with what else is in stock. */
export interface Weights {
  readonly merits: Readonly<Record<Merit, number>>
  readonly tastes: Readonly<Record<TastePart, { readonly utilities: Float64Array; readonly size: number }>>
  /** Whose mode they are; undefined without evidence, where the mode is the prior's mean. */
  readonly posterior: ShopperPosterior | undefined
}

/** A make or colour that the shopper named is worth this much over any other. */
const LIKED_MAKE = 0.5
const LIKED_COLOR = 0.25

/** Stated answers set the prior, what the shopper did moves it. */
export function weightsFor(stock: Stock, features: Features, personal: PersonalMerits, profile: Profile): Weights {
  const posterior = profile.evidence?.length ? posteriorFor(stock, features, personal, profile) : undefined
  const mode = posterior?.mode ?? shopperMean(profile, learntOf(stock))
  return {
    posterior,
    merits: Object.fromEntries(MERITS.map((merit, k) => [merit, Math.max(mode[k]!, LEAST_WEIGHT)])) as Record<
      Merit,
      number
    >,
    tastes: {
      body: taste(mode.subarray(BODY_AT, FUEL_AT)),
      fuel: taste(mode.subarray(FUEL_AT, AUTOMATIC_AT)),
      gearbox: taste(Float64Array.from(GEARBOXES, (_, k) => mode[AUTOMATIC_AT]! * gearboxSign(k + 1))),
      make: likes(stock, "make", profile.makesLiked, LIKED_MAKE),
      color: likes(stock, "color", profile.colors, LIKED_COLOR),
    },
  }
}

type Taste = Weights["tastes"][TastePart]

/** By code: what is not told (0) counts as what the shopper likes least. */
function taste(told: Float64Array): Taste {
  const utilities = Float64Array.of(Math.min(...told), ...told)
  return { utilities, size: utilities.reduce((size, utility) => Math.max(size, Math.abs(utility)), 0) }
}

function likes(stock: Stock, name: "make" | "color", liked: readonly string[] | undefined, worth: number): Taste {
  const { table } = stock.columns.text(name)
  const utilities = new Float64Array(table.size + 1)
  if (!liked?.length) return { utilities, size: 0 }
  const wanted = new Set(liked.map(squash))
  table.all().forEach((text, k) => (utilities[k + 1] = wanted.has(squash(text)) ? worth : 0))
  return { utilities, size: worth }
}
