import type { Profile } from "../contract/profile.ts"
import { featuresOf } from "./knowledge/features.ts"
import { personalMerits } from "./shopper/personal.ts"
import type { Stock } from "./snapshot.ts"
import { wishesOf } from "./wishes/wishes.ts"

/** How many available cars meet every wish as it was said, nothing relaxed: the live count beside the questions. */
export function countFitting(stock: Stock, profile: Profile): number {
  const features = featuresOf(stock)
  const { rows } = features.facts
  const wishes = wishesOf(stock, features, personalMerits(stock, features, profile), profile)
  return rows.reduce((count, i) => (wishes.every((wish) => wish.level(i) === 0) ? count + 1 : count), 0)
}
