import type { Profile } from "../../../src/contract/profile.ts"
import type { Suggestion } from "../../../src/contract/recommendation.ts"
import type { Ranker } from "../../ranking/ranker.ts"
import { Changes } from "./changes.tsx"
import { Play } from "./what-if-play.tsx"

interface Props {
  readonly ranker: Ranker | undefined
  readonly profile: Profile
  readonly suggestions: readonly Suggestion[]
}

/** Budget and year to play with, and the single changes that would bring most. */
export function WhatIfCard({ ranker, profile, suggestions }: Props) {
  if (ranker === undefined && suggestions.length === 0) return null
  return (
    <section className="card changes" aria-labelledby="changes">
      <h2 id="changes">E se você mudasse uma coisa?</h2>
      {ranker === undefined ? null : (
        // A new answer is a new question: the thumbs stand on it again.
        <Play key={`${profile.budget.max} ${profile.yearMin}`} ranker={ranker} profile={profile} />
      )}
      <Changes suggestions={suggestions} />
    </section>
  )
}
