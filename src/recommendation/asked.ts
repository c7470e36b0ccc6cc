import { dayOf } from "../base/day.ts"
import { DomainError } from "../base/errors.ts"
import type { Profile } from "../contract/profile.ts"
import type { RecommendationRequest } from "../contract/recommendation.ts"
import type { Asked } from "../engine/index.ts"
import type { TenantContext } from "../storage/context.ts"

type Request = Pick<RecommendationRequest, "profile" | "profiles" | "limit">

/** What the engine is asked: one person's answers or two people's. Throws DomainError `invalid` on neither. */
export function askedBy({ profile, profiles, limit }: Request): Asked {
  const [first, together] = profiles ?? [profile]
  if (first === undefined) throw new DomainError("invalid")
  return { profile: first, ...(together === undefined ? {} : { together }), limit }
}

/** Exploration's seed, where the dealer turned it on: one draw a session and day, the tenant's own day. */
export function explorationSeed({ tenant }: TenantContext, sessionId: string, at: number): string | undefined {
  const { recommendation, timezone } = tenant.config
  if (!recommendation.exploration) return undefined
  return `${sessionId.toLowerCase()}:${dayOf(at, timezone)}`
}

/** What the log keeps as the profile: all that its list can be made again from. */
export type LoggedProfile = Profile & { readonly replay: Omit<Asked, "profile"> }

export function loggedProfile({ profile, ...replay }: Asked): LoggedProfile {
  return { ...profile, replay }
}

/** The way back. A list from before `replay` was kept is asked with as many places as it had. */
export function askedFrom(
  { replay, ...profile }: Profile & { readonly replay?: Omit<Asked, "profile"> },
  places: number,
): Asked {
  return { profile, limit: places, ...replay }
}
