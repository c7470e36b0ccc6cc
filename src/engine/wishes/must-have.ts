import type { Profile } from "../../contract/profile.ts"
import { satisfies } from "../knowledge/equipment.ts"
import type { Features } from "../knowledge/features.ts"
import type { Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { byCode, COSTS, type Wish } from "./wish.ts"

/** So many must-haves are wishes of their own; the rest are one wish for all of them. */
export const OWN_MUST_HAVES = 6

/** What is asked again and again while answers are tried out is looked up once; this many wishes of a stock are kept. */
const MOST_KEPT = 64
const kept = new WeakMap<Features["facts"]["lists"], Map<string, Uint8Array>>()

export function mustHaveWishes({ columns }: Stock, features: Features, profile: Profile): Wish[] {
  const wanted = distinctMustHaves(profile)
  if (wanted.length === 0) return []
  const { codes, lists } = columns.equipment()
  const wishes = wanted.slice(0, OWN_MUST_HAVES).map((subject): Wish => ({
    kind: "mustHave",
    constraint: "mustHave",
    subject,
    costs: COSTS.mustHave,
    ...byCode(codes, missing(features, subject)),
  }))
  const rest = wanted.slice(OWN_MUST_HAVES)
  if (rest.length > 0) {
    const any = new Uint8Array(lists.length)
    for (const wish of rest) {
      const lacks = missing(features, wish)
      for (let list = 0; list < any.length; list++) any[list] = any[list]! | lacks[list]!
    }
    wishes.push({ kind: "mustHave", constraint: "mustHave", costs: COSTS.mustHaveRest, ...byCode(codes, any) })
  }
  return wishes
}

/** For each distinct list of equipment 1 where it lacks what is wished for. */
function missing({ facts }: Features, wish: string): Uint8Array {
  const { lists, pieces } = facts
  const known = kept.get(lists) ?? new Map<string, Uint8Array>()
  kept.set(lists, known)
  const found = known.get(wish)
  if (found) return found
  const has = satisfies(wish, pieces)
  const lacks = Uint8Array.from(lists, (list) => (has(list) ? 0 : 1))
  if (known.size >= MOST_KEPT) known.clear()
  known.set(wish, lacks)
  return lacks
}

/** Must-haves said twice are one. */
export function distinctMustHaves({ mustHave = [] }: Profile): string[] {
  return [...new Map(mustHave.map((text) => [squash(text), text])).values()]
}
