import type { Suggestion } from "../../../src/contract/recommendation.ts"
import { useShop } from "../../shop.tsx"
import { applyChange } from "../../state/change-answers.ts"
import { useStore } from "../../state/store.ts"
import { Figured } from "../../ui/car/statements.tsx"

/** What one changed answer would bring; a tap uses it. */
export function Changes({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { shopper, track } = useShop()
  const answers = useStore(shopper.answers)
  const open = suggestions.flatMap((suggestion) => {
    const next = applyChange(answers, suggestion.change)
    return next === undefined ? [] : [{ suggestion, next }]
  })
  if (open.length === 0) return null
  return (
    <ul>
      {open.slice(0, 3).map(({ suggestion, next }) => (
        <li key={suggestion.text} className="change">
          <p>
            <Figured text={suggestion.text} />
          </p>
          <button
            type="button"
            className="button"
            aria-label={`Usar: ${suggestion.text}`}
            onClick={() => {
              track("what_if", { data: { change: suggestion.change } })
              shopper.answers.set(next)
            }}
          >
            Usar
          </button>
        </li>
      ))}
    </ul>
  )
}
