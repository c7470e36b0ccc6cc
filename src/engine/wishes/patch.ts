import type { Profile } from "../../contract/profile.ts"
import type { Suggestion } from "../../contract/recommendation.ts"

/** What a JSON merge patch of a profile consists of. */
export type Change = Suggestion["change"]
type Json = Change[string]

/** JSON merge patch (RFC 7396) of a profile. */
export function patched(profile: Profile, change: Change): Profile {
  return mergePatch(profile as unknown as Json, change) as unknown as Profile
}

function mergePatch(target: Json | undefined, patch: Json): Json {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch
  const base = typeof target === "object" && target !== null && !Array.isArray(target) ? target : {}
  const merged: Record<string, Json> = { ...base }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  }
  return merged
}
