import { DomainError } from "../base/errors.ts"
import type { Profile } from "../contract/profile.ts"
import type { RecommendationRequest } from "../contract/recommendation.ts"
import { recommend, recommendTogether, type Recommendation, type Stock } from "../engine/index.ts"

/** The list of a request: one shopper's, or the one that two regret least. */
export function listFor(stock: Stock, { profile, profiles, limit }: RecommendationRequest): Recommendation {
  if (profiles !== undefined) return recommendTogether(stock, profiles, limit)
  if (profile === undefined) throw new DomainError("invalid")
  return recommend(stock, profile, limit)
}

/** A logged profile holds all that its list was made from: under `together` the second person's answers. */
export type LoggedProfile = Profile & { readonly together?: Profile }

export function loggedProfile({ profile, profiles }: RecommendationRequest): LoggedProfile {
  if (profiles !== undefined) return { ...profiles[0], together: profiles[1] }
  if (profile === undefined) throw new DomainError("invalid")
  return profile
}
