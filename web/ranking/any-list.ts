import type { Profile } from "../../src/contract/profile.ts"
import { useShop } from "../shop.tsx"
import { askAnyList } from "./first-list.ts"
import { useFromStock } from "./from-stock.ts"

/** Whose list it is: one person's answers or two people's. */
export interface Whose {
  readonly profile?: Profile | undefined
  readonly profiles?: [Profile, Profile] | undefined
}

/** As many as a link holds. */
const LINKED = 10

/** The list for answers that are not (only) the shopper's own. */
export function useAnyList({ profile, profiles }: Whose, limit = LINKED) {
  const { shopper } = useShop()
  const asked = { ...(profile && { profile }), ...(profiles && { profiles }), limit }
  return useFromStock(
    profile === undefined && profiles === undefined
      ? undefined
      : {
          key: ["list", asked],
          own: (ranker) => {
            if (profiles !== undefined) return ranker.together(profiles, limit)
            return profile && ranker.recommend(profile, limit)
          },
          ask: (signal) => askAnyList(shopper.session, asked, signal),
        },
  )
}
