import type { Profile } from "../../contract/profile.ts"
import { satisfies } from "../knowledge/equipment.ts"
import type { Features } from "../knowledge/features.ts"
import type { Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { byCode, COSTS, type Wish } from "./wish.ts"

/** So many must-haves are wishes of their own; the rest are one wish for all of them. */
export const OWN_MUST_HAVES = 6

export function mustHaveWishes({ columns }: Stock, { facts }: Features, profile: Profile): Wish[] {
  const wanted = distinctMustHaves(profile)
  if (wanted.length === 0) return []
  const { codes, lists } = columns.equipment()
  const missing = wanted.map((text) => {
    const has = satisfies(text)
    return Uint8Array.from(facts.lists, ({ words }) => (has(words) ? 0 : 1))
  })
  const wishes = wanted.slice(0, OWN_MUST_HAVES).map((subject, k): Wish => ({
    kind: "mustHave",
    constraint: "mustHave",
    subject,
    costs: COSTS.mustHave,
    ...byCode(codes, missing[k]!),
  }))
  const rest = missing.slice(OWN_MUST_HAVES)
  if (rest.length > 0) {
    const any = Uint8Array.from(lists, (_, list) => (rest.some((lacks) => lacks[list] === 1) ? 1 : 0))
    wishes.push({ kind: "mustHave", constraint: "mustHave", costs: COSTS.mustHaveRest, ...byCode(codes, any) })
  }
  return wishes
}

/** Must-haves said twice are one. */
export function distinctMustHaves({ mustHave = [] }: Profile): string[] {
  return [...new Map(mustHave.map((text) => [squash(text), text])).values()]
}
