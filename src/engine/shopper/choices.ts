import type { Profile } from "../../contract/profile.ts"
import type { Features } from "../knowledge/features.ts"
import type { Choice } from "../learn/choice.ts"
import type { Stock } from "../snapshot.ts"
import { choicesOf } from "./evidence.ts"
import type { PersonalMerits } from "./personal.ts"
import { featureVector, meanVector } from "./vector.ts"

/** What a shopper did among the cars of a stock, as choices between vectors of features. */
export function choicesIn(stock: Stock, features: Features, personal: PersonalMerits, profile: Profile): Choice[] {
  if (!profile.evidence?.length) return []
  const vector = (i: number): Float64Array => featureVector(stock, features, personal, i)
  let mean: Float64Array | undefined
  return choicesOf(
    profile,
    (carId) => {
      const i = stock.indexOf(carId)
      return i === undefined ? undefined : vector(i)
    },
    () => (mean ??= meanVector(features.facts.rows, vector)),
  )
}
