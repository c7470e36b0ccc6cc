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
  // With one car there is nothing that an answer could change.
  const playable = ranker !== undefined && ranker.prices().length > 1 ? ranker : undefined
  if (playable === undefined && suggestions.length === 0) return null
  return (
    <section className="card changes" aria-labelledby="changes">
      <h2 id="changes">E se você mudasse uma coisa?</h2>
      {playable === undefined ? null : (
        // A new answer is a new question: the thumbs stand on it again.
        <Play key={`${profile.budget.max} ${profile.yearMin}`} ranker={playable} profile={profile} />
      )}
      <Changes suggestions={suggestions} />
    </section>
  )
}
