import { X } from "lucide-react"
import { useId } from "react"
import type { Car } from "../../../src/contract/car.ts"
import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { nameOf } from "../../ui/links.ts"
import { CRITIQUE_WORDS, type Narrowed, openCritiques } from "./critiques.ts"

interface Props {
  readonly items: readonly RecommendedCar[]
  readonly than: Car
  readonly narrowed: Narrowed | undefined
  readonly onChange: (narrowed: Narrowed | undefined) => void
}

/** "Like this one, but…": each chip says how many of the list would be left. */
export function Critiques({ items, than, narrowed, onChange }: Props) {
  const heading = useId()
  const open = openCritiques(items, than)
  if (open.length === 0) return null
  return (
    <section className="critiques" aria-labelledby={heading}>
      <h2 id={heading}>Parecido com o {nameOf(than)}, mas…</h2>
      <div className="chips chips--scroll">
        {open.map(([critique, cars]) => {
          const on = narrowed?.critique === critique
          return (
            <button
              key={critique}
              type="button"
              className={`chip ${on ? "chip--on" : ""}`}
              aria-pressed={on}
              onClick={() => onChange(on ? undefined : { critique, than })}
            >
              {CRITIQUE_WORDS[critique]} <span className="chip__count tabular">{cars}</span>
              {on ? <X size={16} strokeWidth={2} aria-hidden="true" /> : null}
            </button>
          )
        })}
      </div>
    </section>
  )
}
