import type { Profile } from "../../contract/profile.ts"
import { featuresOf } from "../knowledge/features.ts"
import { contestOf } from "../learn/choice.ts"
import type { Witness } from "../learn/choice.ts"
import { dot } from "../learn/matrix.ts"
import type { Stock } from "../snapshot.ts"
import { choicesIn } from "./choices.ts"
import { designFor, statedBy } from "./learnt.ts"
import { personalMerits } from "./personal.ts"

/**
 * What a shopper did, as evidence of how shoppers differ from the design: duels, likes and rejects. Clicks are left
 * out: without knowing how often each place is seen they would teach the list's own order. Undefined where nothing of
 * it is about cars of this stock.
 */
export function witnessOf(stock: Stock, profile: Profile): Witness | undefined {
  const evidence = profile.evidence?.filter(({ kind }) => kind !== "click")
  if (!evidence?.length) return undefined
  const features = featuresOf(stock)
  const choices = choicesIn(stock, features, personalMerits(stock, features, profile), { ...profile, evidence })
  if (choices.length === 0) return undefined
  const design = designFor(profile).mean
  const contests = choices.map(contestOf).map(({ rows, offsets }) => ({
    rows,
    // The design's part of the lead; what is left is for the difference from it.
    offsets: offsets.map((offset, j) => offset + dot(rows[j]!, design)),
  }))
  return { contests, stated: statedBy(profile) }
}
