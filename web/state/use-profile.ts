import { useMemo } from "react"
import type { Profile } from "../../src/contract/profile.ts"
import { useShop } from "../shop.tsx"
import { type Answers, toProfile } from "./answers.ts"
import { useStore } from "./store.ts"

/** The profile of some answers, the same object as long as they are the same. */
export function useProfileOf(answers: Answers): Profile | undefined {
  return useMemo(() => toProfile(answers), [answers])
}

/** The profile of what the shopper has said so far. */
export function useProfile(): Profile | undefined {
  return useProfileOf(useStore(useShop().shopper.answers))
}
