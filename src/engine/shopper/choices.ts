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
  // A car that was shown in several lists is looked up once.
  const seen = new Map<string, Float64Array | undefined>()
  const vector = (carId: string): Float64Array | undefined => {
    if (seen.has(carId)) return seen.get(carId)
    const i = stock.indexOf(carId)
    const x = i === undefined ? undefined : featureVector(stock, features, personal, i)
    seen.set(carId, x)
    return x
  }
  let mean: Float64Array | undefined
  return choicesOf(profile, vector, () => (mean ??= meanVector(stock, features, personal, profile.people)))
}
