import type { RecommendationAnswer, Suggestion } from "../../../src/contract/recommendation.ts"
import { useShop } from "../../shop.tsx"
import type { Answers } from "../../state/answers.ts"
import { applyChange } from "../../state/change-answers.ts"
import { useStore } from "../../state/store.ts"
import { count } from "../../ui/format.ts"
import { chipsOf } from "./chips.ts"
import { relaxedSentence } from "./relaxed-sentence.ts"

type Props = Pick<RecommendationAnswer, "relaxed" | "items" | "suggestions">

/** What had to give way so that there are cars to show, and what else could, each with how many cars it leaves. */
export function Relaxed({ relaxed, items, suggestions }: Props) {
  const { shopper, track } = useShop()
  const answers = useStore(shopper.answers)
  if (relaxed.length === 0) return null
  const ways = suggestions.flatMap((suggestion) => wayOut(answers, suggestion) ?? [])
  return (
    <div className="relaxed">
      <p>{relaxedSentence({ relaxed, items })}</p>
      {ways.length === 0 ? null : (
        <ul className="chips" aria-label="Outras saídas">
          {ways.map(({ label, cars, change, next }) => (
            <li key={label}>
              <button
                type="button"
                className="chip"
                aria-label={`${label}: mais ${count(cars)}`}
                onClick={() => {
                  track("what_if", { data: { change } })
                  shopper.answers.set(next)
                }}
              >
                {label} <span className="chip__count tabular">{count(cars)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface WayOut {
  readonly label: string
  readonly cars: number
  readonly change: Suggestion["change"]
  readonly next: Answers
}

/** A suggestion as a chip: the answer that it brings, or the one that it takes away. */
function wayOut(answers: Answers, { change, effect }: Suggestion): WayOut | undefined {
  const next = applyChange(answers, change)
  if (next === undefined || effect.cars <= 0) return undefined
  const [before, after] = [answers, next].map((said) => chipsOf(said).map(([, text]) => text)) as [string[], string[]]
  const brought = after.find((text) => !before.includes(text))
  const taken = before.find((text) => !after.includes(text))
  const label = brought ?? (taken === undefined ? undefined : `Tirar “${taken}”`)
  return label === undefined ? undefined : { label, cars: effect.cars, change, next }
}
